// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_view.h"

#include <QFontInfo>
#include <QGraphicsScene>

namespace otklik {

std::vector<std::unique_ptr<BarChart>> chartsOf(const BarPlan &plan, std::size_t first, std::size_t count)
{
    const AxisScale scale = axisFor(plan.longest(), plan.axis == BarPlan::Axis::Count);
    const std::size_t most = BarChart::rowsPerChart(plan);
    std::vector<std::unique_ptr<BarChart>> charts;
    for (const std::size_t end = first + count; first < end;) {
        const std::size_t rows = std::min(most, end - first);
        charts.push_back(std::make_unique<BarChart>(plan, first, rows, scale));
        first += rows;
    }
    return charts;
}

QFont pixelFont(const QFont &font)
{
    QFont sized = font;
    sized.setPixelSize(QFontInfo(font).pixelSize());
    return sized;
}

BarView::BarView(QWidget *parent)
    : ChartView(parent)
{
}

void BarView::setPlan(const BarPlan &plan)
{
    showTip({});
    scene()->clear();
    m_charts.clear();
    m_plan = plan;
    for (auto &chart : chartsOf(m_plan, 0, m_plan.rows.size())) {
        connect(chart.get(), &BarChart::barClicked, this, &BarView::open);
        connect(chart.get(), &BarChart::barHovered, this, [this](const BarValue *value) {
            viewport()->setCursor(value && value->cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
            showTip(value ? value->tip : QString());
        });
        m_charts.push_back(chart.get());
        scene()->addItem(chart.release());
    }
    arrangeScene();
}

void BarView::arrangeScene()
{
    const qreal width = viewport()->width();
    const ChartLook look = ChartLook::of(palette());
    const BarMetrics metrics = BarMetrics::of(m_plan, pixelFont(font()), width);
    setBackgroundBrush(look.background);
    qreal y = 0;
    for (BarChart *chart : m_charts) {
        chart->arrange(metrics, look, width);
        chart->setPos(0, y);
        y += chart->size().height();
    }
    setSceneRect(0, 0, width, y);
}

void BarView::open(const BarValue &value)
{
    if (value.cell)
        emit chosen(*value.cell);
}

QRectF BarView::showBar(std::size_t row, std::size_t series)
{
    for (const BarChart *chart : m_charts) {
        if (row < chart->plan().rows.size()) {
            const QRectF bar = chart->mapRectToScene(chart->barRect(row, series));
            ensureVisible(bar);
            return bar;
        }
        row -= chart->plan().rows.size();
    }
    return {};
}

} // namespace otklik
