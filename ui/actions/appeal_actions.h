// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <deque>
#include <functional>

namespace otklik {

/// An appeal to which something was not done, and why.
struct RefusedAppeal {
    AppealId appeal;
    Error why;
};

struct AppealChange {
    AppealId appeal;
    Change change;
};

/// What the screens do to one appeal or to many: passes it to the desk in the name of who sits there, says in words what
/// became of it, and remembers it for undo. Nothing is reported as done before it is durable.
class AppealActions final : public QObject {
    Q_OBJECT
public:
    using Outcomes = Result<std::vector<OperationOutcome>>;

    /// The desk has to outlive it.
    explicit AppealActions(Desk &desk, QObject *parent = nullptr);

    /// The future is for a caller that wants to know what became of this very action; the signals tell it too.
    QFuture<Outcomes> apply(const Change &change, const std::vector<AppealId> &appeals);

    /// To each its own, as one action: the changes are of one kind. Nothing for none.
    QFuture<Outcomes> applyEach(const std::vector<AppealChange> &changes);

    /// Adds the tag where it is missing; where all have it, takes it off.
    void toggleTag(const QString &tag, const std::vector<AppealId> &appeals);
    /// Ordinary to high; where none is ordinary, back.
    void toggleImportance(const std::vector<AppealId> &appeals);

    /// The last action of this operator that is not undone yet, bulk as one. Waits for what is still being written.
    void undoLast();
    /// This action, whatever came after it; nothing where it is undone already.
    void undo(quint64 action);

    bool canUndo() const { return !m_done.empty(); }
    QString nextUndo() const; ///< in words; empty where there is nothing

signals:
    /// For the status bar. `action` can be given to undo().
    void done(const QString &words, quint64 action);
    /// Some or all were refused; `words` sums it up.
    void refused(const QString &words, const std::vector<otklik::RefusedAppeal> &refused);
    /// None was done: the disk is full, the store is read-only.
    void failed(const otklik::Error &error);
    void undoChanged();

    void answerRecorded(otklik::AppealId appeal, const otklik::ReplySent &answer, quint64 action);
    void answerTakenBack(otklik::AppealId appeal, const otklik::ReplySent &answer);

private:
    struct Done {
        quint64 action = 0;
        std::vector<Change> changes; ///< one for all, or one for each
        std::vector<OperationOutcome> outcomes;

        const Change &changeOf(std::size_t outcome) const { return changes.size() == 1 ? changes[0] : changes[outcome]; }
    };
    using Rows = std::vector<AppealRow>;

    QFuture<Outcomes> watch(const std::vector<Change> &changes, const QFuture<Outcomes> &future);
    void finish(const std::vector<Change> &changes, const Outcomes &outcomes);
    void finishUndo(const Done &undone, const Outcomes &outcomes);
    void report(const QString &what, const std::vector<OperationOutcome> &outcomes, quint64 action);
    void remember(Done done);
    QString words(const Change &change) const;
    /// One after the other: a toggle looks at what the one before has made.
    void afterLooking(const std::vector<AppealId> &appeals, std::function<void(const Rows &)> act);
    void lookNext();
    void writeEnded();
    void proceed();
    void forgetAnothersActions();

    Desk &m_desk;
    std::deque<Done> m_done; ///< newest last
    std::deque<std::function<void()>> m_looks;
    bool m_isLooking = false;
    OperatorId m_me;
    quint64 m_lastAction = 0;
    int m_pending = 0;
    int m_undosWanted = 0;
};

} // namespace otklik
