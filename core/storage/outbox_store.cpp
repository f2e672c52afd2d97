// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outbox_store.h"

#include <QJsonDocument>

namespace otklik {

namespace {

#define ENTRY_COLUMNS                                                                                                  \
    "operation.id, operation.appeal, operation.kind, outbox.state, outbox.base, outbox.round, outbox.since, "          \
    "outbox.reason, outbox.detail FROM outbox JOIN operation ON operation.seq = outbox.operation "

constexpr std::string_view kAdd = R"sql(
    INSERT INTO outbox (operation, state, base, round, since, reason, detail) VALUES (?1, 0, ?2, ?3, ?4, '', ''))sql";
constexpr std::string_view kAddAll = R"sql(
    INSERT OR IGNORE INTO outbox (operation, state, base, round, since, reason, detail)
    SELECT operation.seq, 0, 0, (
        SELECT count(*) FROM operation AS answer
        WHERE answer.appeal = operation.appeal AND answer.kind = 'reply.send' AND answer.fate = 0 AND answer.seq < operation.seq
    ), ?1, '', '' FROM operation WHERE operation.feed_seq IS NULL AND operation.fate = 0)sql";
constexpr std::string_view kReady = "SELECT " ENTRY_COLUMNS R"sql(
    JOIN appeal ON appeal.id = operation.appeal
    WHERE outbox.state = 0 AND appeal.municipality = ?3 AND (operation.author IN (0, ?2)
        OR operation.author IN (SELECT id FROM operator WHERE uid IS NULL)) AND (operation.kind = 'appeal.receive' OR EXISTS (
        SELECT 1 FROM operation AS receipt
        WHERE receipt.appeal = operation.appeal AND receipt.kind = 'appeal.receive' AND receipt.feed_seq IS NOT NULL))
    ORDER BY outbox.operation LIMIT ?1)sql";
constexpr std::string_view kAll = "SELECT " ENTRY_COLUMNS "ORDER BY outbox.operation LIMIT ?1";
constexpr std::string_view kOfAppeal = "SELECT " ENTRY_COLUMNS "WHERE operation.appeal = ?1 ORDER BY outbox.operation";
constexpr std::string_view kFind = "SELECT " ENTRY_COLUMNS "WHERE operation.id = ?1";
constexpr std::string_view kCounts = "SELECT state, count(*), min(since) FROM outbox GROUP BY state";
constexpr std::string_view kCountsOf = R"sql(
    SELECT outbox.state, count(*), min(outbox.since) FROM outbox JOIN operation ON operation.seq = outbox.operation
    JOIN appeal ON appeal.id = operation.appeal WHERE appeal.municipality = ?1 GROUP BY outbox.state)sql";
constexpr std::string_view kSetState = R"sql(
    UPDATE outbox SET state = ?2, reason = ?3, detail = ?4
    WHERE operation = (SELECT seq FROM operation WHERE id = ?1))sql";
constexpr std::string_view kRemove = "DELETE FROM outbox WHERE operation = (SELECT seq FROM operation WHERE id = ?1)";
constexpr std::string_view kArrived = "DELETE FROM outbox WHERE operation = ?1";
constexpr std::string_view kSent = "INSERT OR REPLACE INTO sent (operation, at) VALUES (?1, ?2)";
constexpr std::string_view kForgetSent = "DELETE FROM sent WHERE at < ?1";

#define OF_MUNICIPALITY "appeal IN (SELECT id FROM appeal WHERE municipality = ?1)"
#define ACKNOWLEDGED "state = 1 AND operation IN (SELECT seq FROM operation WHERE " OF_MUNICIPALITY ")"
constexpr std::string_view kHasAcknowledged = "SELECT EXISTS (SELECT 1 FROM outbox WHERE " ACKNOWLEDGED ")";
constexpr std::string_view kAskAgain = "UPDATE outbox SET state = 0 WHERE " ACKNOWLEDGED;

// A lost tail of the feed.
#define LOST "operation.feed_seq >= ?2 AND operation." OF_MUNICIPALITY
constexpr std::string_view kLost = "SELECT DISTINCT appeal FROM operation WHERE " LOST;
constexpr std::string_view kSendAgain = R"sql(
    INSERT OR IGNORE INTO outbox (operation, state, base, round, since, reason, detail)
    SELECT operation.seq, 0, operation.feed_seq, (
        SELECT count(*) FROM operation AS answer
        WHERE answer.appeal = operation.appeal AND answer.kind = 'reply.send' AND answer.feed_seq < operation.feed_seq
    ), ?3, 'again', '' FROM operation JOIN sent ON sent.operation = operation.seq WHERE )sql" LOST;
constexpr std::string_view kNotSent = "DELETE FROM sent WHERE operation IN (SELECT operation FROM outbox)";
constexpr std::string_view kNotOrdered = "UPDATE operation SET feed_seq = NULL WHERE " LOST;

OutboxEntry readEntry(const Statement &st)
{
    enum Column { Id, Appeal, Kind, State, Base, Round, Since, Reason, Detail }; // order of ENTRY_COLUMNS
    return {QUuid::fromRfc4122(st.blob(Id)),
            AppealId{st.int64(Appeal)},
            st.text(Kind),
            static_cast<OutboxState>(st.integer(State)),
            {st.int64(Base), st.integer(Round)},
            fromSeconds(st.int64(Since)),
            st.text(Reason),
            QJsonDocument::fromJson(st.text(Detail).toUtf8()).object()};
}

std::vector<OutboxEntry> readEntries(Statement &st)
{
    std::vector<OutboxEntry> entries;
    while (st.step())
        entries.push_back(readEntry(st));
    return entries;
}

OutboxCounts readCounts(Statement &st)
{
    OutboxCounts counts;
    while (st.step()) {
        switch (static_cast<OutboxState>(st.integer(0))) {
        case OutboxState::Waits:
            counts.waiting = st.int64(1);
            counts.oldest = fromSeconds(st.int64(2));
            break;
        case OutboxState::Acknowledged:
            break; // on its way back
        case OutboxState::Refused:
            counts.refused = st.int64(1);
            break;
        case OutboxState::Held:
            counts.held = st.int64(1);
            break;
        }
    }
    return counts;
}

} // namespace

void OutboxStore::add(qint64 operationRow, const SeenState &seen, Timestamp since)
{
    Statement{m_session.db, kAdd}
        .bind(1, operationRow)
        .bind(2, seen.base)
        .bind(3, seen.round)
        .bind(4, toSeconds(since))
        .run();
}

void OutboxStore::addAll(Timestamp since)
{
    Statement{m_session.db, kAddAll}.bind(1, toSeconds(since)).run();
}

/// -1, an unknown word, has no appeals.
qint64 OutboxStore::term(const QString &municipality)
{
    return m_session.terms.find(TermKind::Municipality, municipality);
}

std::vector<OutboxEntry> OutboxStore::ready(const QString &municipality, OperatorId by, int limit)
{
    Statement st{m_session.db, kReady};
    st.bind(1, limit).bind(2, by.value).bind(3, term(municipality));
    return readEntries(st);
}

std::vector<OutboxEntry> OutboxStore::all(int limit)
{
    Statement st{m_session.db, kAll};
    st.bind(1, limit);
    return readEntries(st);
}

std::vector<OutboxEntry> OutboxStore::ofAppeal(AppealId appeal)
{
    Statement st{m_session.db, kOfAppeal};
    st.bind(1, appeal.value);
    return readEntries(st);
}

std::optional<OutboxEntry> OutboxStore::find(const OperationId &operation)
{
    Statement st{m_session.db, kFind};
    st.bind(1, operation.toRfc4122());
    return st.step() ? std::optional{readEntry(st)} : std::nullopt;
}

OutboxCounts OutboxStore::counts()
{
    Statement st{m_session.db, kCounts};
    return readCounts(st);
}

OutboxCounts OutboxStore::countsOf(const QString &municipality)
{
    Statement st{m_session.db, kCountsOf};
    st.bind(1, term(municipality));
    return readCounts(st);
}

void OutboxStore::setState(const OperationId &operation, OutboxState state, const QString &reason,
                           const QJsonObject &detail)
{
    Statement{m_session.db, kSetState}
        .bind(1, operation.toRfc4122())
        .bind(2, static_cast<int>(state))
        .bind(3, reason)
        .bindUtf8(4, QJsonDocument{detail}.toJson(QJsonDocument::Compact))
        .run();
}

void OutboxStore::remove(const OperationId &operation)
{
    Statement{m_session.db, kRemove}.bind(1, operation.toRfc4122()).run();
}

bool OutboxStore::arrived(qint64 operationRow, Timestamp at)
{
    Statement{m_session.db, kArrived}.bind(1, operationRow).run();
    if (m_session.db.changes() == 0)
        return false;
    Statement{m_session.db, kSent}.bind(1, operationRow).bind(2, toSeconds(at)).run();
    return true;
}

void OutboxStore::forgetSent(Timestamp before)
{
    Statement{m_session.db, kForgetSent}.bind(1, toSeconds(before)).run();
}

bool OutboxStore::hasAcknowledged(const QString &municipality)
{
    Statement st{m_session.db, kHasAcknowledged};
    st.bind(1, term(municipality));
    return st.step() && st.integer(0) != 0;
}

qint64 OutboxStore::askAgain(const QString &municipality)
{
    Statement{m_session.db, kAskAgain}.bind(1, term(municipality)).run();
    return m_session.db.changes();
}

std::vector<AppealId> OutboxStore::takeBack(const QString &municipality, qint64 seq, Timestamp now)
{
    const qint64 of = term(municipality);
    std::vector<AppealId> appeals;
    {
        Statement lost{m_session.db, kLost};
        lost.bind(1, of).bind(2, seq);
        while (lost.step())
            appeals.push_back(AppealId{lost.int64(0)});
    }
    Statement{m_session.db, kSendAgain}.bind(1, of).bind(2, seq).bind(3, toSeconds(now)).run();
    Statement{m_session.db, kNotSent}.run();
    (void)askAgain(municipality);
    Statement{m_session.db, kNotOrdered}.bind(1, of).bind(2, seq).run();
    return appeals;
}

} // namespace otklik
