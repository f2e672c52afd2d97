// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/sheet.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTableView;

namespace otklik {

class BarView;
class FlowView;
class LegendBar;
class PlainLabel;
class PlainTableModel;

/// A chart with its legend, the same numbers as a table (arrows and Enter reach each), and the rules of counting below.
class ChartPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void setTable(const ReportTable &table);
    void clear();

    BarView *bars() const { return m_bars; }
    FlowView *flow() const { return m_flow; }
    QTableView *numbers() const { return m_numbers; }

signals:
    /// A bar, a point or a number was clicked, or Enter pressed on a number.
    void chosen(const otklik::WorkloadCell &cell);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChart(const FlowTable &table);
    template<typename Table>
    void showChart(const Table &table);
    void choose(const QModelIndex &index);
    void setUpNumbers();
    void fitColumns();

    LegendBar *m_legend;
    QSplitter *m_splitter;
    QStackedWidget *m_charts;
    BarView *m_bars;
    FlowView *m_flow;
    QTableView *m_numbers;
    PlainTableModel *m_model;
    PlainLabel *m_rules;
};

} // namespace otklik
