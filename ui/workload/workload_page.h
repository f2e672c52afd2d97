// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/sheet.h"
#include "ui/workload/workload_bar.h"
#include "ui/workload/workload_source.h"

#include <QTimer>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace otklik {

class ChartPanel;
class PlainLabel;

/// The supervisor's screen: four charts of the workload, each with its numbers, its rules and a way to a file. Only the
/// chart that is looked at is counted; the window goes on meanwhile.
class WorkloadPage final : public QWidget {
    Q_OBJECT
public:
    enum Chart { Load, Flow, AnswerTimes, OpenAges, ChartCount };

    explicit WorkloadPage(WorkloadSource source, QWidget *parent = nullptr);

    /// Counts anew: the chart that is shown at once, the others when they are looked at.
    void refresh();
    WorkloadBar *bar() const { return m_bar; }
    ChartPanel *panel(Chart chart) const { return m_pages.at(chart).panel; }
    void showChart(Chart chart);

    /// Writes what is shown; the suffix of the file says how: pdf, png, csv, xlsx.
    void saveAs(const QString &file);

signals:
    /// A number was chosen: the list of the appeals that it counts.
    void listRequested(const otklik::AppealQuery &query);
    void saved(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Page {
        ChartPanel *panel = nullptr;
        PlainLabel *message = nullptr; ///< instead of the chart: counting, nothing there, an error
        QStackedWidget *stack = nullptr;
        std::optional<ReportTable> table;
        bool isStale = true;
    };

    void setUpTabs();
    void setUpActions(QHBoxLayout *row);
    void addTab(Chart chart, const QString &title);
    Chart current() const;
    void loadChoices();
    void countCurrent();
    template<typename Table>
    void count(Chart chart, const QFuture<Result<Table>> &answer);
    void showTable(Chart chart, ReportTable table);
    void showMessageIn(Chart chart, const QString &text);
    void reorder();
    void askForFile(const QString &suffix);
    void exportNumbers(const ReportTable &table, const QString &file);
    void finishSaving(const Result<> &result, const QString &file);
    void updateActions();

    WorkloadSource m_source;
    WorkloadBar *m_bar;
    QTabWidget *m_tabs;
    PlainLabel *m_asOf;
    QPushButton *m_refresh;
    QPushButton *m_save;
    std::array<Page, ChartCount> m_pages;
    QTimer m_soon; ///< several changes in a row are one question
    quint64 m_generation = 0; ///< an answer to an older question is dropped
};

} // namespace otklik
