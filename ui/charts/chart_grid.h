// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>
#include <QLineF>
#include <QList>

namespace otklik {

/// Grid lines below the bars or curves of a chart. Ours, because Qt Charts lays its own out only when the event loop
/// runs next: a chart that is painted at once, into a file, would have those of its former size.
class ChartGrid final : public QGraphicsItem {
public:
    explicit ChartGrid(QGraphicsItem *chart);

    void setLines(QList<QLineF> lines, const QColor &color, const QRectF &area);

    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QList<QLineF> m_lines;
    QColor m_color;
    QRectF m_area;
};

} // namespace otklik
