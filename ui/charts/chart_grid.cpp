// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_grid.h"

#include <QPainter>

namespace otklik {
namespace {

constexpr qreal kBelowSeries = 1; // of a QChart's items: the background is at -1, series are at 4

} // namespace

ChartGrid::ChartGrid(QGraphicsItem *chart)
    : QGraphicsItem(chart)
{
    setZValue(kBelowSeries);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartGrid::setLines(QList<QLineF> lines, const QColor &color, const QRectF &area)
{
    prepareGeometryChange();
    m_lines = std::move(lines);
    m_color = color;
    m_area = area;
    update();
}

void ChartGrid::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QPen(m_color, 1));
    painter->drawLines(m_lines);
}

} // namespace otklik
