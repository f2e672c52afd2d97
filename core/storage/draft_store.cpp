// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draft_store.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::string_view kSave = R"sql(
    INSERT INTO draft (appeal, operator, body, saved) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (appeal, operator) DO UPDATE SET body = excluded.body, saved = excluded.saved)sql";
constexpr std::string_view kDiscard = "DELETE FROM draft WHERE appeal = ?1 AND operator = ?2";
constexpr std::string_view kLoad = "SELECT body, saved FROM draft WHERE appeal = ?1 AND operator = ?2";

} // namespace

void DraftStore::save(AppealId appeal, OperatorId by, const Draft &draft)
{
    const QJsonObject body{{u"text"_s, draft.text},
                           {u"final"_s, draft.isFinal},
                           {u"outcome"_s, draft.outcome},
                           {u"question"_s, draft.isQuestion}};
    Statement{m_session.db, kSave}
        .bind(1, appeal.value)
        .bind(2, by.value)
        .bind(3, QString::fromUtf8(QJsonDocument{body}.toJson(QJsonDocument::Compact)))
        .bind(4, toSeconds(draft.saved))
        .run();
}

void DraftStore::discard(AppealId appeal, OperatorId by)
{
    Statement{m_session.db, kDiscard}.bind(1, appeal.value).bind(2, by.value).run();
}

std::optional<Draft> DraftStore::load(AppealId appeal, OperatorId by)
{
    Statement st{m_session.db, kLoad};
    st.bind(1, appeal.value).bind(2, by.value);
    if (!st.step())
        return std::nullopt;
    const QJsonObject body = QJsonDocument::fromJson(st.text(0).toUtf8()).object();
    return Draft{body["text"_L1].toString(), body["final"_L1].toBool(true), body["outcome"_L1].toString(),
                 fromSeconds(st.int64(1)), body["question"_L1].toBool()};
}

} // namespace otklik
