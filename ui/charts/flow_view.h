// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_view.h"
#include "ui/charts/flow_chart.h"

namespace otklik {

/// Shows a FlowTable as wide and as high as the view is.
class FlowView final : public ChartView {
    Q_OBJECT
public:
    explicit FlowView(QWidget *parent = nullptr);

    /// By day, week, month or year: see grouped().
    void setTable(const FlowTable &table);
    FlowChart *chart() const { return m_chart; }

protected:
    void arrangeScene() override;

private:
    FlowChart *m_chart = nullptr; ///< owned by the scene
};

} // namespace otklik
