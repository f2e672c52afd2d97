// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/appeal_actions.h"

#include "core/base/when_done.h"
#include "ui/actions/desk_words.h"
#include "ui/words/error_words.h"
#include "ui/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::size_t kRemembered = 100;

std::vector<AppealId> idsWhere(const std::vector<AppealRow> &rows, const std::function<bool(const AppealRow &)> &fits)
{
    std::vector<AppealId> ids;
    for (const AppealRow &row : rows) {
        if (fits(row))
            ids.push_back(row.id);
    }
    return ids;
}

} // namespace

AppealActions::AppealActions(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_me(desk.settings().me())
{
    connect(&m_desk, &Desk::changed, this, &AppealActions::forgetAnothersActions);
}

QFuture<AppealActions::Outcomes> AppealActions::apply(const Change &change, const std::vector<AppealId> &appeals)
{
    return watch({change}, m_desk.operations().applyToAll(change, appeals, m_desk.settings().me()));
}

QFuture<AppealActions::Outcomes> AppealActions::applyEach(const std::vector<AppealChange> &changes)
{
    if (changes.empty())
        return QtFuture::makeReadyFuture(Outcomes{std::vector<OperationOutcome>{}});
    std::vector<OperationRequest> requests;
    std::vector<Change> kept;
    for (const AppealChange &each : changes) {
        requests.push_back({each.appeal, m_desk.settings().me(), each.change, {}});
        kept.push_back(each.change);
    }
    return watch(kept, m_desk.operations().apply(std::move(requests)));
}

QFuture<AppealActions::Outcomes> AppealActions::watch(const std::vector<Change> &changes,
                                                      const QFuture<Outcomes> &future)
{
    ++m_pending;
    whenDone(this, future, [this, changes](const Outcomes &outcomes) {
        finish(changes, outcomes);
        writeEnded();
    });
    return future;
}

void AppealActions::finish(const std::vector<Change> &changes, const Outcomes &outcomes)
{
    if (!outcomes) {
        emit failed(outcomes.error());
        return;
    }
    if (outcomes->empty())
        return;
    const Done done{++m_lastAction, changes, *outcomes};
    remember(done);
    report(words(changes.front()), *outcomes, done.action);
    for (std::size_t i = 0; i < done.outcomes.size(); ++i) {
        const auto *answer = std::get_if<ReplySent>(&done.changeOf(i));
        if (answer && done.outcomes[i].verdict)
            emit answerRecorded(done.outcomes[i].appeal, *answer, done.action);
    }
}

void AppealActions::report(const QString &what, const std::vector<OperationOutcome> &outcomes, quint64 action)
{
    std::vector<RefusedAppeal> refusals;
    for (const OperationOutcome &outcome : outcomes) {
        if (!outcome.verdict)
            refusals.push_back({outcome.appeal, outcome.verdict.error()});
    }
    const auto doneCount = static_cast<qint64>(outcomes.size() - refusals.size());
    const QString sentence = capitalized(what);
    if (refusals.empty()) {
        if (doneCount > 0)
            emit done(doneCount == 1 ? sentence : tr("%1: %2").arg(sentence, Words::appeals(doneCount)), action);
        return;
    }
    if (outcomes.size() == 1) {
        emit refused(ErrorWords::message(refusals.front().why), refusals);
        return;
    }
    const auto refusedCount = static_cast<qint64>(refusals.size());
    emit refused(tr("%1: done %2, refused %3").arg(sentence, QString::number(doneCount), QString::number(refusedCount)),
                 refusals);
}

void AppealActions::remember(Done done)
{
    if (std::ranges::none_of(done.outcomes, [](const OperationOutcome &o) { return o.verdict.has_value(); }))
        return;
    m_done.push_back(std::move(done));
    if (m_done.size() > kRemembered)
        m_done.pop_front();
    emit undoChanged();
}

void AppealActions::toggleTag(const QString &tag, const std::vector<AppealId> &appeals)
{
    afterLooking(appeals, [this, tag](const Rows &rows) {
        const auto without = idsWhere(rows, [&tag](const AppealRow &row) { return !row.tags.contains(tag); });
        if (!without.empty())
            apply(TagAdded{tag}, without);
        else if (!rows.empty())
            apply(TagRemoved{tag}, idsWhere(rows, [](const AppealRow &) { return true; }));
    });
}

void AppealActions::toggleImportance(const std::vector<AppealId> &appeals)
{
    afterLooking(appeals, [this](const Rows &rows) {
        const auto ordinary
            = idsWhere(rows, [](const AppealRow &row) { return row.importance == Importance::Ordinary; });
        if (!ordinary.empty())
            apply(ImportanceSet{Importance::High}, ordinary);
        else if (!rows.empty())
            apply(ImportanceSet{Importance::Ordinary}, idsWhere(rows, [](const AppealRow &) { return true; }));
    });
}

void AppealActions::undoLast()
{
    if (m_pending > 0 || m_isLooking) { // what the operator wants undone may be the one still being written
        ++m_undosWanted;
        return;
    }
    if (!m_done.empty())
        undo(m_done.back().action);
}

void AppealActions::undo(quint64 action)
{
    const auto found = std::ranges::find(m_done, action, &Done::action);
    if (found == m_done.end())
        return;
    const Done undone = std::move(*found);
    m_done.erase(found);
    emit undoChanged();

    ++m_pending;
    const auto future = m_desk.operations().undo(undone.outcomes, m_desk.settings().me());
    whenDone(this, future, [this, undone](const Outcomes &outcomes) {
        finishUndo(undone, outcomes);
        writeEnded();
    });
}

void AppealActions::finishUndo(const Done &undone, const Outcomes &outcomes)
{
    if (!outcomes) {
        remember(undone); // it can be tried again
        emit failed(outcomes.error());
        return;
    }
    report(tr("undone: %1").arg(words(undone.changes.front())), *outcomes, 0);
    // What was refused then is not among what is undone now.
    for (std::size_t i = 0; i < undone.outcomes.size(); ++i) {
        const auto *answer = std::get_if<ReplySent>(&undone.changeOf(i));
        const auto isUndone = [&](const OperationOutcome &each) {
            return each.appeal == undone.outcomes[i].appeal && each.verdict;
        };
        if (answer && std::ranges::any_of(*outcomes, isUndone))
            emit answerTakenBack(undone.outcomes[i].appeal, *answer);
    }
}

QString AppealActions::nextUndo() const
{
    return m_done.empty() ? QString{} : words(m_done.back().changes.front());
}

QString AppealActions::words(const Change &change) const
{
    return operationWords(m_desk.settings().configuration()).what(change);
}

void AppealActions::afterLooking(const std::vector<AppealId> &appeals, std::function<void(const Rows &)> act)
{
    m_looks.push_back([this, appeals, act = std::move(act)] {
        whenDone(this, m_desk.catalog().rows(appeals), [this, act](const Result<Rows> &rows) {
            m_isLooking = false;
            if (rows)
                act(*rows);
            else
                emit failed(rows.error());
            proceed();
        });
    });
    lookNext();
}

void AppealActions::lookNext()
{
    if (m_isLooking || m_pending > 0 || m_looks.empty())
        return;
    m_isLooking = true;
    const auto look = std::move(m_looks.front());
    m_looks.pop_front();
    look();
}

void AppealActions::writeEnded()
{
    --m_pending;
    proceed();
}

void AppealActions::proceed()
{
    lookNext();
    if (m_pending > 0 || m_isLooking || m_undosWanted == 0)
        return;
    --m_undosWanted;
    undoLast();
}

void AppealActions::forgetAnothersActions()
{
    const OperatorId me = m_desk.settings().me();
    if (std::exchange(m_me, me) == me)
        return;
    m_done.clear();
    emit undoChanged();
}

} // namespace otklik
