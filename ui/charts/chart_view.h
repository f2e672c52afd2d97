// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/palette.h"

#include <QGraphicsView>

namespace otklik {

/// What BarView and FlowView share: a scene as wide as the view, looks that follow the palette, and tips shown as plain
/// text. The numbers can be reached by keyboard in the table that stands beside each chart (ChartPanel).
class ChartView : public QGraphicsView {
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

signals:
    void chosen(const otklik::WorkloadCell &cell);

protected:
    /// Called with the new size, font and palette; sets the scene's rectangle.
    virtual void arrangeScene() = 0;
    void showTip(const QString &text);

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;
};

} // namespace otklik
