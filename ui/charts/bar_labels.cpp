// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_labels.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace otklik {
namespace {

constexpr qreal kGap = 6;
constexpr qreal kLabelMargin = 2;
constexpr int kMostLetters = 200; // of a name; more cannot be seen and would only cost time
constexpr int kPlain = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;

} // namespace

BarLabels::BarLabels(BarChart *chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(QGraphicsItem::ItemUsesExtendedStyleOption); // to know what part is exposed
}

void BarLabels::arrange(const BarMetrics &metrics, const ChartLook &look)
{
    prepareGeometryChange();
    m_metrics = metrics;
    m_look = look;
    update();
}

QRectF BarLabels::boundingRect() const
{
    return QRectF(QPointF(), m_chart->size());
}

void BarLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    painter->setFont(m_metrics.font);
    painter->setLayoutDirection(Qt::LeftToRight);
    paintAxis(painter);
    const auto rows = static_cast<qreal>(m_chart->plan().rows.size());
    const auto rowAt = [&](qreal y) {
        return static_cast<std::size_t>(std::clamp((y - m_metrics.axisHeight) / m_metrics.rowHeight, 0.0, rows));
    };
    const std::size_t last = std::min(m_chart->plan().rows.size(), rowAt(option->exposedRect.bottom()) + 1);
    for (std::size_t row = rowAt(option->exposedRect.top()); row < last; ++row)
        paintRow(painter, row);
}

void BarLabels::paintAxis(QPainter *painter) const
{
    const QRectF plot = m_chart->plotArea();
    const AxisScale &scale = m_chart->scale();
    const QLocale locale;
    const QRectF line(0, plot.top() - m_metrics.axisHeight, m_chart->size().width(),
                      m_metrics.axisHeight - kLabelMargin);
    painter->setPen(m_look.dimText);
    for (int i = 0; i <= scale.steps(); ++i) {
        const qreal x = plot.left() + plot.width() * i / scale.steps();
        const QString number = locale.toString(scale.step * i, 'f', scale.step < 1 ? 1 : 0);
        const bool isHours = m_chart->plan().axis == BarPlan::Axis::Hours;
        const bool isLast = i == scale.steps(); // ends with the plot: the title of the notes follows
        painter->drawText(QRectF(isLast ? x - 100 : x - 50, line.top(), 100, line.height()),
                          (isLast ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignBottom | Qt::TextSingleLine,
                          isHours ? tr("%1 h").arg(number) : number);
    }
    const QRectF note(plot.right() + kGap, line.top(), line.right() - plot.right() - 2 * kGap, line.height());
    painter->drawText(note, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, m_chart->plan().noteTitle);
}

void BarLabels::paintRow(QPainter *painter, std::size_t row) const
{
    const BarRow &bar = m_chart->plan().rows[row];
    const QRectF plot = m_chart->plotArea();
    const QRectF line(0, plot.top() + m_metrics.rowHeight * static_cast<qreal>(row), m_chart->size().width(),
                      m_metrics.rowHeight);
    const QFontMetricsF metrics(m_metrics.font);

    painter->setPen(m_look.text);
    const QRectF name(line.left() + kGap, line.top(), plot.left() - 2 * kGap, line.height());
    painter->drawText(name, Qt::AlignRight | kPlain,
                      metrics.elidedText(bar.name.left(kMostLetters), Qt::ElideRight, name.width()));
    const QRectF note(plot.right() + kGap, line.top(), line.right() - plot.right() - 2 * kGap, line.height());
    painter->drawText(note, Qt::AlignRight | kPlain, metrics.elidedText(bar.note, Qt::ElideRight, note.width()));

    std::vector<std::size_t> rest;
    for (std::size_t series = 0; series < bar.values.size(); ++series) {
        const QString &label = bar.values[series].label;
        if (label.isEmpty())
            continue;
        const QRectF rect = m_chart->barRect(row, series);
        if (fitsInside(rect, label))
            paintInside(painter, rect, series, label);
        else if (m_chart->plan().isStacked)
            rest.push_back(series);
        else
            paintBeside(painter, rect, label);
    }
    if (!rest.empty())
        paintRest(painter, row, rest);
}

bool BarLabels::fitsInside(const QRectF &bar, const QString &label) const
{
    return QFontMetricsF(m_metrics.font).horizontalAdvance(label) + 2 * kLabelMargin <= bar.width();
}

void BarLabels::paintRest(QPainter *painter, std::size_t row, const std::vector<std::size_t> &rest) const
{
    const BarPlan &plan = m_chart->plan();
    const QRectF last = m_chart->barRect(row, plan.series.size() - 1);
    const QFontMetricsF metrics(m_metrics.font);
    const qreal side = metrics.ascent() * 0.7;
    qreal x = last.right() + kGap;
    for (const std::size_t series : rest) {
        const QString &label = plan.rows[row].values[series].label;
        const qreal width = side + 2 * kLabelMargin + metrics.horizontalAdvance(label);
        if (x + width > m_chart->plotArea().right())
            return; // the table beside the chart has them
        const QRectF swatch(x, last.center().y() - side / 2, side, side);
        painter->fillRect(swatch, fillOf(plan.series[series].ink));
        painter->setPen(m_look.text);
        painter->drawText(QRectF(swatch.right() + 2 * kLabelMargin, last.top(), width, last.height()),
                          Qt::AlignLeft | kPlain, label);
        x += width + kGap;
    }
}

void BarLabels::paintInside(QPainter *painter, const QRectF &bar, std::size_t series, const QString &label) const
{
    const Ink &ink = m_chart->plan().series[series].ink;
    if (ink.hatch != Qt::SolidPattern) { // digits on hatching are hard to read
        const qreal width = QFontMetricsF(m_metrics.font).horizontalAdvance(label) + 2 * kLabelMargin;
        QRectF plate(0, 0, width, bar.height() - 2);
        plate.moveCenter(bar.center());
        painter->fillRect(plate, ink.color);
    }
    painter->setPen(textOn(ink.color));
    painter->drawText(bar, Qt::AlignHCenter | kPlain, label);
}

void BarLabels::paintBeside(QPainter *painter, const QRectF &bar, const QString &label) const
{
    painter->setPen(m_look.text);
    painter->drawText(QRectF(bar.right() + kLabelMargin * 2, bar.top(), 200, bar.height()), Qt::AlignLeft | kPlain,
                      label);
}

} // namespace otklik
