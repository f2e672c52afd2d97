// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_chart.h"

#include <QCoreApplication>
#include <QGraphicsItem>

namespace otklik {

/// Names, numbers and notes of a BarChart, painted over it as plain text; the mouse goes through to the bars.
class BarLabels final : public QGraphicsItem {
    Q_DECLARE_TR_FUNCTIONS(otklik::BarLabels)
public:
    explicit BarLabels(BarChart *chart);

    void arrange(const BarMetrics &metrics, const ChartLook &look);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintAxis(QPainter *painter) const;
    void paintRow(QPainter *painter, std::size_t row) const;
    void paintInside(QPainter *painter, const QRectF &bar, std::size_t series, const QString &label) const;
    void paintBeside(QPainter *painter, const QRectF &bar, const QString &label) const;
    /// The numbers that did not fit into their parts of a stacked bar, behind it, as far as there is room.
    void paintRest(QPainter *painter, std::size_t row, const std::vector<std::size_t> &rest) const;
    bool fitsInside(const QRectF &bar, const QString &label) const;

    BarChart *m_chart;
    BarMetrics m_metrics;
    ChartLook m_look;
};

} // namespace otklik
