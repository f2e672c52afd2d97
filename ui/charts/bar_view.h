// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_view.h"

namespace otklik {

/// Shows a BarPlan of any length: bars of constant height, scrolled; as many BarCharts one below another as the limit
/// of bars asks for, all with the same scale.
class BarView final : public ChartView {
    Q_OBJECT
public:
    explicit BarView(QWidget *parent = nullptr);

    void setPlan(const BarPlan &plan);
    const BarPlan &plan() const { return m_plan; }

    /// Where a bar or a part of it stands, in the scene; scrolled into view.
    QRectF showBar(std::size_t row, std::size_t series);
    const std::vector<BarChart *> &charts() const { return m_charts; }

protected:
    void arrangeScene() override;

private:
    void open(const BarValue &value);

    BarPlan m_plan;
    std::vector<BarChart *> m_charts; ///< owned by the scene
};

/// The charts of a plan that together hold rows [first, first + count), with one scale.
std::vector<std::unique_ptr<BarChart>> chartsOf(const BarPlan &plan, std::size_t first, std::size_t count);

/// `font` with its size in pixels, as charts need it.
QFont pixelFont(const QFont &font);

} // namespace otklik
