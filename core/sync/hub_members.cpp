// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_members.h"

#include "core/sync/pg_transaction.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Without what is mixed up when it is read from paper: 32 characters, five bits each.
constexpr char kAlphabet[] = "abcdefghjkmnpqrstuvwxyz234567892";
constexpr int kLoginCharacters = 12;
constexpr int kPasswordCharacters = 26; // 128 bits

// A desk needs two sessions at most. A laptop that falls asleep must not hold what others wait for.
constexpr char kLimits[] = "ALTER ROLE %1 SET idle_in_transaction_session_timeout = '5s';"
                           "ALTER ROLE %1 SET lock_timeout = '10s';"
                           "ALTER ROLE %1 SET statement_timeout = '2min';"
                           "ALTER ROLE %1 SET client_connection_check_interval = '10s';"
                           "ALTER ROLE %1 SET tcp_keepalives_idle = 30;"
                           "ALTER ROLE %1 CONNECTION LIMIT 4";

QString randomWord(int characters)
{
    QString word;
    for (int i = 0; i < characters; ++i)
        word += QLatin1Char{kAlphabet[QRandomGenerator::system()->bounded(32)]};
    return word;
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Error notFound(const QString &subject, const QString &what)
{
    return fail(ErrorCode::NotFound, subject, what);
}

Result<> done(const Result<PgRows> &answer)
{
    return answer ? Result<>{} : answer.error();
}

/// What the server keeps of a password, made here: the password itself stands in no log.
Result<QString> verifierOf(PgConnection &connection, const QString &login, const QString &password)
{
    char *verifier = PQencryptPasswordConn(connection.native(), password.toUtf8().constData(),
                                           login.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return fail(ErrorCode::Internal, login, QString::fromUtf8(PQerrorMessage(connection.native())).simplified());
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

Result<> setPassword(PgConnection &connection, const QString &login, const QString &password)
{
    const auto verifier = verifierOf(connection, login, password);
    if (!verifier)
        return verifier.error();
    return connection.run(
        u"ALTER ROLE %1 PASSWORD %2"_s.arg(connection.quotedName(login), connection.quotedText(*verifier)));
}

Result<int> municipalityOf(PgConnection &connection, const QString &code)
{
    const auto rows = connection.query(u"SELECT municipality_id FROM hub.municipality WHERE code = $1"_s, {code});
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return notFound(code, u"there is no such municipality"_s);
    return rows->text(0, 0).toInt();
}

/// Only a login of ours: `otklikctl hub` must not switch other roles of the server off.
Result<QUuid> idOf(PgConnection &connection, const QString &login)
{
    const auto rows = connection.query(u"SELECT operator_id FROM hub.operator WHERE login = $1 LIMIT 1"_s, {login});
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return notFound(login, u"there is no such login"_s);
    return QUuid::fromString(rows->text(0, 0));
}

Result<> checkMember(PgConnection &connection, const NewHubMember &member)
{
    if (member.name.trimmed().isEmpty() || member.name.size() > 200)
        return fail(ErrorCode::Invalid, u"name"_s, u"a name has 1 to 200 characters"_s);
    if (member.since && *member.since > systemNow())
        return fail(ErrorCode::Invalid, u"since"_s, u"this is in the future"_s);
    const auto duty = connection.query(u"SELECT FROM hub.duty WHERE duty = $1"_s, {member.duty});
    if (!duty)
        return duty.error();
    if (duty->count() == 0)
        return fail(ErrorCode::Invalid, u"duty"_s, u"there is no such duty: %1"_s.arg(member.duty));
    return {};
}

Result<HubCredentials> newLogin(PgConnection &connection)
{
    const HubCredentials made{u"op_"_s + randomWord(kLoginCharacters), randomWord(kPasswordCharacters),
                              QUuid::createUuid()};
    const QString name = connection.quotedName(made.login);
    if (const auto created = connection.run(u"CREATE ROLE %1 LOGIN IN ROLE hub_operator"_s.arg(name)); !created)
        return created.error();
    if (const auto limited = connection.run(QString::fromLatin1(kLimits).arg(name)); !limited)
        return limited.error();
    if (const auto set = setPassword(connection, made.login, made.password); !set)
        return set.error();
    return made;
}

Result<HubCredentials> knownLogin(PgConnection &connection, const QString &login)
{
    const auto id = idOf(connection, login);
    if (!id)
        return id.error();
    if (const auto may = connection.run(u"ALTER ROLE %1 LOGIN"_s.arg(connection.quotedName(login))); !may)
        return may.error();
    return HubCredentials{login, {}, *id};
}

Result<> enroll(PgConnection &connection, int municipality, const HubCredentials &login, const NewHubMember &member)
{
    return done(connection.query(
        u"INSERT INTO hub.operator (municipality_id, operator_id, login, display_name, duty, active,"
        u" acted_at) VALUES ($1, $2, $3, $4, $5, true, coalesce(to_timestamp($6::bigint), date_trunc('second', now())))"
        u" ON CONFLICT (municipality_id, operator_id) DO UPDATE"
        u" SET display_name = excluded.display_name, duty = excluded.duty, active = true,"
        u" acted_at = least(operator.acted_at, excluded.acted_at)"_s,
        {QString::number(municipality), idText(login.id), login.login, member.name.trimmed(), member.duty,
         member.since ? std::optional{QString::number(toSeconds(*member.since))} : std::nullopt}));
}

/// Once nobody in any municipality, a login is no way in at all.
Result<> lockOut(PgConnection &connection, const QString &login)
{
    const auto left = connection.query(u"SELECT FROM hub.operator WHERE login = $1 AND active"_s, {login});
    if (!left || left->count() > 0)
        return done(left);
    if (const auto locked = connection.run(u"ALTER ROLE %1 NOLOGIN"_s.arg(connection.quotedName(login))); !locked)
        return locked.error();
    return done(
        connection.query(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1"_s, {login}));
}

HubMember memberFrom(const PgRows &rows, int row)
{
    HubMember member{
        rows.text(row, 0).toInt(), rows.text(row, 1), rows.text(row, 2),           QUuid::fromString(rows.text(row, 3)),
        rows.text(row, 4),         rows.text(row, 5), rows.text(row, 6) == u"t"_s, {}};
    if (!rows.isNull(row, 7))
        member.pushed = fromSeconds(rows.text(row, 7).toLongLong());
    return member;
}

} // namespace

Result<int> addHubMunicipality(PgConnection &connection, const QString &code, const QString &name,
                               std::optional<int> id)
{
    static const QRegularExpression goodCode{u"\\A[a-z0-9-]{1,40}\\z"_s};
    if (!goodCode.match(code).hasMatch())
        return fail(ErrorCode::Invalid, u"code"_s, u"a code is 1 to 40 of a-z, 0-9 and -"_s);
    if (name.trimmed().isEmpty() || name.size() > 200)
        return fail(ErrorCode::Invalid, u"name"_s, u"a name has 1 to 200 characters"_s);
    return inTransaction(connection, [&]() -> Result<int> {
        if (const auto locked = connection.run(u"LOCK TABLE hub.municipality IN EXCLUSIVE MODE"_s); !locked)
            return locked.error();
        const auto free = connection.query(u"SELECT coalesce($1::int, max(municipality_id) + 1, 1),"
                                           u" bool_or(code = $2 OR municipality_id = $1::int) FROM hub.municipality"_s,
                                           {id ? PgArgument{QString::number(*id)} : std::nullopt, code});
        if (!free)
            return free.error();
        if (free->text(0, 1) == u"t"_s)
            return fail(ErrorCode::Refused, u"known"_s, u"the code or the id is taken: %1"_s.arg(code));
        const QString number = free->text(0, 0);
        // The group of the auditors; another database of this server may have made it.
        const auto added = connection.run(
            u"INSERT INTO hub.municipality VALUES (%1, %2, %3);"
            u"INSERT INTO hub.feed_head (municipality_id, last_seq, min_seq, chain, last_number)"
            u" VALUES (%1, 0, 0, decode(repeat('00', 32), 'hex'), 0);"
            u"DO $$ BEGIN IF to_regrole('hub_m%1') IS NULL THEN CREATE ROLE hub_m%1; END IF; END $$"_s.arg(
                number, connection.quotedText(code), connection.quotedText(name.trimmed())));
        if (!added)
            return added.error();
        return number.toInt();
    });
}

Result<> setHubRegion(PgConnection &connection, const QString &code, const QString &region)
{
    return inTransaction(connection, [&]() -> Result<> {
        if (const auto locked = connection.run(u"LOCK TABLE hub.municipality IN EXCLUSIVE MODE"_s); !locked)
            return locked.error();
        const auto id = municipalityOf(connection, code);
        if (!id)
            return id.error();
        if (region.isEmpty())
            return done(connection.query(u"UPDATE hub.municipality SET region_id = NULL WHERE municipality_id = $1"_s,
                                         {QString::number(*id)}));
        const auto above = municipalityOf(connection, region);
        if (!above)
            return above.error();
        const auto set = connection.query(
            u"UPDATE hub.municipality m SET region_id = $2 WHERE municipality_id = $1 AND $1 <> $2::int"
            u" AND NOT EXISTS (SELECT FROM hub.municipality b WHERE b.region_id = $1)"
            u" AND EXISTS (SELECT FROM hub.municipality a WHERE a.municipality_id = $2 AND a.region_id IS NULL)"
            u" RETURNING 1"_s,
            {QString::number(*id), QString::number(*above)});
        if (!set)
            return set.error();
        if (set->count() == 0)
            return fail(ErrorCode::Invalid, u"region"_s, u"a municipality and its regional centre are two floors"_s);
        return {};
    });
}

Result<HubCredentials> addHubMember(PgConnection &connection, const NewHubMember &member)
{
    return inTransaction(connection, [&]() -> Result<HubCredentials> {
        if (const auto good = checkMember(connection, member); !good)
            return good.error();
        const auto municipality = municipalityOf(connection, member.municipalityCode);
        if (!municipality)
            return municipality.error();
        auto login = member.login.isEmpty() ? newLogin(connection) : knownLogin(connection, member.login);
        if (!login)
            return login.error();
        if (const auto enrolled = enroll(connection, *municipality, *login, member); !enrolled)
            return enrolled.error();
        return login;
    });
}

Result<> disableHubMember(PgConnection &connection, const QString &login, const QString &municipalityCode)
{
    return inTransaction(connection, [&]() -> Result<> {
        if (const auto known = idOf(connection, login); !known)
            return known.error();
        const auto municipality =
            municipalityCode.isEmpty() ? Result<int>{0} : municipalityOf(connection, municipalityCode);
        if (!municipality)
            return municipality.error();
        const std::vector<PgArgument> whom{login, QString::number(*municipality)};
        const auto off = connection.query(u"UPDATE hub.operator SET active = false"
                                          u" WHERE login = $1 AND (municipality_id = $2 OR $2 = 0)"_s,
                                          whom);
        if (!off)
            return off.error();
        if (off->affected() == 0)
            return notFound(login, u"not in %1"_s.arg(municipalityCode));
        const auto freed = connection.query(
            u"UPDATE hub.lease l SET until = now() FROM hub.operator o WHERE o.login = $1"
            u" AND o.municipality_id = l.municipality_id AND o.operator_id = l.operator_id AND NOT o.active AND l.until > now()"_s,
            {login});
        return freed ? lockOut(connection, login) : freed.error();
    });
}

Result<QString> resetHubPassword(PgConnection &connection, const QString &login)
{
    return inTransaction(connection, [&]() -> Result<QString> {
        if (const auto known = idOf(connection, login); !known)
            return known.error();
        const QString password = randomWord(kPasswordCharacters);
        if (const auto set = setPassword(connection, login, password); !set)
            return set.error();
        return password;
    });
}

Result<std::vector<HubMember>> hubMembers(PgConnection &connection, const QString &municipalityCode)
{
    const auto rows =
        connection.query(u"SELECT m.municipality_id, m.code, o.login, o.operator_id, o.display_name, o.duty, o.active,"
                         u" extract(epoch FROM o.pushed_at)::bigint FROM hub.operator o"
                         u" JOIN hub.municipality m ON m.municipality_id = o.municipality_id"
                         u" WHERE m.code = $1 OR $1 = '' ORDER BY m.municipality_id, o.display_name, o.login"_s,
                         {municipalityCode});
    if (!rows)
        return rows.error();
    std::vector<HubMember> members;
    for (int row = 0; row < rows->count(); ++row)
        members.push_back(memberFrom(*rows, row));
    return members;
}

} // namespace otklik
