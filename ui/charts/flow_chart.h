// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_plan.h"

#include <QChart>
#include <QFont>

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace otklik {

class ChartGrid;
class FlowLabels;

/// The two lines of the flow, for a legend.
std::vector<BarSeries> flowSeries();

/// Received against answered over time: two lines with markers of different shape, a point a day, week, month or year.
/// As in BarChart, names and numbers are painted as plain text by our own item.
class FlowChart final : public QChart {
    Q_OBJECT
public:
    enum Line { Received, Answered };

    explicit FlowChart(const FlowTable &table);

    void arrange(const QFont &font, const ChartLook &look, const QSizeF &size);

    const FlowTable &table() const { return m_table; }
    const AxisScale &scale() const { return m_scale; }
    QPointF pointAt(std::size_t point, Line line) const; ///< in the chart's coordinates
    WorkloadCell cellOf(std::size_t point, Line line) const;
    QString tipOf(std::size_t point) const;

signals:
    void pointClicked(std::size_t point, int line);
    void pointHovered(std::size_t point, bool isOver);

private:
    struct Curve {
        QLineSeries *line = nullptr;
        QScatterSeries *marks = nullptr;
    };
    void addCurve(Line line);
    qint64 valueOf(const FlowPoint &point, Line line) const;

    FlowTable m_table;
    AxisScale m_scale;
    QValueAxis *m_x;
    QValueAxis *m_y;
    std::array<Curve, 2> m_curves;
    ChartGrid *m_grid;
    FlowLabels *m_labels;
};

} // namespace otklik
