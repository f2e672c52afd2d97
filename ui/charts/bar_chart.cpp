// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.h"

#include "ui/charts/bar_labels.h"
#include "ui/charts/chart_grid.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace otklik {
namespace {

constexpr qreal kBarShare = 0.76; // of a row's height; the rest is the gap
constexpr qreal kGap = 20;

} // namespace

BarMetrics BarMetrics::of(const BarPlan &plan, const QFont &font, qreal width, qreal lineHeight)
{
    const QFontMetricsF text(font);
    BarMetrics metrics;
    metrics.font = font;
    metrics.rowHeight = std::ceil(text.height() * lineHeight * (plan.isStacked ? 1.0 : 1.7));
    metrics.axisHeight = std::ceil(text.height() * 1.3);
    metrics.noteWidth = text.horizontalAdvance(plan.noteTitle);
    for (const BarRow &row : plan.rows) {
        // A name of a megabyte is not measured whole: nothing beyond the first letters can be seen.
        metrics.nameWidth = std::max(metrics.nameWidth, text.horizontalAdvance(row.name.left(200)));
        metrics.noteWidth = std::max(metrics.noteWidth, text.horizontalAdvance(row.note.left(200)));
    }
    metrics.nameWidth = std::ceil(std::min(metrics.nameWidth + kGap, width / 3));
    metrics.noteWidth = std::ceil(std::min(metrics.noteWidth + kGap, width / 3));
    return metrics;
}

std::size_t BarChart::rowsPerChart(const BarPlan &plan)
{
    return std::max(std::size_t(1), kMostBars / std::max(std::size_t(1), plan.series.size()));
}

BarChart::BarChart(const BarPlan &plan, std::size_t first, std::size_t count, const AxisScale &scale)
    : m_plan{plan.series, {}, plan.isStacked, plan.axis, plan.noteTitle}
    , m_scale(scale)
    , m_bars(plan.isStacked ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries)
                            : new QHorizontalBarSeries)
    , m_grid(new ChartGrid(this))
    , m_labels(new BarLabels(this))
{
    const auto begin = plan.rows.begin() + static_cast<std::ptrdiff_t>(first);
    m_plan.rows.assign(begin, begin + static_cast<std::ptrdiff_t>(count));

    legend()->hide(); // ours is painted as plain text, once for all charts of a view
    setBackgroundRoundness(0);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    addBars();
    addSeries(m_bars);
    addAxes();
}

void BarChart::addAxes()
{
    auto *categories = new QBarCategoryAxis;
    QStringList numbers; // names may repeat, row numbers do not
    for (std::size_t i = 0; i < m_plan.rows.size(); ++i)
        numbers << QString::number(i);
    categories->setCategories(numbers);
    auto *values = new QValueAxis;
    values->setRange(0, m_scale.end);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(categories), static_cast<QAbstractAxis *>(values)}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    addAxis(categories, Qt::AlignLeft);
    addAxis(values, Qt::AlignTop);
    m_bars->attachAxis(categories);
    m_bars->attachAxis(values);
}

std::size_t BarChart::rowOf(int category) const
{
    return m_plan.rows.size() - 1 - static_cast<std::size_t>(category); // Qt Charts begins at the bottom
}

void BarChart::addBars()
{
    m_bars->setBarWidth(kBarShare);
    // Grouped bars go from the bottom up as well, the first series has to be on top.
    for (std::size_t i = 0; i < m_plan.series.size(); ++i) {
        const std::size_t series = m_plan.isStacked ? i : m_plan.series.size() - 1 - i;
        auto *set = new QBarSet(QString::number(series));
        QList<qreal> values;
        for (auto row = m_plan.rows.rbegin(); row != m_plan.rows.rend(); ++row)
            values << row->values[series].value;
        set->append(values);
        set->setBrush(fillOf(m_plan.series[series].ink));
        connect(set, &QBarSet::clicked, this,
                [this, series](int category) { emit barClicked(m_plan.rows[rowOf(category)].values[series]); });
        connect(set, &QBarSet::hovered, this, [this, series](bool isOver, int category) {
            emit barHovered(isOver ? &m_plan.rows[rowOf(category)].values[series] : nullptr);
        });
        m_bars->append(set);
    }
}

qreal BarChart::heightFor(std::size_t rows, const BarMetrics &metrics)
{
    return metrics.axisHeight + metrics.rowHeight * static_cast<qreal>(rows);
}

void BarChart::arrange(const BarMetrics &metrics, const ChartLook &look, qreal width)
{
    const qreal height = heightFor(m_plan.rows.size(), metrics);
    setBackgroundBrush(look.background);
    for (QBarSet *set : m_bars->barSets())
        set->setPen(QPen(look.dimText, 0)); // as thin as the device can
    resize(width, height);
    setPlotArea(QRectF(metrics.nameWidth, metrics.axisHeight,
                       std::max(1.0, width - metrics.nameWidth - metrics.noteWidth), height - metrics.axisHeight));
    const QRectF plot = plotArea();
    QList<QLineF> lines;
    const int steps = m_scale.steps();
    for (int i = 0; i <= steps; ++i) {
        const qreal x = plot.left() + plot.width() * i / steps;
        lines << QLineF(x, plot.top(), x, plot.bottom());
    }
    m_grid->setLines(lines, look.grid, QRectF(QPointF(), size()));
    m_labels->arrange(metrics, look);
}

QRectF BarChart::barRect(std::size_t row, std::size_t series) const
{
    const QRectF plot = plotArea();
    const qreal rowHeight = plot.height() / static_cast<qreal>(m_plan.rows.size());
    const qreal barHeight = rowHeight * kBarShare;
    const qreal top = plot.top() + rowHeight * static_cast<qreal>(row) + (rowHeight - barHeight) / 2;
    const auto width = [&](double value) { return plot.width() * value / m_scale.end; };
    const auto &values = m_plan.rows[row].values;
    if (!m_plan.isStacked) {
        const qreal each = barHeight / static_cast<qreal>(m_plan.series.size());
        return {plot.left(), top + each * static_cast<qreal>(series), width(values[series].value), each};
    }
    double before = 0;
    for (std::size_t i = 0; i < series; ++i)
        before += values[i].value;
    return {plot.left() + width(before), top, width(values[series].value), barHeight};
}

} // namespace otklik
