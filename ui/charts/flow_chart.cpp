// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/flow_chart.h"

#include "core/stats/flow.h"
#include "core/stats/stats_words.h"
#include "ui/charts/chart_grid.h"
#include "ui/charts/flow_labels.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace otklik {
namespace {

constexpr std::size_t kManyPoints = 70; // beyond it markers would touch each other

qint64 highest(const FlowTable &table)
{
    qint64 most = 0;
    for (const FlowPoint &point : table.points)
        most = std::max({most, point.received, point.answered});
    return most;
}

Ink inkOfLine(FlowChart::Line line)
{
    return line == FlowChart::Received ? Ink{QColor(0x2f, 0x8f, 0xd0), Qt::SolidPattern}
                                       : Ink{QColor(0xe6, 0x9f, 0x00), Qt::BDiagPattern};
}

} // namespace

std::vector<BarSeries> flowSeries()
{
    return {{FlowChart::tr("Received (circles)"), inkOfLine(FlowChart::Received)},
            {FlowChart::tr("First answers given (squares, dashed)"), inkOfLine(FlowChart::Answered)}};
}

FlowChart::FlowChart(const FlowTable &table)
    : m_table(table)
    , m_scale(axisFor(static_cast<double>(highest(table)), true))
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
    , m_grid(new ChartGrid(this))
    , m_labels(new FlowLabels(this))
{
    legend()->hide();
    setBackgroundRoundness(0);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);

    addAxis(m_x, Qt::AlignBottom);
    addAxis(m_y, Qt::AlignLeft);
    m_x->setRange(-0.5, std::max(0.5, static_cast<double>(m_table.points.size()) - 0.5));
    m_y->setRange(0, m_scale.end);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    addCurve(Received);
    addCurve(Answered);
}

qint64 FlowChart::valueOf(const FlowPoint &point, Line line) const
{
    return line == Received ? point.received : point.answered;
}

void FlowChart::addCurve(Line line)
{
    QList<QPointF> points;
    for (std::size_t i = 0; i < m_table.points.size(); ++i)
        points << QPointF(static_cast<qreal>(i), static_cast<qreal>(valueOf(m_table.points[i], line)));

    Curve curve{new QLineSeries, new QScatterSeries};
    curve.line->replace(points); // whole: point by point is quadratic in Qt Charts
    curve.marks->replace(points);
    const QColor color = inkOfLine(line).color;
    curve.line->setPen(QPen(color, 2, line == Received ? Qt::SolidLine : Qt::DashLine));
    curve.marks->setMarkerShape(line == Received ? QScatterSeries::MarkerShapeCircle
                                                 : QScatterSeries::MarkerShapeRectangle);
    curve.marks->setMarkerSize(m_table.points.size() > kManyPoints ? 5 : 9);
    curve.marks->setColor(color);

    for (QXYSeries *series : {static_cast<QXYSeries *>(curve.line), static_cast<QXYSeries *>(curve.marks)}) {
        addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    const auto indexOf = [this](const QPointF &at) {
        return std::min(m_table.points.size() - 1, static_cast<std::size_t>(std::max(0L, std::lround(at.x()))));
    };
    connect(curve.marks, &QXYSeries::clicked, this,
            [this, line, indexOf](const QPointF &at) { emit pointClicked(indexOf(at), line); });
    connect(curve.marks, &QXYSeries::hovered, this,
            [this, indexOf](const QPointF &at, bool isOver) { emit pointHovered(indexOf(at), isOver); });
    m_curves.at(line) = curve;
}

void FlowChart::arrange(const QFont &font, const ChartLook &look, const QSizeF &size)
{
    const QFontMetricsF metrics(font);
    setBackgroundBrush(look.background);
    for (const Curve &curve : m_curves)
        curve.marks->setBorderColor(look.background);
    resize(size);
    const qreal left = metrics.horizontalAdvance(QLocale().toString(static_cast<qint64>(m_scale.end))) + 14;
    const qreal top = metrics.height();
    const qreal bottom = metrics.height() + 8;
    setPlotArea({left, top, std::max(1.0, size.width() - left - 14), std::max(1.0, size.height() - top - bottom)});
    QList<QLineF> lines;
    for (int i = 0; i <= m_scale.steps(); ++i) {
        const qreal y = plotArea().bottom() - plotArea().height() * i / m_scale.steps();
        lines << QLineF(plotArea().left(), y, plotArea().right(), y);
    }
    m_grid->setLines(lines, look.grid, QRectF(QPointF(), size));
    m_labels->arrange(font, look);
}

QPointF FlowChart::pointAt(std::size_t point, Line line) const
{
    const QRectF plot = plotArea();
    const auto points = static_cast<qreal>(std::max(std::size_t(1), m_table.points.size()));
    const auto value = static_cast<double>(valueOf(m_table.points[point], line));
    return {plot.left() + plot.width() * (static_cast<qreal>(point) + 0.5) / points,
            plot.bottom() - plot.height() * value / m_scale.end};
}

WorkloadCell FlowChart::cellOf(std::size_t point, Line line) const
{
    return {WorkloadBy::District, std::nullopt, line == Received ? WorkloadState::Received : WorkloadState::Answered,
            pointDays(m_table, m_table.points[point]), true};
}

QString FlowChart::tipOf(std::size_t point) const
{
    const FlowPoint &at = m_table.points[point];
    const QLocale locale;
    return tr("%1\nReceived: %2\nFirst answers given: %3")
        .arg(StatsWords::point(m_table.grain, at.from), locale.toString(at.received), locale.toString(at.answered));
}

} // namespace otklik
