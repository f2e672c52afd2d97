// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/flow_chart.h"

#include <QGraphicsItem>

namespace otklik {

/// The numbers of both axes of a FlowChart, as plain text in the program's language.
class FlowLabels final : public QGraphicsItem {
public:
    explicit FlowLabels(FlowChart *chart);

    void arrange(const QFont &font, const ChartLook &look);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintCounts(QPainter *painter) const;
    void paintDates(QPainter *painter) const;

    FlowChart *m_chart;
    QFont m_font;
    ChartLook m_look;
};

/// The date of a point as the axis shows it, without the year where all are of one year.
QString axisDate(const FlowTable &table, QDate day);

} // namespace otklik
