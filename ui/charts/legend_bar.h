// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_plan.h"

#include <QWidget>

class QPainter;

namespace otklik {

/// Swatches with their names, wrapped into lines, as plain text: on the screen and on paper.
/// Returns the height it takes; without a painter it only measures.
qreal paintLegend(QPainter *painter, const QFont &font, const QRectF &area, const std::vector<BarSeries> &series,
                  const ChartLook &look);

class LegendBar final : public QWidget {
    Q_OBJECT
public:
    explicit LegendBar(QWidget *parent = nullptr);

    void setSeries(std::vector<BarSeries> series);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<BarSeries> m_series;
};

} // namespace otklik
