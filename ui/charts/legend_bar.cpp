// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_bar.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qreal kSwatch = 14; // wide
constexpr qreal kGap = 6;
constexpr qreal kBetween = 18;

} // namespace

qreal paintLegend(QPainter *painter, const QFont &font, const QRectF &area, const std::vector<BarSeries> &series,
                  const ChartLook &look)
{
    const QFontMetricsF metrics(font);
    const qreal line = std::ceil(metrics.height() * 1.4);
    QPointF at = area.topLeft();
    for (const BarSeries &entry : series) {
        const qreal width = kSwatch + kGap + metrics.horizontalAdvance(entry.name);
        if (at.x() > area.left() && at.x() + width > area.right())
            at = QPointF(area.left(), at.y() + line);
        if (painter) {
            const qreal side = metrics.ascent();
            const QRectF swatch(at.x(), at.y() + (line - side) / 2, kSwatch, side);
            painter->fillRect(swatch, fillOf(entry.ink));
            painter->setPen(look.dimText);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(swatch);
            painter->setPen(look.text);
            painter->setFont(font);
            painter->drawText(QRectF(swatch.right() + kGap, at.y(), width, line), Qt::AlignVCenter | Qt::TextSingleLine,
                              entry.name);
        }
        at.rx() += width + kBetween;
    }
    return series.empty() ? 0 : at.y() + line - area.top();
}

LegendBar::LegendBar(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

void LegendBar::setSeries(std::vector<BarSeries> series)
{
    m_series = std::move(series);
    QStringList names;
    for (const BarSeries &entry : m_series)
        names << entry.name;
    setAccessibleDescription(names.join(u", "_s));
    updateGeometry();
    update();
}

int LegendBar::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(paintLegend(nullptr, font(), QRectF(0, 0, width, 0), m_series, {})));
}

QSize LegendBar::sizeHint() const
{
    return {320, heightForWidth(std::max(320, width()))};
}

void LegendBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette colors = palette();
    ChartLook look = ChartLook::of(colors);
    look.text = colors.color(QPalette::WindowText);
    paintLegend(&painter, font(), rect(), m_series, look);
}

} // namespace otklik
