// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/flow_labels.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qreal kGap = 6;

} // namespace

QString axisDate(const FlowTable &table, QDate day)
{
    const bool isOneYear = table.points.front().from.year() == table.points.back().from.year();
    const QLocale locale;
    switch (table.grain) {
    case TimeGrain::Day:
    case TimeGrain::Week:
        return isOneYear ? locale.toString(day, u"d MMM"_s) : locale.toString(day, u"d MMM yy"_s);
    case TimeGrain::Month:
        return u"%1 %2"_s.arg(locale.standaloneMonthName(day.month(), QLocale::ShortFormat),
                              QString::number(day.year()));
    case TimeGrain::Year:
        return QString::number(day.year());
    }
    return {};
}

FlowLabels::FlowLabels(FlowChart *chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
}

void FlowLabels::arrange(const QFont &font, const ChartLook &look)
{
    prepareGeometryChange();
    m_font = font;
    m_look = look;
    update();
}

QRectF FlowLabels::boundingRect() const
{
    return QRectF(QPointF(), m_chart->size());
}

void FlowLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(m_font);
    painter->setPen(m_look.dimText);
    paintCounts(painter);
    if (!m_chart->table().points.empty())
        paintDates(painter);
}

void FlowLabels::paintCounts(QPainter *painter) const
{
    const QRectF plot = m_chart->plotArea();
    const AxisScale &scale = m_chart->scale();
    const int steps = scale.steps();
    const QLocale locale;
    for (int i = 0; i <= steps; ++i) {
        const qreal y = plot.bottom() - plot.height() * i / steps;
        painter->drawText(QRectF(0, y - 10, plot.left() - kGap, 20),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          locale.toString(static_cast<qint64>(std::llround(scale.step * i))));
    }
}

void FlowLabels::paintDates(QPainter *painter) const
{
    const FlowTable &table = m_chart->table();
    const QFontMetricsF metrics(m_font);
    const QRectF plot = m_chart->plotArea();
    const qreal widest = metrics.horizontalAdvance(axisDate(table, table.points.back().from)) + 4 * kGap;
    const auto points = static_cast<qreal>(table.points.size());
    const auto every =
        static_cast<std::size_t>(std::max(1.0, std::ceil(widest * points / std::max(1.0, plot.width()))));
    for (std::size_t i = 0; i < table.points.size(); i += every) {
        const qreal x = m_chart->pointAt(i, FlowChart::Received).x();
        painter->drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3));
        QRectF box(x - widest / 2, plot.bottom() + 4, widest, metrics.height());
        box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, m_chart->size().width() - widest)));
        painter->drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                          axisDate(table, table.points[i].from));
    }
}

} // namespace otklik
