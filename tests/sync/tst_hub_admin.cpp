// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_schema.h"
#include "tests/app/console.h"
#include "tests/support/hub_team.h"

#include <QDateTime>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// otklikctl hub: how a hub comes to be, grows, and who gets in. Through the real console.
class tst_HubAdmin : public QObject {
    Q_OBJECT

private:
    TestHub m_hub{{.isDurable = false, .settings = {{u"log_statement"_s, u"all"_s}}}};
    QTemporaryDir m_folder;

    /// Without a terminal of its own: nobody is asked for a password in the middle of a test.
    static void start(QProcess &process, const QString &connection, const QStringList &words)
    {
        process.setChildProcessModifier([] { setsid(); });
        process.start(StoreConsole::program(),
                      QStringList{u"--json"_s, u"hub"_s} + words + QStringList{u"--hub"_s, connection});
    }
    static Ran run(const QString &connection, const QStringList &words, const QString &passwordFile = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSFILE"_s, passwordFile.isEmpty() ? u"/dev/null"_s : passwordFile);
        process.setProcessEnvironment(environment);
        start(process, connection, words);
        return StoreConsole::finish(process);
    }
    Ran run(const QStringList &words) const { return run(m_hub.superuser(), words); }

    /// As an administrator at another machine comes: by TLS, with a file of passwords.
    QString passwordFile(const QString &user, const QString &password) const
    {
        QFile file{m_folder.filePath(u"pgpass"_s)};
        if (!file.open(QFile::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return {};
        file.write(u"*:*:*:%1:%2\n"_s.arg(user, password).toUtf8());
        return file.fileName();
    }
    QString connectionOf(const QString &user, const QString &database = u"hub"_s) const
    {
        return u"host=localhost port=%1 dbname=%2 user=%3 sslrootcert=%4"_s.arg(QString::number(m_hub.port()), database,
                                                                                user, m_hub.certificates().caFile);
    }

    /// A database of its own, for what changes the version; its connection.
    QString newDatabase(const QString &name, const QStringList &options = {}) const
    {
        m_hub.run(u"createdb"_s, QStringList{u"-h"_s, m_hub.directory(), u"-p"_s, QString::number(m_hub.port()),
                                             u"-U"_s, u"postgres"_s} +
                                     options + QStringList{name});
        return m_hub.superuser(name);
    }
    static int newest() { return otklik::hubScripts()->back().version; }
    static QString versionOf(const QString &connection)
    {
        return PgSession{connection}.ask(u"SELECT value FROM hub.setting WHERE key = 'schema_version'"_s).value();
    }

    struct Login {
        QString name;
        QString password;
    };
    Login addOperator(const QString &municipality, const QString &duty = u"operator"_s) const
    {
        const QJsonObject added =
            run({u"add-operator"_s, u"Мария"_s, u"--municipality"_s, municipality, u"--duty"_s, duty}).json();
        return {added[u"login"].toString(), added[u"password"].toString()};
    }
    std::unique_ptr<PgSession> connect(const Login &login) const
    {
        return std::make_unique<PgSession>(m_hub.connection(login.name, login.password));
    }
    int addMunicipality(const QString &code) const
    {
        return run({u"add-municipality"_s, code, u"Город"_s}).json()[u"municipality"].toInt();
    }
    static QString municipalitiesOf(PgSession &session)
    {
        return session.ask(u"SELECT string_agg(code || ' ' || duty, ', ') FROM hub.municipalities()"_s).value();
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        QCOMPARE(run({u"status"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(run({u"upgrade"_s}).errorCode(), u"not_found"_s);
        const Ran init = run({u"init"_s, u"--time-zone"_s, u"Asia/Kamchatka"_s});
        QCOMPARE(init.json(), (QJsonObject{{u"from"_s, 0}, {u"version"_s, newest()}}));
        QCOMPARE(init.code, 0);
    }

    void initAgainIsHarmless()
    {
        addMunicipality(u"stays"_s);
        for (const QString &action : {u"init"_s, u"upgrade"_s}) {
            const Ran again = run({action});
            QCOMPARE(again.code, 0);
            QCOMPARE(again.json(), (QJsonObject{{u"from"_s, newest()}, {u"version"_s, newest()}}));
        }
        PgSession session{m_hub.superuser()};
        QCOMPARE(session.ask(u"SELECT count(*) FROM hub.municipality WHERE code = 'stays'"_s).value(), u"1"_s);
        QCOMPARE(session.ask(u"SELECT value FROM hub.setting WHERE key = 'time_zone'"_s).value(), u"Asia/Kamchatka"_s);
    }

    void anOlderHubIsUpgradedUnderItsDesks()
    {
        const QString connection = newDatabase(u"older"_s);
        PgSession superuser{connection};
        for (const otklik::HubScript &script : *otklik::hubScripts()) {
            if (script.version <= 6)
                QVERIFY(superuser.ask(u"BEGIN;"_s + script.sql + u"COMMIT"_s).isGood());
        }
        superuser.ask(u"UPDATE hub.setting SET value = '6' WHERE key = 'schema_version'"_s);
        const Login desk = addOperator(u"stays"_s); // roles belong to the whole server
        superuser.ask(u"INSERT INTO hub.municipality VALUES (1, 'm', 'm');"
                      u"INSERT INTO hub.feed_head VALUES (1, 0, 0, decode(repeat('00', 32), 'hex'), 0)"_s);
        superuser.ask(u"INSERT INTO hub.operator VALUES (1, gen_random_uuid(), $1, 'x', 'operator', true, now())"_s,
                      {desk.name});
        PgSession session{m_hub.connection(desk.name, desk.password) + u" dbname=older"_s};
        QCOMPARE(push(session, hubOperation(u"appeal.receive"_s), 1)[u"status"].toString(), u"applied"_s);
        QCOMPARE(session.ask(u"SELECT schema_version FROM hub.head(1)"_s).value(), u"6"_s);

        const Ran init = run(connection, {u"init"_s});
        QCOMPARE(init.code, 1);
        QCOMPARE(init.errorCode(), u"older"_s);
        const Ran upgrade = run(connection, {u"upgrade"_s});
        QCOMPARE(upgrade.json(), (QJsonObject{{u"from"_s, 6}, {u"version"_s, newest()}}));
        QCOMPARE(push(session, hubOperation(u"appeal.receive"_s), 1)[u"seq"].toInt(), 2);
        QCOMPARE(session.ask(u"SELECT schema_version FROM hub.head(1)"_s).value(), QString::number(newest()));
        QVERIFY(session.ask(u"SELECT FROM hub.leases(1)"_s).isGood());
    }

    void twoAdministratorsAtOnceDoNoHarm()
    {
        const QString connection = newDatabase(u"twice"_s);
        std::array<QProcess, 3> processes;
        for (QProcess &process : processes)
            start(process, connection, {u"init"_s});
        for (QProcess &process : processes) {
            const Ran ran = StoreConsole::finish(process);
            QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        }
        QCOMPARE(versionOf(connection), QString::number(newest()));
    }

    void aNewerHubIsLeftAlone()
    {
        const QString connection = newDatabase(u"newer"_s);
        QCOMPARE(run(connection, {u"init"_s}).code, 0);
        PgSession{connection}.ask(u"UPDATE hub.setting SET value = '999' WHERE key = 'schema_version'"_s);
        for (const QString &action : {u"init"_s, u"upgrade"_s}) {
            const Ran refused = run(connection, {action});
            QCOMPARE(refused.code, 3);
            QCOMPARE(refused.errorCode(), u"schema_too_new"_s);
        }
        QCOMPARE(versionOf(connection), u"999"_s);
    }

    void aStepThatFailsLeavesNothingBehind()
    {
        const QString connection = newDatabase(u"torn"_s);
        PgSession superuser{connection};
        superuser.ask(u"CREATE SCHEMA hub; CREATE TABLE hub.setting (key text, value text);"
                      u"INSERT INTO hub.setting VALUES ('schema_version', '1')"_s); // of somebody else's making
        const Ran upgrade = run(connection, {u"upgrade"_s});
        QCOMPARE(upgrade.code, 1);
        QCOMPARE(versionOf(connection), u"1"_s);
        QCOMPARE(
            superuser.ask(u"SELECT count(*) FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r'"_s)
                .value(),
            u"1"_s);
    }

    void aServerThatDoesNotFitIsRefused()
    {
        const QString ascii =
            newDatabase(u"ascii"_s, {u"-T"_s, u"template0"_s, u"-E"_s, u"SQL_ASCII"_s, u"--locale=C"_s});
        QCOMPARE(run(ascii, {u"init"_s}).errorCode(), u"unsupported"_s);
        const QString zone = newDatabase(u"zone"_s);
        QCOMPARE(run(zone, {u"init"_s, u"--time-zone"_s, u"Europe/Nowhere"_s}).errorCode(), u"invalid"_s);
        PgSession{m_hub.superuser()}.ask(
            u"CREATE ROLE mere LOGIN CREATEROLE PASSWORD 'mere'; GRANT CONNECT ON DATABASE zone TO mere"_s);
        const Ran refused = run(connectionOf(u"mere"_s, u"zone"_s), {u"init"_s}, passwordFile(u"mere"_s, u"mere"_s));
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.errorCode(), u"forbidden"_s);
    }

    void theWayToTheHubIsChecked_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        const QString desk = u"host=localhost user=postgres dbname=hub port=%1"_s.arg(m_hub.port());
        const QString ca = u" sslrootcert="_s + m_hub.certificates().caFile;
        QTest::newRow("no password at hand") << desk + ca << 3 << u"password_needed"_s;
        QTest::newRow("verify-full is the default")
            << desk + u" sslrootcert="_s + m_hub.certificates().certificateFile << 3 << u"untrusted"_s;
        QTest::newRow("a name that is not in the certificate")
            << QString{desk + ca}.replace(u"localhost"_s, u"127.0.0.2"_s) << 3 << u"wrong_name"_s;
        QTest::newRow("nobody there") << u"host=127.0.0.1 port=1 user=x dbname=hub"_s << 3 << u"hub_unreachable"_s;
        QTest::newRow("a password on the command line") << desk + ca + u" password=p"_s << 2 << u"usage"_s;
        QTest::newRow("a password in a URI") << u"postgresql://x:p@localhost/hub"_s << 2 << u"usage"_s;
        QTest::newRow("no connection string") << u"host localhost"_s << 2 << u"usage"_s;
    }
    void theWayToTheHubIsChecked()
    {
        QFETCH(QString, connection);
        QFETCH(int, code);
        QFETCH(QString, error);
        const Ran ran = run(connection, {u"status"_s});
        QCOMPARE(ran.errorCode(), error);
        QCOMPARE(ran.code, code);
    }

    void whatMakesNoSenseIsAWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no action") << QStringList{};
        QTest::newRow("unknown action") << QStringList{u"explode"_s};
        QTest::newRow("no code") << QStringList{u"add-municipality"_s};
        QTest::newRow("no region") << QStringList{u"set-region"_s, u"x"_s};
        QTest::newRow("no name") << QStringList{u"add-municipality"_s, u"x"_s};
        QTest::newRow("an id in words") << QStringList{u"add-municipality"_s, u"x"_s, u"X"_s, u"--id"_s, u"two"_s};
        QTest::newRow("an id below one") << QStringList{u"add-municipality"_s, u"x"_s, u"X"_s, u"--id"_s, u"0"_s};
        QTest::newRow("no municipality") << QStringList{u"add-operator"_s, u"X"_s, u"--duty"_s, u"operator"_s};
        QTest::newRow("no duty") << QStringList{u"add-operator"_s, u"X"_s, u"--municipality"_s, u"x"_s};
        QTest::newRow("nobody to disable") << QStringList{u"disable"_s};
        QTest::newRow("too much") << QStringList{u"status"_s, u"now"_s};
    }
    void whatMakesNoSenseIsAWrongUsage()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(words);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.errorCode(), u"usage"_s);
    }

    void theHubHasToBeNamed()
    {
        const Ran ran = StoreConsole::runBare({u"--json"_s, u"hub"_s, u"status"_s});
        QCOMPARE(ran.code, 2);
        const Ran help = StoreConsole::runBare({u"hub"_s, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("add-operator NAME --municipality MUNICIPALITY --duty DUTY"));
    }

    void municipalitiesAreNumberedAndKeepTheirNames()
    {
        const int first = addMunicipality(u"first"_s);
        QCOMPARE(addMunicipality(u"second"_s), first + 1);
        QCOMPARE(run({u"add-municipality"_s, u"third"_s, u"X"_s, u"--id"_s, u"4000"_s}).json()[u"municipality"].toInt(),
                 4000);
        for (const QStringList &taken : {QStringList{u"first"_s}, QStringList{u"fourth"_s, u"--id"_s, u"4000"_s}}) {
            const Ran ran = run(QStringList{u"add-municipality"_s, taken.first(), u"X"_s} + taken.mid(1));
            QCOMPARE(ran.code, 1);
            QCOMPARE(ran.errorCode(), u"known"_s);
        }
        for (const QString &code : {u"КЛГ"_s, u"a b"_s, u"x'; DROP TABLE hub.feed; --"_s, u"x\n"_s, QString(41, u'x')})
            QCOMPARE(run({u"add-municipality"_s, code, u"X"_s}).errorCode(), u"invalid"_s);
        const QString name = u"'); DROP TABLE hub.feed; -- \\ $1 %1 %2"_s;
        QCOMPARE(run({u"add-municipality"_s, u"hostile"_s, name}).code, 0);
        QCOMPARE(
            PgSession{m_hub.superuser()}.ask(u"SELECT name FROM hub.municipality WHERE code = 'hostile'"_s).value(),
            name);
    }

    void aMunicipalityHasARegionalCentre()
    {
        for (const QString &code : {u"lower"_s, u"upper"_s, u"top"_s})
            addMunicipality(code);
        const auto region = [&](const QString &code) {
            return PgSession{m_hub.superuser()}
                .ask(u"SELECT r.code FROM hub.municipality m JOIN hub.municipality r ON r.municipality_id = m.region_id"
                     u" WHERE m.code = $1"_s,
                     {code})
                .rows.value(0);
        };
        QCOMPARE(run({u"set-region"_s, u"lower"_s, u"upper"_s}).code, 0);
        QCOMPARE(region(u"lower"_s), QStringList{u"upper"_s});
        QCOMPARE(run({u"set-region"_s, u"lower"_s, u"lower"_s}).errorCode(), u"invalid"_s);
        QCOMPARE(run({u"set-region"_s, u"upper"_s, u"top"_s}).errorCode(), u"invalid"_s);
        QCOMPARE(run({u"set-region"_s, u"top"_s, u"lower"_s}).errorCode(), u"invalid"_s);
        QCOMPARE(run({u"set-region"_s, u"lower"_s, u"nowhere"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(region(u"lower"_s), QStringList{u"upper"_s});
        QCOMPARE(run({u"set-region"_s, u"lower"_s, u"-"_s}).code, 0);
        QCOMPARE(region(u"lower"_s), QStringList{});
    }

    void anOperatorGetsAnOpaqueLoginAndCanWork()
    {
        const int municipality = addMunicipality(u"work"_s);
        const Login login = addOperator(u"work"_s);
        QVERIFY2(QRegularExpression{u"^op_[a-z0-9]{12}$"_s}.match(login.name).hasMatch(), qPrintable(login.name));
        QVERIFY(login.password.size() >= 26);
        QVERIFY(addOperator(u"work"_s).name != login.name);
        const auto session = connect(login);
        QVERIFY2(session->isOpen(), qPrintable(session->problem()));
        QCOMPARE(municipalitiesOf(*session), u"work operator"_s);
        QCOMPARE(push(*session, hubOperation(u"appeal.receive"_s), municipality)[u"status"].toString(), u"applied"_s);
        QCOMPARE(
            session
                ->ask(u"SELECT current_setting('idle_in_transaction_session_timeout'), current_setting('lock_timeout'),"
                      u" current_setting('statement_timeout')"_s)
                .rows.first(),
            (QStringList{u"5s"_s, u"10s"_s, u"2min"_s}));
        QVERIFY2(!m_hub.log().contains(login.password), "a password stands in the server's log");
        QVERIFY(m_hub.log().contains(u"SCRAM-SHA-256$"_s)); // and the log holds all statements
    }

    void whoIsAddedHasToMakeSense()
    {
        const auto error = [&](const QString &name, const QString &municipality, const QString &duty,
                               const QStringList &more = {}) {
            return run(QStringList{u"add-operator"_s, name, u"--municipality"_s, municipality, u"--duty"_s, duty} +
                       more)
                .errorCode();
        };
        QCOMPARE(error(u"X"_s, u"nowhere"_s, u"operator"_s), u"not_found"_s);
        QCOMPARE(error(u"X"_s, u"stays"_s, u"king"_s), u"invalid"_s);
        QCOMPARE(error(u" "_s, u"stays"_s, u"operator"_s), u"invalid"_s);
        QCOMPARE(error(u"X"_s, u"stays"_s, u"operator"_s, {u"--login"_s, u"postgres"_s}), u"not_found"_s);
        QCOMPARE(error(u"X"_s, u"stays"_s, u"operator"_s, {u"--since"_s, u"2999-01-01"_s}), u"invalid"_s);
        QCOMPARE(error(u"X"_s, u"stays"_s, u"operator"_s, {u"--since"_s, u"yesterday"_s}), u"invalid"_s);
        const QString roles =
            u"SELECT count(*) FROM pg_roles WHERE rolname LIKE 'op\\_%' AND rolname NOT IN (SELECT login FROM hub.operator)"_s;
        QCOMPARE(PgSession{m_hub.superuser()}.ask(roles).value(), u"0"_s); // no login was left behind
    }

    void whoBringsAHistoryKeepsItsTimes()
    {
        const int municipality = addMunicipality(u"old"_s);
        const auto timeOf = [&](const QStringList &more) {
            const QJsonObject added = run(QStringList{u"add-operator"_s, u"Мария"_s, u"--municipality"_s, u"old"_s,
                                                      u"--duty"_s, u"operator"_s} +
                                          more)
                                          .json();
            const auto session = connect({added[u"login"].toString(), added[u"password"].toString()});
            QJsonObject operation = hubOperation(u"appeal.receive"_s);
            operation.insert(u"said"_s, u"2026-03-06T12:30:00Z"_s);
            return push(*session, operation, municipality)[u"at"].toString();
        };
        QCOMPARE(QDateTime::fromString(timeOf({u"--since"_s, u"2026-03-01"_s}), Qt::ISODate).toUTC(),
                 QDateTime({2026, 3, 6}, {12, 30}, Qt::UTC));
        const auto late = QDateTime::fromString(timeOf({}), Qt::ISODate);
        QVERIFY(qAbs(late.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    }

    void whoIsDisabledIsOutAtOnceAndCanComeBack()
    {
        addMunicipality(u"one"_s);
        addMunicipality(u"two"_s);
        const Login login = addOperator(u"one"_s);
        QCOMPARE(run({u"add-operator"_s, u"Мария"_s, u"--municipality"_s, u"two"_s, u"--duty"_s, u"observer"_s,
                      u"--login"_s, login.name})
                     .code,
                 0);
        const auto session = connect(login);
        QCOMPARE(municipalitiesOf(*session), u"one operator, two observer"_s);
        QCOMPARE(run({u"disable"_s, login.name, u"--municipality"_s, u"one"_s}).code, 0);
        QCOMPARE(municipalitiesOf(*session), u"two observer"_s);

        QCOMPARE(run({u"disable"_s, login.name}).code, 0);
        QCOMPARE(session->ask(u"SELECT 1"_s).state, u"lost"_s);
        QVERIFY(!connect(login)->isOpen());
        QCOMPARE(run({u"add-operator"_s, u"Мария"_s, u"--municipality"_s, u"one"_s, u"--duty"_s, u"approver"_s,
                      u"--login"_s, login.name})
                     .code,
                 0);
        QCOMPARE(municipalitiesOf(*connect(login)), u"one approver"_s);

        QCOMPARE(run({u"disable"_s, u"postgres"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(run({u"disable"_s, login.name, u"--municipality"_s, u"stays"_s}).errorCode(), u"not_found"_s);
    }

    void aNewPasswordReplacesTheOldOne()
    {
        const Login old = addOperator(u"stays"_s);
        const Ran reset = run({u"reset-password"_s, old.name});
        QCOMPARE(reset.code, 0);
        QVERIFY(!connect(old)->isOpen());
        QVERIFY(connect({old.name, reset.json()[u"password"].toString()})->isOpen());
        QCOMPARE(run({u"reset-password"_s, u"hub_owner"_s}).errorCode(), u"not_found"_s);
    }

    void peopleAreLetInWithoutASuperuser()
    {
        PgSession{m_hub.superuser()}.ask( // as packaging/hub/setup.sh makes it
            u"CREATE ROLE otklik_admin LOGIN CREATEROLE IN ROLE hub_owner, pg_monitor, pg_signal_backend PASSWORD "
            u"'admin';"
            u"GRANT hub_operator TO otklik_admin WITH ADMIN OPTION"_s);
        const QString passwords = passwordFile(u"otklik_admin"_s, u"admin"_s);
        const QString connection = connectionOf(u"otklik_admin"_s);
        const auto done = [&](const QStringList &words) { return run(connection, words, passwords); };
        QCOMPARE(done({u"add-municipality"_s, u"remote"_s, u"X"_s}).code, 0);
        const Ran added =
            done({u"add-operator"_s, u"X"_s, u"--municipality"_s, u"remote"_s, u"--duty"_s, u"operator"_s});
        const Login login{added.json()[u"login"].toString(), added.json()[u"password"].toString()};
        const auto session = connect(login);
        QCOMPARE(municipalitiesOf(*session), u"remote operator"_s);
        QCOMPARE(done({u"reset-password"_s, login.name}).code, 0);
        QCOMPARE(done({u"status"_s}).json()[u"sessions"].toInt() > 0, true);
        QCOMPARE(done({u"disable"_s, login.name}).code, 0);
        QCOMPARE(session->ask(u"SELECT 1"_s).state, u"lost"_s);
        QCOMPARE(done({u"upgrade"_s}).errorCode(), u"forbidden"_s);
    }

    void anOperatorIsNoAdministrator()
    {
        const Login login = addOperator(u"stays"_s, u"administrator"_s);
        const QString passwords = passwordFile(login.name, login.password);
        for (const QStringList &words :
             {QStringList{u"roles"_s}, QStringList{u"status"_s}, QStringList{u"disable"_s, login.name},
              QStringList{u"add-municipality"_s, u"mine"_s, u"X"_s}}) {
            const Ran ran = run(connectionOf(login.name), words, passwords);
            QCOMPARE(ran.code, 1);
            QCOMPARE(ran.errorCode(), u"not_operator"_s);
        }
    }

    void theStatusShowsWhatGoesOn()
    {
        const int municipality = addMunicipality(u"seen"_s);
        const Login login = addOperator(u"seen"_s);
        const auto session = connect(login);
        for (int i = 0; i < 3; ++i)
            push(*session, hubOperation(u"appeal.receive"_s), municipality);
        session->ask(u"SELECT hub.lease_take($1, 'appeal/1', 600)"_s, {QString::number(municipality)});
        const auto tells = [&](const QString &desk) {
            return session->ask(u"SELECT hub.tell(%1, %2)"_s.arg(QString::number(municipality), desk)).value();
        };
        QCOMPARE(tells(u"1, 4, 2, 3600"_s), u"t"_s);
        QCOMPARE(tells(u"3, 0, 0, NULL"_s), u"f"_s); // a moment later: not worth a write

        const QJsonObject status = run({u"status"_s}).json();
        QCOMPARE(status[u"version"].toInt(), newest());
        QVERIFY(status[u"bytes"].toInteger() > 0 && status[u"sessions"].toInt() >= 1);
        QCOMPARE(status[u"standby"].toBool(), false);
        QJsonObject feed;
        for (const QJsonValue each : status[u"municipalities"].toArray()) {
            if (each[u"code"] == u"seen"_s)
                feed = each.toObject();
        }
        QCOMPARE(feed[u"head"].toInt(), 3);
        QCOMPARE(feed[u"appeals"].toInt(), 3);
        const auto lease = QDateTime::fromString(feed[u"oldest_lease"].toString(), Qt::ISODate);
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(lease) - 600) < 60);

        QJsonObject desk;
        for (const QJsonValue each : status[u"desks"].toArray()) {
            if (each[u"login"] == login.name)
                desk = each.toObject();
        }
        QCOMPARE(desk[u"municipality"].toString(), u"seen"_s);
        QCOMPARE(desk[u"behind"].toInt(), 2);
        QCOMPARE(desk[u"waiting"].toInt(), 4);
        QCOMPARE(desk[u"refused"].toInt(), 2);
        const auto told = QDateTime::fromString(desk[u"told"].toString(), Qt::ISODate);
        const auto since = QDateTime::fromString(desk[u"waits_since"].toString(), Qt::ISODate);
        QVERIFY(qAbs(since.secsTo(told) - 3600) <= 1);

        const QJsonArray people = run({u"roles"_s, u"--municipality"_s, u"seen"_s}).json()[u"operators"].toArray();
        QCOMPARE(people.size(), 1);
        QCOMPARE(people[0][u"login"].toString(), login.name);
        QCOMPARE(people[0][u"name"].toString(), u"Мария"_s);
        QVERIFY(QDateTime::fromString(people[0][u"last_push"].toString(), Qt::ISODate).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_HubAdmin)
#include "tst_hub_admin.moc"
