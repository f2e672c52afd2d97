// SPDX-License-Identifier: GPL-3.0-or-later
// What comes through the journal's door from the hub.
#include "core/service/journal.h"

#include "core/domain/fold.h"
#include "core/domain/hub_trouble.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr char kReceipt[] = "appeal.receive";

/// The words of a history that can be found, by operation.
QHash<OperationId, SearchIndex::Entry> entriesOf(const std::vector<Operation> &history)
{
    QHash<OperationId, SearchIndex::Entry> entries;
    const std::vector<bool> undone = undoneFlags(history);
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (undone[i])
            continue;
        if (auto entry = SearchIndex::entryOf(history[i]))
            entries.insert(history[i].id, std::move(*entry));
    }
    return entries;
}

} // namespace

Result<> Journal::accept(const std::vector<FeedOperation> &feed, Timestamp now)
{
    std::vector<AppealUid> order;
    QHash<AppealUid, std::vector<const FeedOperation *>> rows;
    for (const FeedOperation &row : feed) {
        auto &ofAppeal = rows[row.appeal];
        if (ofAppeal.empty())
            order.push_back(row.appeal);
        ofAppeal.push_back(&row);
    }
    for (const AppealUid &uid : order) {
        if (const auto accepted = acceptAppeal(uid, rows[uid], now); !accepted)
            return accepted;
    }
    return {};
}

Result<> Journal::acceptAppeal(const AppealUid &uid, const std::vector<const FeedOperation *> &rows, Timestamp now)
{
    const auto *received = std::get_if<Received>(&rows.front()->operation.change);
    AppealId id = m_appeals.findByUid(uid);
    if (!id && !received)
        return fail(HubTrouble::Diverged, u"an operation of an appeal that is not here"_s);
    if (!id && !received->intake.sourceKey.isEmpty())
        id = m_appeals.findBySource(received->intake.sourceKey, received->intake.origin.municipality);
    if (!id) {
        takeIn(rows);
        return {};
    }

    const Appeal before = *m_appeals.load(id);
    const std::vector<Operation> old = m_operations.ofAppeal(id, before.origin);
    if (received)
        unite(before, *rows.front());
    const Origin &origin = received ? received->intake.origin : before.origin;
    for (const FeedOperation *row : rows)
        arrive(*row, id, now);
    if (received) // from the receipt on: nothing of its history is before these rows
        m_operations.leaveLost(id);
    const Appeal after = refold(before, old, origin);
    for (const FeedOperation *row : rows)
        keepName(row->operation, after);
    return {};
}

/// An appeal that this desk has not seen.
void Journal::takeIn(const std::vector<const FeedOperation *> &rows)
{
    m_nextId = m_nextId ? AppealId{m_nextId.value + 1} : m_appeals.nextId();
    std::vector<Operation> history;
    for (const FeedOperation *row : rows) {
        history.push_back(row->operation);
        history.back().appeal = m_nextId;
    }
    const Appeal appeal = fold(history, *m_configuration.deadlines);
    const Intake &intake = std::get<Received>(history.front().change).intake;
    m_appeals.insert(appeal, intake.sourceKey.isEmpty() ? QByteArray{} : intake.sourceKey);
    const auto entries = entriesOf(history);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        FeedOperation row = *rows[place];
        row.operation.appeal = m_nextId;
        m_operations.accept(row);
        keepName(row.operation, appeal);
        if (const auto entry = entries.constFind(row.operation.id); entry != entries.cend())
            m_search.add(m_nextId, static_cast<int>(place), *entry);
    }
    m_counters.added(appeal);
    m_touched.push_back(m_nextId);
}

/// Two desks have received one appeal: the hub's receipt counts, and what was done to ours is done to it.
void Journal::unite(const Appeal &ours, const FeedOperation &receipt)
{
    if (ours.uid != receipt.operation.id) {
        m_operations.setFate(ours.uid, Fate::Superseded);
        m_outbox.remove(ours.uid);
    }
    m_appeals.setOrigin(ours.id, receipt.appeal, std::get<Received>(receipt.operation.change).intake.origin);
}

void Journal::arrive(const FeedOperation &row, AppealId id, Timestamp now)
{
    FeedOperation here = row;
    here.operation.appeal = id;
    m_outbox.arrived(m_operations.accept(here), now);
}

void Journal::refuse(const OperationId &operation, const QString &reason, const QJsonObject &detail)
{
    const auto entry = m_outbox.find(operation);
    if (!entry)
        return;
    m_outbox.setState(operation, OutboxState::Refused, reason, detail);
    if (entry->kind != QLatin1String{kReceipt})
        setOutOfEffect(*entry, Fate::Refused);
}

void Journal::drop(const OperationId &operation)
{
    const auto entry = m_outbox.find(operation);
    if (!entry || entry->kind == QLatin1String{kReceipt})
        return;
    m_outbox.remove(operation);
    setOutOfEffect(*entry, Fate::Dropped);
}

void Journal::setOutOfEffect(const OutboxEntry &entry, Fate fate)
{
    const Appeal before = *m_appeals.load(entry.appeal);
    const std::vector<Operation> old = m_operations.ofAppeal(entry.appeal, before.origin);
    m_operations.setFate(entry.operation, fate);
    refold(before, old, before.origin);
}

/// State, words and counters follow the history as it is in the store now; `old` is what it was, `origin` what the
/// receipt says now.
Appeal Journal::refold(const Appeal &before, const std::vector<Operation> &old, const Origin &origin)
{
    const std::vector<Operation> history = m_operations.ofAppeal(before.id, origin);
    const Appeal after = fold(history, *m_configuration.deadlines);
    m_appeals.update(before, after);
    m_counters.changed(before, after);

    const auto gone = entriesOf(old);
    const auto come = entriesOf(history);
    const bool isSameReceipt = before.origin == after.origin;
    const auto isKept = [&](const OperationId &id) { return gone.contains(id) && come.contains(id) && isSameReceipt; };
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        if (!isKept(it.key()))
            m_search.remove(before.id, m_operations.placeOf(it.key()), it.value());
    }
    for (auto it = come.cbegin(); it != come.cend(); ++it) {
        if (!isKept(it.key()))
            m_search.add(before.id, m_operations.placeOf(it.key()), it.value());
    }
    m_touched.push_back(before.id);
    return after;
}

} // namespace otklik
