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
constexpr std::string_view kMembers = R"sql(
    SELECT operator.id, operator.name, member.role, member.active
    FROM member JOIN operator ON operator.id = member.operator WHERE member.municipality = ?1 ORDER BY operator.id)sql";
constexpr std::string_view kSetMember = R"sql(
    INSERT INTO member (municipality, operator, role, active) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (municipality, operator) DO UPDATE SET role = excluded.role, active = excluded.active)sql";
constexpr std::string_view kAddStranger =
    "INSERT INTO operator (name, role, active, uid) VALUES (?1, ?2, 0, ?3)";
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
    teamMate.name = freeName(teamMate.name, teamMate.id);
    if (!teamMate.id) {
        Statement{m_session.db, kAddOperator}.bind(1, teamMate.name).bind(2, static_cast<int>(teamMate.role)).run();
        teamMate.id = OperatorId{m_session.db.lastInsertId()};
    }
    (void)changeOperator(teamMate); // the name is free
    Statement{m_session.db, kSetUid}.bind(1, teamMate.id.value).bind(2, uid.toRfc4122()).run();
    return teamMate.id;
}

std::vector<Operator> SettingStore::members(const QString &municipality)
{
    std::vector<Operator> all;
    Statement st{m_session.db, kMembers};
    st.bind(1, m_session.terms.find(TermKind::Municipality, municipality));
    while (st.step())
        all.push_back({OperatorId{st.int64(0)}, st.text(1), static_cast<Role>(st.integer(2)), st.int64(3) != 0});
    return all;
}

void SettingStore::takeMember(const QString &municipality, const QUuid &uid, const Operator &member)
{
    OperatorId id = operatorOf(uid);
    if (!id)
        id = addStranger(uid, member.name);
    Statement{m_session.db, kSetMember}
        .bind(1, m_session.terms.idFor(TermKind::Municipality, municipality))
        .bind(2, id.value)
        .bind(3, static_cast<int>(member.role))
        .bind(4, member.active)
        .run();
}

/// Somebody who does not work here, and whose name stands in what is followed.
OperatorId SettingStore::addStranger(const QUuid &uid, const QString &name)
{
    Statement{m_session.db, kAddStranger}
        .bind(1, freeName(name, {}))
        .bind(2, static_cast<int>(Role::Observer))
        .bind(3, uid.toRfc4122())
        .run();
    return OperatorId{m_session.db.lastInsertId()};
}

/// Two people may have one name.
QString SettingStore::freeName(const QString &name, OperatorId except)
{
    QString free = name;
    for (int n = 2; isNameTaken(free, except); ++n)
        free = u"%1 (%2)"_s.arg(name, QString::number(n));
    return free;
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
