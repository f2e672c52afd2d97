// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_steps.h"

#include "core/sync/pg_transaction.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kBreath = std::chrono::seconds{1}; // in which those pass who have waited behind a step

/// Of this session. A step waits for 2 s, longer than the server needs to see that two wait for each other; one whose
/// program is stopped or killed in the middle lets go by itself.
constexpr char kOfTheSession[] = "SET client_connection_check_interval = '1s'";
constexpr char kOfAStep[] = "SET LOCAL lock_timeout = '2s'; SET LOCAL idle_in_transaction_session_timeout = '10s'";

/// Who has been in a transaction for longer than a step waits, and has used a table of the hub in it.
constexpr char kInTheWay[] = R"sql(
    SELECT format('session %s of %s, %s, %s s in its transaction, %s', a.pid, a.usename,
                  coalesce(nullif(a.application_name, ''), 'unnamed'),
                  extract(epoch FROM clock_timestamp() - a.xact_start)::int, a.state)
      FROM pg_stat_activity a
     WHERE a.pid <> pg_backend_pid() AND a.xact_start < clock_timestamp() - interval '2 s'
       AND EXISTS (SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                    WHERE l.pid = a.pid AND l.granted AND c.relnamespace = 'hub'::regnamespace
                      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
     ORDER BY a.xact_start LIMIT 3)sql";

constexpr char kOtherAdministrator[] = R"sql(
    SELECT format('session %s of %s, %s', a.pid, a.usename, coalesce(nullif(a.application_name, ''), 'unnamed'))
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.objid = 7067 AND l.granted
       AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))sql";

/// Somebody has what is asked for, or two wait for each other. It passes.
bool isLocked(const Error &error)
{
    return is(error, HubTrouble::Busy) &&
           (error.details.startsWith("55P03"_L1) || error.details.startsWith("40P01"_L1));
}

/// HubTrouble::Busy with the sessions that `sql` names; there may be none left.
Error busy(PgConnection &connection, const QString &what, const char *sql)
{
    QStringList sessions;
    if (const auto rows = connection.query(QString::fromLatin1(sql))) {
        for (int row = 0; row < rows->count(); ++row)
            sessions << rows->text(row, 0);
    }
    return fail(HubTrouble::Busy, what + (sessions.isEmpty() ? u"somebody else"_s : sessions.join("; "_L1)));
}

Result<> takeOnce(PgConnection &connection, const HubScript &script)
{
    return inTransaction(connection, [&]() -> Result<> {
        if (const auto set = connection.run(QString::fromLatin1(kOfAStep)); !set)
            return set;
        if (const auto done = connection.run(script.sql); !done)
            return done;
        const auto noted = connection.query(u"UPDATE hub.setting SET value = $1 WHERE key = 'schema_version'"_s,
                                            {QString::number(script.version)});
        return noted ? Result<>{} : noted.error();
    });
}

} // namespace

Result<> beTheOnlyAdministrator(PgConnection &connection, const QDeadlineTimer &limit)
{
    if (const auto set = connection.run(QString::fromLatin1(kOfTheSession)); !set)
        return set;
    for (;;) {
        const auto locked = connection.query(u"SELECT pg_try_advisory_lock(7067)"_s);
        if (!locked)
            return locked.error();
        if (locked->text(0, 0) == u"t"_s)
            return {};
        if (limit.hasExpired())
            return busy(connection, u"another administrator is at it: "_s, kOtherAdministrator);
        QThread::msleep(200);
    }
}

Result<> takeStep(PgConnection &connection, const HubScript &script, const QDeadlineTimer &limit)
{
    for (;;) {
        const auto taken = takeOnce(connection, script);
        if (taken)
            return {};
        if (!isLocked(taken.error()))
            return fail(taken.error().code, taken.error().subject, script.name + u": "_s + taken.error().details);
        if (limit.hasExpired())
            return busy(connection, script.name + u" waits for "_s, kInTheWay);
        QThread::sleep(kBreath.count());
    }
}

} // namespace otklik
