// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/service/catalog_service.h"
#include "core/service/change_notice.h"
#include "ui/inbox/paced_job.h"

#include <unordered_set>

class QKeyEvent;
class QStackedWidget;

namespace otklik {

class AppealListModel;
class AppealListView;
class Desk;
class EmptyState;
class FilterBar;
class ListStatus;
class SavedViews;
class ViewList;

/// The list of appeals with what narrows it. The sidebar belongs to it too, but stands where the window puts it.
///
/// The current appeal is what the operator has gone to; it stays the current one when the list changes under it, so
/// that a card being worked on is never exchanged by somebody else's doing.
class InboxPage final : public QWidget {
    Q_OBJECT
public:
    /// The desk has to outlive the page.
    explicit InboxPage(Desk &desk, QWidget *parent = nullptr);
    ~InboxPage() override;

    ViewList *viewList() const { return m_views; }
    AppealListView *list() const { return m_list; }

    const AppealQuery &query() const;
    /// A view, or the list behind a number of a chart.
    void showQuery(const AppealQuery &query);

    AppealId current() const { return m_current; } ///< AppealId{}: none yet
    /// What a command applies to: the marked appeals, in the list's order, or the current one.
    std::vector<AppealId> selection() const;
    bool hasMarks() const;

    /// While a dialog acts on the selection, the order stays as it is. Calls nest.
    void hold();
    void release();

    /// Keys that mean something in the list wherever they are pressed: J, K, X, U, /, with Shift, arrows. False if it
    /// is none.
    bool handleKey(QKeyEvent *event);

    void goTo(AppealId id);
    void next();
    void previous();
    void nextMostUrgent();
    void selectAllMatching();
    void clearSelection();
    void focusSearch();
    void focusList();

signals:
    void currentAppealChanged(otklik::AppealId id);
    void selectionChanged(int count); ///< of marks; 0: only the current appeal is meant
    void queryChanged();
    void openRequested(otklik::AppealId id); ///< Enter: into the card
    void menuRequested(const QPoint &globalPos);
    void importRequested();
    void demoRequested();
    void nothingUrgent(); ///< U found none that was not looked at
    void failed(const otklik::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectList();
    void connectBars();
    void applyConfiguration();
    void takeNotice(const ChangeNotice &notice);
    void tick();
    void take(const AppealQuery &query);
    AppealQuery asked() const; ///< what the bars and the sidebar say now
    void ask();
    void updateState();
    void updateMarks();
    void setCurrent(AppealId id);
    void goOnWhenComplete();
    void takeUrgent(const std::vector<AppealId> &ids);
    void countViews();

    Desk &m_desk;
    AppealListModel *m_model;
    AppealListView *m_list;
    FilterBar *m_filters;
    ListStatus *m_status;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ViewList *m_views;
    SavedViews *m_saved;
    PacedJob m_counts;
    QTimer m_minute;
    QTimer m_marksChanged;
    View m_view = View::New;
    AppealId m_current;
    AppealId m_wanted; ///< to go to once the list is complete
    bool m_wantsAll = false;
    int m_holds = 0;
    std::unordered_set<AppealId> m_visited; ///< by U, since the query
    std::optional<Error> m_failure;
};

} // namespace otklik
