// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/operation_store.h"
#include "core/domain/operation_json.h"

#include <QJsonDocument>

namespace otklik {

namespace {

constexpr std::string_view kAppend =
    "INSERT INTO operation (id, appeal, kind, author, at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kFind = "SELECT appeal, kind FROM operation WHERE id = ?1";
constexpr std::string_view kOfAppeal = R"sql(
    SELECT id, kind, author, at, body FROM operation WHERE appeal = ?1 AND fate = 0
    ORDER BY feed_seq IS NULL, feed_seq, seq)sql";
constexpr std::string_view kLoad = "SELECT id, kind, author, at, body, appeal FROM operation WHERE id = ?1";
constexpr std::string_view kPlace = R"sql(
    SELECT count(*) FROM operation AS this JOIN operation AS earlier ON earlier.appeal = this.appeal AND earlier.seq < this.seq
    WHERE this.id = ?1)sql";
constexpr std::string_view kRowOf = "SELECT seq FROM operation WHERE id = ?1";
constexpr std::string_view kOrder =
    "UPDATE operation SET feed_seq = ?2, author = ?3, at = ?4, said = ?5, fate = 0 WHERE seq = ?1";
constexpr std::string_view kSetBody = "UPDATE operation SET body = ?2 WHERE seq = ?1";
constexpr std::string_view kSetFate = "UPDATE operation SET fate = ?2 WHERE id = ?1";
constexpr std::string_view kLeaveLost = R"sql(
    UPDATE operation SET fate = ?2
    WHERE appeal = ?1 AND feed_seq IS NULL AND fate = 0 AND seq NOT IN (SELECT operation FROM outbox))sql";
constexpr std::string_view kSeen = R"sql(
    SELECT coalesce(max(feed_seq), 0), count(*) FILTER (WHERE kind = 'reply.send')
    FROM operation WHERE appeal = ?1 AND fate = 0)sql";
constexpr std::string_view kAnsweredHere =
    "SELECT DISTINCT appeal FROM operation INDEXED BY operation_sent WHERE kind = 'reply.send' ORDER BY appeal";
constexpr std::string_view kCountOfAppeal = "SELECT count(*) FROM operation WHERE appeal = ?1";
constexpr std::string_view kCount = "SELECT count(*) FROM operation WHERE fate = 0";

Change readChange(const QString &kind, const QString &body, const Origin &origin)
{
    const QJsonObject json = QJsonDocument::fromJson(body.toUtf8()).object();
    auto change = changeFromJson(kind, json);
    if (!change) // written by a program that knew more of this kind
        return UnknownChange{kind, json};
    if (auto *received = std::get_if<Received>(&*change))
        received->intake.origin = origin;
    return *change;
}

enum Column { IdCol, KindCol, AuthorCol, AtCol, BodyCol, AppealCol }; // order of kOfAppeal and kLoad

Operation readOperation(const Statement &st, AppealId appeal, const Origin &origin)
{
    return {QUuid::fromRfc4122(st.blob(IdCol)), appeal, OperatorId{st.int64(AuthorCol)}, fromSeconds(st.int64(AtCol)),
            readChange(st.text(KindCol), st.text(BodyCol), origin)};
}

} // namespace

qint64 OperationStore::append(const Operation &operation)
{
    Statement{m_session.db, kAppend}
        .bind(1, operation.id.toRfc4122())
        .bind(2, operation.appeal.value)
        .bind(3, kindOf(operation.change))
        .bind(4, operation.by.value)
        .bind(5, toSeconds(operation.at))
        .bindUtf8(6, toJsonText(operation.change))
        .run();
    return m_session.db.lastInsertId();
}

std::optional<StoredOperation> OperationStore::find(const OperationId &id)
{
    Statement st{m_session.db, kFind};
    st.bind(1, id.toRfc4122());
    if (!st.step())
        return std::nullopt;
    return StoredOperation{AppealId{st.int64(0)}, st.text(1)};
}

std::optional<Operation> OperationStore::load(const OperationId &id)
{
    Statement st{m_session.db, kLoad};
    st.bind(1, id.toRfc4122());
    return st.step() ? std::optional{readOperation(st, AppealId{st.int64(AppealCol)}, {})} : std::nullopt;
}

std::vector<Operation> OperationStore::ofAppeal(AppealId appeal, const Origin &origin)
{
    Statement st{m_session.db, kOfAppeal};
    st.bind(1, appeal.value);
    std::vector<Operation> operations;
    while (st.step())
        operations.push_back(readOperation(st, appeal, origin));
    return operations;
}

int OperationStore::placeOf(const OperationId &id)
{
    Statement st{m_session.db, kPlace};
    st.bind(1, id.toRfc4122());
    return st.step() ? st.integer(0) : 0;
}

qint64 OperationStore::accept(const FeedOperation &ordered)
{
    const auto row = [&]() -> std::optional<qint64> {
        Statement st{m_session.db, kRowOf};
        st.bind(1, ordered.operation.id.toRfc4122());
        return st.step() ? std::optional{st.int64(0)} : std::nullopt;
    }();
    const qint64 seq = row ? *row : append(ordered.operation);
    if (row && std::holds_alternative<Escalated>(ordered.operation.change)) // the hub has put the twin in
        Statement{m_session.db, kSetBody}.bind(1, seq).bindUtf8(2, toJsonText(ordered.operation.change)).run();
    Statement st{m_session.db, kOrder};
    st.bind(1, seq).bind(2, ordered.seq).bind(3, ordered.operation.by.value).bind(4, toSeconds(ordered.operation.at));
    st.bind(5, ordered.said ? std::optional{toSeconds(*ordered.said)} : std::nullopt).run();
    return seq;
}

void OperationStore::setFate(const OperationId &id, Fate fate)
{
    Statement{m_session.db, kSetFate}.bind(1, id.toRfc4122()).bind(2, static_cast<int>(fate)).run();
}

void OperationStore::leaveLost(AppealId appeal)
{
    Statement{m_session.db, kLeaveLost}.bind(1, appeal.value).bind(2, static_cast<int>(Fate::Lost)).run();
}

SeenState OperationStore::seen(AppealId appeal)
{
    Statement st{m_session.db, kSeen};
    st.bind(1, appeal.value);
    return st.step() ? SeenState{st.int64(0), st.integer(1)} : SeenState{};
}

std::vector<AppealId> OperationStore::answeredHere()
{
    Statement st{m_session.db, kAnsweredHere};
    std::vector<AppealId> ids;
    while (st.step())
        ids.push_back(AppealId{st.int64(0)});
    return ids;
}

int OperationStore::countOfAppeal(AppealId appeal)
{
    Statement st{m_session.db, kCountOfAppeal};
    st.bind(1, appeal.value);
    return st.step() ? st.integer(0) : 0;
}

qint64 OperationStore::count()
{
    Statement st{m_session.db, kCount};
    return st.step() ? st.int64(0) : 0;
}

} // namespace otklik
