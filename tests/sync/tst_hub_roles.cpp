// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// Who gets in, and how far: the table of duties, and attempts with a session of raw SQL.
class tst_HubRoles : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    QHash<QString, HubMember> m_members;
    QHash<QString, std::shared_ptr<PgSession>> m_sessions; // by duty, of our municipality

    PgSession &as(const QString &duty) { return *m_sessions[duty]; }

    static const QStringList &duties()
    {
        static const QStringList all{u"operator"_s,   u"curator"_s, u"executor"_s,      u"approver"_s,
                                     u"supervisor"_s, u"gateway"_s, u"administrator"_s, u"observer"_s};
        return all;
    }
    static const QStringList &kinds()
    {
        static const QStringList all =
            u"appeal.receive answer.record tag.add tag.remove topic.set place.set assign "
            u"importance.set type.set outcome.set"
            u" note.add reply.draft reply.submit reply.approve reply.return reply.send "
            u"escalate escalation.return postpone"
            u" promise resume undo message.receive delivery.begin delivery.report"
            u" delivery.settle escalation.receive forward promise.move promise.settle track.set register redirect"
            u" extend leave return emergency.tell problem.join problem.leave"_s.split(u' ');
        return all;
    }
    /// The table as the contract has it, written down a second time.
    static bool mayPush(const QString &duty, const QString &kind)
    {
        const QStringList prepares =
            u"note.add reply.draft reply.submit escalation.return return tag.add tag.remove"_s.split(u' ');
        if (duty == u"observer"_s || kind == u"escalation.receive"_s)
            return false;
        if (duty == u"gateway"_s)
            return kind.startsWith(u"delivery."_s) ? kind != u"delivery.settle"_s : kind.endsWith(u".receive"_s) || kind == u"answer.record"_s;
        if (duty == u"executor"_s)
            return prepares.contains(kind);
        if (duty == u"approver"_s)
            return prepares.contains(kind) || kind == u"reply.approve"_s || kind == u"reply.return"_s;
        return kind != u"delivery.begin"_s && kind != u"delivery.report"_s;
    }

    QUuid receive()
    {
        const QJsonObject operation = hubOperation(u"appeal.receive"_s);
        return push(as(u"administrator"_s), operation)[u"status"] == u"applied"_s ? idOf(operation) : QUuid{};
    }
    /// Of an answer in the state from which the operation moves it.
    QJsonObject delivery(const QString &kind, const QUuid &appeal)
    {
        QJsonObject answer = hubOperation(u"reply.send"_s, appeal, {{u"round"_s, 0}});
        answer.insert(u"base"_s, 1'000'000);
        push(as(u"administrator"_s), answer);
        const qint64 token = as(u"gateway"_s)
                                 .ask(u"SELECT token FROM hub.lease_take(7, 'gateway', 60)"_s)
                                 .value()
                                 .toLongLong();
        const auto operation = [&](const QString &of, const QString &outcome) {
            return hubOperation(of, appeal,
                                {{u"reply"_s, answer[u"id"]},
                                 {u"lease"_s, u"gateway"_s},
                                 {u"token"_s, token},
                                 {u"outcome"_s, outcome},
                                 {u"delivered"_s, true}});
        };
        if (kind != u"delivery.begin"_s)
            push(as(u"gateway"_s), operation(u"delivery.begin"_s, {}));
        if (kind == u"delivery.settle"_s)
            push(as(u"gateway"_s), operation(u"delivery.report"_s, u"in_doubt"_s));
        return operation(kind, u"delivered"_s);
    }
    /// One that nothing but the duty of its author speaks against.
    QJsonObject goodOperation(const QString &kind, PgSession &author)
    {
        const QUuid appeal = receive();
        if (kind == u"appeal.receive"_s)
            return hubOperation(kind);
        if (kind == u"reply.send"_s) {
            QJsonObject operation = hubOperation(kind, appeal, {{u"round"_s, 0}});
            operation.insert(u"base"_s, 1'000'000);
            return operation;
        }
        if (kind.startsWith(u"delivery."_s))
            return delivery(kind, appeal);
        const QJsonObject note = hubOperation(u"note.add"_s, appeal);
        if (kind == u"undo"_s)
            push(author, note);
        return hubOperation(kind, appeal, {{u"operation"_s, note[u"id"]}});
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        m_team = std::make_unique<HubTeam>(m_hub);
        QCOMPARE(m_team->prepare(), QString{});
        for (const QString &duty : duties()) {
            m_members[duty] = m_team->add(duty);
            m_sessions[duty] = m_team->session(m_members[duty]);
            QVERIFY2(as(duty).isOpen(), qPrintable(as(duty).problem()));
        }
    }

    void whoMayPushWhat_data()
    {
        QTest::addColumn<QString>("duty");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("ours");
        for (const QString &duty : duties()) {
            for (const QString &kind : kinds())
                QTest::addRow("%s: %s", qPrintable(duty), qPrintable(kind))
                    << duty << kind << (mayPush(duty, kind) ? u"applied"_s : u"forbidden"_s);
        }
    }
    void whoMayPushWhat()
    {
        QFETCH(QString, duty);
        QFETCH(QString, kind);
        QFETCH(QString, ours);
        const QJsonObject operation = goodOperation(kind, as(duty));
        const QJsonObject foreign = push(as(duty), operation, HubTeam::kOthers);
        QCOMPARE(foreign[u"state"].toString(), u"42501"_s);
        const QJsonObject verdict = push(as(duty), operation);
        QCOMPARE(verdict[verdict.contains(u"code") ? "code"_L1 : "status"_L1].toString(), ours);
    }

    void theTestKnowsEveryKind()
    {
        QStringList known =
            m_team->superuser().ask(u"SELECT string_agg(kind, ' ') FROM hub.kind"_s).value().split(u' ');
        QStringList tested = kinds();
        known.sort();
        tested.sort();
        QCOMPARE(tested, known);
    }

    void whoMayReadWhat_data()
    {
        QTest::addColumn<QString>("duty");
        QTest::addColumn<QString>("call"); // %1 is the municipality
        QTest::addColumn<QString>("ours");
        const std::vector<std::pair<QString, QString>> calls{{u"pull"_s, u"hub.pull(%1, 0, 1)"_s},
                                                             {u"head"_s, u"hub.head(%1)"_s},
                                                             {u"snapshot"_s, u"hub.snapshot(%1, NULL, 1)"_s},
                                                             {u"operators"_s, u"hub.operators(%1)"_s},
                                                             {u"me_who"_s, u"hub.me_who(%1)"_s},
                                                             {u"leases"_s, u"hub.leases(%1)"_s},
                                                             {u"tell"_s, u"hub.tell(%1, 1, 0, 0, NULL)"_s},
                                                             {u"lease_drop"_s, u"hub.lease_drop(%1, 'appeal/1', 1)"_s}};
        for (const QString &duty : duties()) {
            for (const auto &[name, call] : calls)
                QTest::addRow("%s: %s", qPrintable(duty), qPrintable(name)) << duty << call << QString{};
            QTest::addRow("%s: lease_take", qPrintable(duty))
                << duty << u"hub.lease_take(%1, 'appeal/"_s + duty + u"', 60)"_s
                << (duty == u"observer"_s ? u"42501"_s : QString{});
            QTest::addRow("%s: lease_take of the gateway", qPrintable(duty))
                << duty << u"hub.lease_take(%1, 'gateway', 60)"_s << (duty == u"gateway"_s ? QString{} : u"42501"_s);
        }
    }
    void whoMayReadWhat()
    {
        QFETCH(QString, duty);
        QFETCH(QString, call);
        QFETCH(QString, ours);
        QCOMPARE(as(duty).ask(u"SELECT * FROM "_s + call.arg(HubTeam::kOurs)).state, ours);
        QCOMPARE(as(duty).ask(u"SELECT * FROM "_s + call.arg(HubTeam::kOthers)).state, u"42501"_s);
        QCOMPARE(as(duty).ask(u"SELECT * FROM "_s + call.arg(u"NULL"_s)).state, u"42501"_s);
    }

    void aSessionOfRawSqlFindsEveryOtherDoorLocked_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *sql) { QTest::newRow(sql) << QString::fromUtf8(sql); };
        for (const char *table :
             {"municipality", "setting", "duty", "kind", "may", "operator", "feed_head", "feed", "operation", "appeal",
              "reply", "lease", "desk", "twin", "guest", "forwarding", "catalog", "field"}) {
            QTest::addRow("read %s", table) << u"SELECT FROM hub.%1"_s.arg(QLatin1StringView{table});
            QTest::addRow("empty %s", table) << u"DELETE FROM hub.%1"_s.arg(QLatin1StringView{table});
            QTest::addRow("lock %s", table)
                << u"LOCK TABLE hub.%1 IN ACCESS SHARE MODE"_s.arg(QLatin1StringView{table});
        }
        row("UPDATE hub.operator SET duty = 'administrator'");
        row("INSERT INTO hub.may VALUES ('observer', 'undo')");
        row("TRUNCATE hub.feed");
        row("COPY hub.feed TO STDOUT");
        row("CREATE TRIGGER t BEFORE INSERT ON hub.feed EXECUTE FUNCTION suppress_redundant_updates_trigger()");
        row("SELECT hub.me(7)");
        row("SELECT hub.line()");
        row("SELECT hub.copy_of('{}')");
        row("SELECT hub.take_up(NULL, NULL, now())");
        row("CALL hub.carry(7, NULL, NULL, now())");
        row("SELECT hub.setting_of('min_client')");
        row("SELECT hub.read_request('{}')");
        row("CALL hub.take_effect(NULL, NULL, 1, now(), 'x')");
        row("CREATE TABLE hub.mine (n int)");
        row("CREATE TABLE public.mine (n int)");
        row("CREATE TEMP TABLE mine (n int)");
        row("CREATE SCHEMA mine");
        row("CREATE FUNCTION hub.mine() RETURNS int LANGUAGE sql RETURN 1");
        row("CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql RETURN 1");
        row("CREATE EXTENSION pgcrypto SCHEMA hub");
        row("DO $$ BEGIN END $$");
        row("DO LANGUAGE sql 'SELECT 1'");
        row("SET ROLE hub_owner");
        row("SET ROLE postgres");
        row("SET SESSION AUTHORIZATION postgres");
        row("SET session_replication_role = replica");
        row("CREATE ROLE mine");
        row("ALTER ROLE hub_owner LOGIN");
        row("GRANT hub_owner TO CURRENT_USER");
        row("ALTER SYSTEM SET fsync = off");
        row("ALTER DATABASE hub SET statement_timeout = 1");
        row("SELECT pg_advisory_lock(7)");
        row("SELECT pg_try_advisory_xact_lock(7)");
        row("SELECT pg_advisory_unlock_all()");
        row("SELECT pg_sleep(0)");
        row("SELECT pg_notify('a', 'b')");
        row("SELECT lo_create(0)");
        row("SELECT lo_from_bytea(0, 'x')");
        row("SELECT lo_import('/etc/passwd')");
        row("SELECT pg_read_file('/etc/passwd')");
        row("SELECT pg_ls_dir('.')");
        row("COPY (SELECT 1) TO PROGRAM 'id'");
        row("COPY (SELECT 1) TO '/tmp/x'");
        row("LOAD 'x'");
        row("SELECT pg_logical_emit_message(true, 'a', 'b')");
        row("SELECT pg_export_snapshot()");
        row("SELECT query_to_xml('SELECT 1', true, true, '')");
        row("SELECT pg_terminate_backend(pg_postmaster.pid) FROM (SELECT 1 AS pid) AS pg_postmaster, pg_stat_activity");
        row("SELECT pg_reload_conf()");
        row("SELECT pg_promote()");
        row("SELECT pg_switch_wal()");
        row("SELECT FROM pg_authid");
        row("SELECT FROM pg_roles");
        row("SELECT FROM pg_user");
        row("SELECT FROM pg_settings");
        row("SELECT FROM pg_locks");
        row("SELECT FROM pg_stat_activity");
        row("SELECT pg_stat_get_activity(NULL)");
        row("SELECT FROM pg_class FOR UPDATE");
    }
    void aSessionOfRawSqlFindsEveryOtherDoorLocked()
    {
        QFETCH(QString, sql);
        for (const QString &duty : {u"operator"_s, u"administrator"_s, u"observer"_s}) {
            const bool isLock = sql.startsWith(u"LOCK"_s); // stands in a transaction only
            if (isLock)
                as(duty).ask(u"BEGIN"_s);
            const PgAnswer answer = as(duty).ask(sql);
            if (isLock)
                as(duty).ask(u"ROLLBACK"_s);
            QVERIFY2(answer.state == u"42501"_s, qPrintable(answer.state + u' ' + answer.message));
        }
    }

    void noTransactionIsLeftBehindPrepared()
    {
        PgSession &session = as(u"operator"_s);
        session.ask(u"BEGIN; SELECT hub.head(7)"_s);
        QCOMPARE(session.ask(u"PREPARE TRANSACTION 'mine'"_s).state, u"55000"_s);
        session.ask(u"ROLLBACK"_s);
    }

    void theOtherDatabasesOfTheServerAreClosed()
    {
        const HubMember &member = m_members[u"operator"_s];
        for (const QString &database : {u"postgres"_s, u"template1"_s}) {
            const PgSession session{m_hub.connection(member.login, member.password) + u" dbname="_s + database};
            QVERIFY2(session.problem().contains(u"permission denied for database"_s), qPrintable(session.problem()));
        }
    }

    void theAuthorIsWhoIsConnected()
    {
        QJsonObject operation = goodOperation(u"note.add"_s, as(u"operator"_s));
        QJsonObject body = operation[u"body"].toObject();
        const QString other = m_members[u"supervisor"_s].id.toString(QUuid::WithoutBraces);
        for (const QString &field : {u"by"_s, u"operator"_s, u"operator_id"_s, u"author"_s}) {
            operation.insert(field, other);
            body.insert(field, other);
        }
        operation.insert(u"body"_s, body);
        operation.insert(u"at"_s, u"2020-01-01T00:00:00Z"_s);
        operation.insert(u"seq"_s, 1);
        const QJsonObject verdict = push(as(u"operator"_s), operation);
        QCOMPARE(verdict[u"status"].toString(), u"applied"_s);
        const auto rows = pull(as(u"observer"_s), verdict[u"seq"].toInteger(), 0);
        QCOMPARE(rows->front().author, m_members[u"operator"_s].id);
        QCOMPARE(rows->front().at, verdict[u"at"].toString());
        QVERIFY(!rows->front().at.startsWith(u"2020"_s));
    }

    void aSearchPathOfOnesOwnChangesNothing()
    {
        // What an operator cannot make, somebody careless may have made.
        m_team->superuser().ask(
            u"CREATE SCHEMA evil; GRANT USAGE ON SCHEMA evil TO PUBLIC;"
            u"CREATE FUNCTION evil.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT 'evil'::bytea $$;"
            u"CREATE FUNCTION evil.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT timestamptz "
            u"'2001-01-01' $$;"
            u"CREATE FUNCTION evil.jsonb_typeof(jsonb) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;"
            u"CREATE FUNCTION evil.same(text, text) RETURNS bool LANGUAGE sql AS $$ SELECT true $$;"
            u"CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.same)"_s);
        const auto session = m_team->session(m_members[u"executor"_s]);
        QVERIFY(session->ask(u"SET search_path = evil, pg_catalog"_s).isGood());
        QCOMPARE(session->ask(u"SELECT 'a'::text = 'b'::text"_s).value(), u"t"_s); // the trap is set

        const QJsonObject verdict = push(*session, goodOperation(u"note.add"_s, *session));
        QCOMPARE(verdict[u"status"].toString(), u"applied"_s);
        QVERIFY(!verdict[u"at"].toString().startsWith(u"2001"_s));
        const auto rows = pull(as(u"observer"_s), verdict[u"seq"].toInteger() - 1, 1);
        QCOMPARE(rows->back().chain, chainBehind(rows->front().chain, rows->back()));
        QCOMPARE(push(*session, goodOperation(u"assign"_s, *session))[u"code"].toString(), u"forbidden"_s);
        QCOMPARE(push(*session, goodOperation(u"note.add"_s, *session), HubTeam::kOthers)[u"state"].toString(),
                 u"42501"_s);
    }

    void anAuditorSeesTheMunicipalitiesOfTheOwnGroups()
    {
        receive();
        PgSession &superuser = m_team->superuser();
        superuser.ask(u"CREATE ROLE hub_m7; CREATE ROLE auditor LOGIN IN ROLE hub_auditor, hub_m7 PASSWORD 'p';"
                      u"CREATE ROLE stranger LOGIN IN ROLE hub_auditor PASSWORD 'p'"_s);
        const auto theirs = m_team->session(m_team->add(u"administrator"_s, HubTeam::kOthers));
        QCOMPARE(push(*theirs, hubOperation(u"appeal.receive"_s), HubTeam::kOthers)[u"status"].toString(),
                 u"applied"_s);

        PgSession auditor{m_hub.connection(u"auditor"_s, u"p"_s)};
        PgSession stranger{m_hub.connection(u"stranger"_s, u"p"_s)};
        for (const QString &table : {u"municipality"_s, u"feed_head"_s, u"feed"_s, u"operation"_s, u"appeal"_s}) {
            const QString count =
                u"SELECT count(*) > 0, count(*) FILTER (WHERE municipality_id <> 7) FROM hub."_s + table;
            QCOMPARE(auditor.ask(count).rows, (QList<QStringList>{{u"t"_s, u"0"_s}}));
            QCOMPARE(stranger.ask(count).rows, (QList<QStringList>{{u"f"_s, u"0"_s}}));
            QCOMPARE(auditor.ask(u"DELETE FROM hub."_s + table).state, u"42501"_s);
        }
        QCOMPARE(auditor.ask(u"SELECT FROM hub.operator"_s).state, u"42501"_s);
        QCOMPARE(auditor.ask(u"SELECT hub.push(7, '[1]')"_s).state, u"42501"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HubRoles)
#include "tst_hub_roles.moc"
