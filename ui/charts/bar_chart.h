// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_plan.h"

#include <QChart>
#include <QFont>

class QAbstractBarSeries;

namespace otklik {

class BarLabels;
class ChartGrid;

/// Sizes in the scene's units; the font has a pixel size, so that a chart looks the same on the screen and on paper.
struct BarMetrics {
    QFont font;
    qreal rowHeight = 0;
    qreal nameWidth = 0;
    qreal noteWidth = 0;
    qreal axisHeight = 0; ///< above the first bar, for the numbers of the axis

    /// For a plan as wide as `width`: names get a third of it at most and are elided beyond. `lineHeight` is a row's
    /// height in lines of text.
    static BarMetrics of(const BarPlan &plan, const QFont &font, qreal width, qreal lineHeight = 1.5);
};

/// Rows [first, first + count) of a plan as a Qt Chart: at most kMostBars bars, else a resize takes seconds.
/// The bars are Qt Charts'; names and numbers are painted as plain text by our own item, because Qt Charts renders its
/// labels as HTML and drops a category that has the same name as another.
class BarChart final : public QChart {
    Q_OBJECT
public:
    static constexpr std::size_t kMostBars = 400;
    /// How many rows of the plan one chart may hold.
    static std::size_t rowsPerChart(const BarPlan &plan);

    BarChart(const BarPlan &plan, std::size_t first, std::size_t count, const AxisScale &scale);

    /// Gives it its size and its looks; what it needs in height is heightFor().
    void arrange(const BarMetrics &metrics, const ChartLook &look, qreal width);
    static qreal heightFor(std::size_t rows, const BarMetrics &metrics);

    /// Where a bar or a part of it stands, in the chart's coordinates; `row` counts from the first of this chart.
    QRectF barRect(std::size_t row, std::size_t series) const;

    /// The plan with the rows of this chart only.
    const BarPlan &plan() const { return m_plan; }
    const AxisScale &scale() const { return m_scale; }

signals:
    void barClicked(const otklik::BarValue &value);
    /// nullptr when the pointer has left the bar.
    void barHovered(const otklik::BarValue *value);

private:
    void addBars();
    void addAxes();
    std::size_t rowOf(int category) const;

    BarPlan m_plan;
    AxisScale m_scale;
    QAbstractBarSeries *m_bars;
    ChartGrid *m_grid;
    BarLabels *m_labels;
};

} // namespace otklik
