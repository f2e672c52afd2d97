// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/setting_store.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::string_view kValue = "SELECT value FROM setting WHERE key = ?1";
constexpr std::string_view kSetValue = R"sql(
    INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql";
constexpr std::string_view kRemove = "DELETE FROM setting WHERE key = ?1";
constexpr std::string_view kOperators = "SELECT id, name, role, active FROM operator ORDER BY id";
constexpr std::string_view kAddOperator = "INSERT INTO operator (name, role, active) VALUES (?1, ?2, 1)";
constexpr std::string_view kChangeOperator = "UPDATE operator SET name = ?2, role = ?3, active = ?4 WHERE id = ?1";
constexpr std::string_view kUid = "SELECT uid FROM operator WHERE id = ?1";
constexpr std::string_view kByUid = "SELECT id FROM operator WHERE uid = ?1";
constexpr std::string_view kNameless = "SELECT id FROM operator WHERE name = ?1 AND uid IS NULL";
constexpr std::string_view kSetUid = "UPDATE operator SET uid = ?2 WHERE id = ?1";
constexpr std::string_view kNameTaken = "SELECT count(*) FROM operator WHERE name = ?1 AND id <> ?2";

} // namespace

std::optional<QString> SettingStore::value(const QString &key)
{
    Statement st{m_session.db, kValue};
    st.bind(1, key);
    return st.step() ? std::optional{st.text(0)} : std::nullopt;
}

void SettingStore::setValue(const QString &key, const QString &value)
{
    Statement{m_session.db, kSetValue}.bind(1, key).bind(2, value).run();
}

void SettingStore::remove(const QString &key)
{
    Statement{m_session.db, kRemove}.bind(1, key).run();
}

std::vector<Operator> SettingStore::operators()
{
    std::vector<Operator> all;
    Statement st{m_session.db, kOperators};
    while (st.step())
        all.push_back({OperatorId{st.int64(0)}, st.text(1), static_cast<Role>(st.integer(2)), st.int64(3) != 0});
    return all;
}

QUuid SettingStore::operatorUid(OperatorId id)
{
    Statement st{m_session.db, kUid};
    st.bind(1, id.value);
    return st.step() && !st.isNull(0) ? QUuid::fromRfc4122(st.blob(0)) : QUuid{};
}

OperatorId SettingStore::operatorOf(const QUuid &uid)
{
    Statement st{m_session.db, kByUid};
    st.bind(1, uid.toRfc4122());
    return st.step() ? OperatorId{st.int64(0)} : OperatorId{};
}

OperatorId SettingStore::takeOperator(const QUuid &uid, Operator teamMate)
{
    teamMate.id = operatorOf(uid);
    if (!teamMate.id) {
        Statement st{m_session.db, kNameless};
        st.bind(1, teamMate.name);
        teamMate.id = st.step() ? OperatorId{st.int64(0)} : OperatorId{};
    }
    const QString name = teamMate.name;
    for (int n = 2; isNameTaken(teamMate.name, teamMate.id); ++n) // two people of one name
        teamMate.name = u"%1 (%2)"_s.arg(name, QString::number(n));
    if (!teamMate.id) {
        Statement{m_session.db, kAddOperator}.bind(1, teamMate.name).bind(2, static_cast<int>(teamMate.role)).run();
        teamMate.id = OperatorId{m_session.db.lastInsertId()};
    }
    (void)changeOperator(teamMate); // the name is free
    Statement{m_session.db, kSetUid}.bind(1, teamMate.id.value).bind(2, uid.toRfc4122()).run();
    return teamMate.id;
}

bool SettingStore::isNameTaken(const QString &name, OperatorId except)
{
    Statement st{m_session.db, kNameTaken};
    st.bind(1, name).bind(2, except.value);
    return st.step() && st.int64(0) > 0;
}

Result<OperatorId> SettingStore::addOperator(const QString &name, Role role)
{
    if (name.trimmed().isEmpty() || isNameTaken(name.trimmed(), {}))
        return fail(ErrorCode::Invalid, name, u"the name is empty or taken"_s);
    Statement{m_session.db, kAddOperator}.bind(1, name.trimmed()).bind(2, static_cast<int>(role)).run();
    return OperatorId{m_session.db.lastInsertId()};
}

Result<> SettingStore::changeOperator(const Operator &changed)
{
    if (changed.name.trimmed().isEmpty() || isNameTaken(changed.name.trimmed(), changed.id))
        return fail(ErrorCode::Invalid, changed.name, u"the name is empty or taken"_s);
    Statement{m_session.db, kChangeOperator}
        .bind(1, changed.id.value)
        .bind(2, changed.name.trimmed())
        .bind(3, static_cast<int>(changed.role))
        .bind(4, changed.active)
        .run();
    if (m_session.db.changes() == 0)
        return fail(ErrorCode::NotFound, changed.name);
    return {};
}

} // namespace otklik
