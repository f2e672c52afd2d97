// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_schema.h"
#include "tests/app/console.h"
#include "tests/outage/busy_team.h"

#include <csignal>

namespace otklik::test {

/// `otklikctl hub ...`, beside desks whose lines run on this thread.
class Administrator {
public:
    Administrator(const TestHub &hub, const QString &action)
    {
        m_process.start(StoreConsole::program(), {QStringLiteral("--json"), QStringLiteral("hub"), action,
                                                  QStringLiteral("--hub"), hub.superuser()});
        m_process.waitForStarted();
    }
    bool isDone() const { return m_process.state() == QProcess::NotRunning; }
    Ran ran() { return {m_process.exitCode(), m_process.readAllStandardOutput(), m_process.readAllStandardError()}; }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }

private:
    QProcess m_process;
};

/// Somebody with psql, in the middle of a transaction, who has gone for lunch.
class Sleeper {
public:
    Sleeper(const TestHub &hub, const QString &sql)
        : m_session(hub.superuser() + QStringLiteral(" application_name=lunch"))
    {
        m_session.ask(QStringLiteral("BEGIN"));
        m_isAsleep = m_session.ask(sql).isGood();
        m_pid = m_session.ask(QStringLiteral("SELECT pg_backend_pid()")).value();
    }
    bool isAsleep() const { return m_isAsleep; }
    QString pid() const { return m_pid; }
    void wakeUp() { m_session.ask(QStringLiteral("COMMIT")); }

private:
    PgSession m_session;
    bool m_isAsleep = false;
    QString m_pid;
};

/// Whoever holds this lets a step do all but write down its number.
inline const QString kHoldsTheNumber =
    QStringLiteral("SELECT value FROM hub.setting WHERE key = 'schema_version' FOR UPDATE");

/// A hub of an older version, and a team at work on it.
class OldHub {
public:
    static constexpr int kFirst = 9; ///< its next step changes a table that each answer needs

    static int newest() { return hubScripts()->back().version; }

    /// Empty, or what went wrong.
    QString begin(int version);

    HubOfOne &hub() { return m_hub; }
    BusyTeam &team() { return m_team; }

    int version() const
    {
        return m_hub.ask(QStringLiteral("SELECT value FROM hub.setting WHERE key = 'schema_version'")).value().toInt();
    }
    /// Tables, columns, functions, rights, and what the hub knows of kinds and duties: two hubs with the same print are
    /// the same program.
    QString print() const;
    static QString printOfToday(); ///< of a hub that is set up anew

    /// Whether an administrator's session at the server is so.
    bool hasAdministrator(const QString &condition = QStringLiteral("true")) const;
    bool isStepWaiting() const { return hasAdministrator(QStringLiteral("wait_event_type = 'Lock'")); }

private:
    HubOfOne m_hub;
    BusyTeam m_team{m_hub};
};

} // namespace otklik::test

/// The team works until the administrator is done; the hub is then the one of a new set-up.
#define IS_UPGRADED(old, administrator, from)                                                                          \
    do {                                                                                                               \
        QVERIFY((old)->team().workUntil([&] { return (administrator).isDone(); }));                                    \
        const otklik::test::Ran ran = (administrator).ran();                                                           \
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());                                                      \
        QCOMPARE(ran.json(),                                                                                           \
                 (QJsonObject{{QStringLiteral("from"), from}, {QStringLiteral("version"), OldHub::newest()}}));        \
        QCOMPARE((old)->print(), OldHub::printOfToday());                                                              \
    } while (false)
#define BEGIN(old, version)                                                                                            \
    (old) = std::make_unique<OldHub>();                                                                                \
    QCOMPARE((old)->begin(version), QString{})
#define ALL_IS_WELL(old) QCOMPARE((old)->team().verdict(), QString{})
