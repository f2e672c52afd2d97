// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/operation_store.h"
#include "core/domain/operation_json.h"

#include <QJsonDocument>

namespace otklik {

namespace {

constexpr std::string_view kAppend =
    "INSERT INTO operation (id, appeal, kind, author, at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kFind = "SELECT appeal, kind FROM operation WHERE id = ?1";
constexpr std::string_view kOfAppeal =
    "SELECT id, kind, author, at, body FROM operation WHERE appeal = ?1 ORDER BY seq";
constexpr std::string_view kAnsweredHere =
    "SELECT DISTINCT appeal FROM operation INDEXED BY operation_sent WHERE kind = 'reply.send' ORDER BY appeal";
constexpr std::string_view kCountOfAppeal = "SELECT count(*) FROM operation WHERE appeal = ?1";
constexpr std::string_view kCount = "SELECT count(*) FROM operation";

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

} // namespace

void OperationStore::append(const Operation &operation)
{
    Statement{m_session.db, kAppend}
        .bind(1, operation.id.toRfc4122())
        .bind(2, operation.appeal.value)
        .bind(3, kindOf(operation.change))
        .bind(4, operation.by.value)
        .bind(5, toSeconds(operation.at))
        .bindUtf8(6, toJsonText(operation.change))
        .run();
}

std::optional<StoredOperation> OperationStore::find(const OperationId &id)
{
    Statement st{m_session.db, kFind};
    st.bind(1, id.toRfc4122());
    if (!st.step())
        return std::nullopt;
    return StoredOperation{AppealId{st.int64(0)}, st.text(1)};
}

std::vector<Operation> OperationStore::ofAppeal(AppealId appeal, const Origin &origin)
{
    enum Column { IdCol, KindCol, AuthorCol, AtCol, BodyCol }; // order of kOfAppeal
    Statement st{m_session.db, kOfAppeal};
    st.bind(1, appeal.value);
    std::vector<Operation> operations;
    while (st.step()) {
        operations.push_back({QUuid::fromRfc4122(st.blob(IdCol)), appeal, OperatorId{st.int64(AuthorCol)},
                              fromSeconds(st.int64(AtCol)), readChange(st.text(KindCol), st.text(BodyCol), origin)});
    }
    return operations;
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
