// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/flow_view.h"

#include "ui/charts/bar_view.h"

#include <QGraphicsScene>

namespace otklik {

FlowView::FlowView(QWidget *parent)
    : ChartView(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHint(QPainter::Antialiasing); // lines are slanted, unlike bars
}

void FlowView::setTable(const FlowTable &table)
{
    showTip({});
    scene()->clear();
    m_chart = new FlowChart(table);
    connect(m_chart, &FlowChart::pointClicked, this, [this](std::size_t point, int line) {
        emit chosen(m_chart->cellOf(point, static_cast<FlowChart::Line>(line)));
    });
    connect(m_chart, &FlowChart::pointHovered, this, [this](std::size_t point, bool isOver) {
        viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
        showTip(isOver ? m_chart->tipOf(point) : QString());
    });
    scene()->addItem(m_chart);
    arrangeScene();
}

void FlowView::arrangeScene()
{
    if (!m_chart)
        return;
    const ChartLook look = ChartLook::of(palette());
    setBackgroundBrush(look.background);
    const QSizeF size = viewport()->size();
    m_chart->arrange(pixelFont(font()), look, size);
    setSceneRect(QRectF(QPointF(), size));
}

} // namespace otklik
