// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/palette.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace otklik {
namespace {

constexpr int kTile = 8;

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance of WCAG 2.1.
qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

Ink inkOf(WorkloadState state)
{
    switch (state) {
    case WorkloadState::Answered:
    case WorkloadState::Done:
    case WorkloadState::AnsweredInTime:
        return {QColor(0x00, 0x9e, 0x73), Qt::SolidPattern};
    case WorkloadState::AnsweredLate:
        return {QColor(0xe6, 0x9f, 0x00), Qt::BDiagPattern};
    case WorkloadState::AnsweredNoDue:
        return {QColor(0xb8, 0xb8, 0xb8), Qt::Dense6Pattern};
    case WorkloadState::Received:
    case WorkloadState::Open:
    case WorkloadState::Waiting:
        return {QColor(0x56, 0xb4, 0xe9), Qt::SolidPattern};
    case WorkloadState::Overdue:
        return {QColor(0xd5, 0x5e, 0x00), Qt::DiagCrossPattern};
    case WorkloadState::ClosedUnanswered:
        return {QColor(0xcc, 0x79, 0xa7), Qt::HorPattern};
    }
    return {};
}

Ink inkOfAge(std::size_t bucket)
{
    static const std::array kInks{
        Ink{QColor(0xc6, 0xdb, 0xef), Qt::SolidPattern},     Ink{QColor(0x8c, 0xbf, 0xe0), Qt::SolidPattern},
        Ink{QColor(0xfd, 0xc0, 0x86), Qt::SolidPattern},     Ink{QColor(0xf1, 0x8a, 0x3c), Qt::BDiagPattern},
        Ink{QColor(0xd0, 0x4a, 0x05), Qt::DiagCrossPattern},
    };
    static_assert(kInks.size() == kOpenAgeBuckets);
    return kInks.at(bucket);
}

Ink inkOfMedian()
{
    return {QColor(0x56, 0xb4, 0xe9), Qt::SolidPattern};
}

Ink inkOfMean()
{
    return {QColor(0xe6, 0x9f, 0x00), Qt::BDiagPattern};
}

QBrush fillOf(const Ink &ink)
{
    if (ink.hatch == Qt::SolidPattern)
        return ink.color;
    QImage tile(kTile, kTile, QImage::Format_RGB32);
    tile.fill(ink.color);
    QPainter painter(&tile);
    painter.fillRect(tile.rect(), QBrush(ink.color.darker(125), ink.hatch));
    painter.end();
    QBrush brush;
    brush.setTextureImage(tile);
    return brush;
}

QColor textOn(const QColor &background)
{
    // 0.179: where black and white have the same contrast.
    return luminance(background) > 0.179 ? Qt::black : Qt::white;
}

ChartLook ChartLook::of(const QPalette &palette)
{
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return {background, text, mixed(text, background, 0.3), mixed(text, background, 0.8)};
}

ChartLook ChartLook::paper()
{
    return {Qt::white, Qt::black, QColor(0x50, 0x50, 0x50), QColor(0xd0, 0xd0, 0xd0)};
}

} // namespace otklik
