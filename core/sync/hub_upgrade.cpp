// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_upgrade.h"

#include "core/sync/hub_steps.h"
#include "core/sync/pg_error.h"

#include <algorithm>
#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct OptionsFree {
    void operator()(PQconninfoOption *options) const noexcept { PQconninfoFree(options); }
};
using OptionsPtr = std::unique_ptr<PQconninfoOption, OptionsFree>;

bool isIn(const PgParameters &parameters, const QByteArray &keyword)
{
    return std::any_of(parameters.begin(), parameters.end(), [&](const auto &each) { return each.first == keyword; });
}

Result<PgParameters> parametersOf(const QString &conninfo)
{
    char *problem = nullptr;
    const OptionsPtr options{PQconninfoParse(conninfo.toUtf8().constData(), &problem)};
    const QString words = QString::fromUtf8(problem).trimmed();
    PQfreemem(problem);
    if (!options)
        return fail(ErrorCode::Invalid, u"hub"_s, words);
    PgParameters parameters;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val && *option->val)
            parameters.emplace_back(option->keyword, option->val);
    }
    return parameters;
}

Result<QString> valueOf(PgConnection &connection, const QString &sql, const std::vector<PgArgument> &arguments = {})
{
    const auto rows = connection.query(sql, arguments);
    if (!rows)
        return rows.error();
    return rows->text(0, 0);
}

/// What the scripts take for granted.
Result<> checkServer(PgConnection &connection, const QString &timeZone)
{
    constexpr int kOldest = 150000;
    if (const int version = PQserverVersion(connection.native()); version < kOldest)
        return fail(ErrorCode::Unsupported, u"PostgreSQL %1"_s.arg(version / 10000),
                    u"a hub needs PostgreSQL 15 or newer"_s);
    const auto encoding = valueOf(connection, u"SHOW server_encoding"_s);
    if (!encoding)
        return encoding.error();
    if (*encoding != u"UTF8"_s)
        return fail(ErrorCode::Unsupported, *encoding, u"a hub needs a database in UTF8"_s);
    const auto zone = valueOf(connection, u"SELECT count(*) FROM pg_timezone_names WHERE name = $1"_s, {timeZone});
    if (!zone)
        return zone.error();
    if (*zone == u"0"_s)
        return fail(ErrorCode::Invalid, timeZone, u"the server knows no such time zone"_s);
    return {};
}

Result<> checkSuperuser(PgConnection &connection)
{
    const auto is = valueOf(connection, u"SHOW is_superuser"_s);
    if (!is)
        return is.error();
    if (*is != u"on"_s)
        return fail(ErrorCode::Forbidden, QString::fromUtf8(PQuser(connection.native())),
                    u"a superuser of the server is needed"_s);
    return {};
}

Result<HubUpgrade> takeAll(PgConnection &connection, int version, const std::vector<HubScript> &scripts,
                           const QDeadlineTimer &limit)
{
    const int newest = scripts.back().version;
    if (version > newest)
        return fail(ErrorCode::SchemaTooNew, u"hub"_s,
                    u"the hub has version %1, this program knows %2"_s.arg(version).arg(newest));
    for (const HubScript &script : scripts) {
        if (script.version <= version)
            continue;
        if (const auto taken = takeStep(connection, script, limit); !taken)
            return taken.error();
    }
    return HubUpgrade{version, newest};
}

/// Does `work` with the schema's version, while no other administrator changes it. The lock is the session's and not a
/// transaction's: one that begins behind it sees all that was done before.
template<typename Work>
Result<HubUpgrade> alone(PgConnection &connection, const QDeadlineTimer &limit, Work work)
{
    const auto scripts = hubScripts();
    if (!scripts)
        return scripts.error();
    if (const auto may = checkSuperuser(connection); !may)
        return may.error();
    if (const auto only = beTheOnlyAdministrator(connection, limit); !only)
        return only.error();
    const auto version = hubVersion(connection);
    const Result<HubUpgrade> done = version ? work(*version, *scripts) : version.error();
    (void)connection.run(u"SELECT pg_advisory_unlock(7067)"_s); // ends with the session at the latest
    return done;
}

} // namespace

Result<PgConnection> openHubAsAdministrator(const QString &conninfo, const QString &password)
{
    auto parameters = parametersOf(conninfo);
    if (!parameters)
        return parameters.error();
    if (isIn(*parameters, "password"))
        return fail(ErrorCode::Invalid, u"password"_s, u"a password is asked for, or read from PGPASSFILE"_s);
    if (!password.isEmpty())
        parameters->emplace_back("password", password.toUtf8());
    if (!isIn(*parameters, "sslmode") && qEnvironmentVariableIsEmpty("PGSSLMODE"))
        parameters->emplace_back("sslmode", "verify-full");
    if (!isIn(*parameters, "connect_timeout") && qEnvironmentVariableIsEmpty("PGCONNECT_TIMEOUT"))
        parameters->emplace_back("connect_timeout", "15");
    parameters->emplace_back("fallback_application_name", "otklikctl");
    parameters->emplace_back("client_encoding", "UTF8");
    const EnglishMessages english;
    return PgConnection::open(*parameters);
}

Result<int> hubVersion(PgConnection &connection)
{
    const auto table = valueOf(connection, u"SELECT to_regclass('hub.setting') IS NOT NULL"_s);
    if (!table)
        return table.error();
    if (*table != u"t"_s)
        return 0;
    const auto version = valueOf(connection, u"SELECT value FROM hub.setting WHERE key = 'schema_version'"_s);
    if (!version)
        return version.error();
    return version->toInt();
}

Result<HubUpgrade> initHub(PgConnection &connection, const QString &timeZone, std::chrono::seconds patience)
{
    const QDeadlineTimer limit{patience};
    return alone(connection, limit, [&](int version, const std::vector<HubScript> &scripts) -> Result<HubUpgrade> {
        if (version > 0 && version < scripts.back().version)
            return fail(ErrorCode::Refused, u"older"_s, u"here is a hub of version %1: upgrade it"_s.arg(version));
        if (version > 0)
            return takeAll(connection, version, scripts, limit);
        if (const auto fits = checkServer(connection, timeZone); !fits)
            return fits.error();
        const auto done = takeAll(connection, version, scripts, limit);
        if (!done)
            return done.error();
        const auto zone = connection.query(u"UPDATE hub.setting SET value = $1 WHERE key = 'time_zone'"_s, {timeZone});
        return zone ? done : zone.error();
    });
}

Result<HubUpgrade> upgradeHub(PgConnection &connection, std::chrono::seconds patience)
{
    const QDeadlineTimer limit{patience};
    return alone(connection, limit, [&](int version, const std::vector<HubScript> &scripts) -> Result<HubUpgrade> {
        if (version == 0)
            return fail(ErrorCode::NotFound, u"hub"_s, u"there is no hub in this database"_s);
        return takeAll(connection, version, scripts, limit);
    });
}

} // namespace otklik
