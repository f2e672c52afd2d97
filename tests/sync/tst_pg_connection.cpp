// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hub_trouble.h"
#include "core/sync/pg_connection.h"
#include "tests/support/test_hub.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestPgConnection : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void valuesGoThereAndBack();
    void anAnswerOutsideOfItsRows();
    void warningsAreKept();
    void errorsAreToldApart_data();
    void errorsAreToldApart();
    void wordsOfCitizensStayOutOfErrors();
    void aQuotedNameIsOneName();
    void nobodyListens();

private:
    test::TestHub m_hub;
};

void TestPgConnection::initTestCase()
{
    if (const QString missing = test::TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
}

void TestPgConnection::valuesGoThereAndBack()
{
    auto connection = PgConnection::open(m_hub.superuser());
    QVERIFY2(connection, qPrintable(connection.error().details));
    QVERIFY(connection->run(u"CREATE TABLE word (id int, text text); INSERT INTO word VALUES (1, 'первое')"_s));
    const auto inserted = connection->query(u"INSERT INTO word VALUES ($1, $2), (3, $3)"_s,
                                            {u"2"_s, u"'; DROP TABLE word; --"_s, std::nullopt});
    QVERIFY(inserted);
    QCOMPARE(inserted->affected(), 2);
    const auto rows = connection->query(u"SELECT id, text FROM word ORDER BY id"_s);
    QVERIFY(rows);
    QCOMPARE(rows->count(), 3);
    QCOMPARE(rows->columns(), 2);
    QCOMPARE(rows->text(0, 1), u"первое"_s);
    QCOMPARE(rows->text(1, 1), u"'; DROP TABLE word; --"_s);
    QVERIFY(rows->isNull(2, 1));
    QCOMPARE(rows->text(2, 1), QString{});
}

void TestPgConnection::anAnswerOutsideOfItsRows()
{
    auto connection = PgConnection::open(m_hub.superuser());
    QVERIFY(connection);
    const auto rows = connection->query(u"SELECT 1 WHERE false"_s);
    QVERIFY(rows);
    QCOMPARE(rows->count(), 0);
    QVERIFY(rows->isNull(0, 0));
    QVERIFY(rows->isNull(-1, 7));
    QVERIFY(rows->bytes(5, 5).isEmpty());
}

void TestPgConnection::warningsAreKept()
{
    auto connection = PgConnection::open(m_hub.superuser());
    QVERIFY(connection);
    QVERIFY(connection->run(u"DO $$ BEGIN RAISE WARNING 'mind the gap'; RAISE NOTICE 'only told'; END $$"_s));
    QCOMPARE(connection->takeWarnings(), QStringList{u"01000 mind the gap"_s});
    QVERIFY(connection->takeWarnings().isEmpty());
    auto moved = std::move(*connection);
    QVERIFY(moved.run(u"DO $$ BEGIN RAISE WARNING 'after a move'; END $$"_s));
    QCOMPARE(moved.takeWarnings().size(), 1);
}

void TestPgConnection::errorsAreToldApart_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("trouble");
    QTest::newRow("no such function: the hub is not set up") << u"SELECT hub.head(1)"_s << u"hub_too_old"_s;
    QTest::newRow("no such table") << u"TABLE nowhere"_s << u"hub_too_old"_s;
    QTest::newRow("no right") << u"DO $$ BEGIN RAISE insufficient_privilege; END $$"_s << u"not_operator"_s;
    QTest::newRow("no lock in time") << u"DO $$ BEGIN RAISE lock_not_available; END $$"_s << u"hub_busy"_s;
    QTest::newRow("disk full") << u"DO $$ BEGIN RAISE disk_full; END $$"_s << u"hub_busy"_s;
    QTest::newRow("a standby") << u"BEGIN READ ONLY; CREATE TABLE t (); "_s << u"hub_read_only"_s;
    QTest::newRow("a rule of the hub") << u"DO $$ BEGIN RAISE SQLSTATE 'HB010'; END $$"_s << QString{};
    QTest::newRow("ended by the administrator") << u"SELECT pg_terminate_backend(pg_backend_pid())"_s << u"hub_lost"_s;
}

void TestPgConnection::errorsAreToldApart()
{
    QFETCH(QString, sql);
    QFETCH(QString, trouble);
    auto connection = PgConnection::open(m_hub.superuser());
    QVERIFY(connection);
    const auto answer = connection->run(sql);
    QVERIFY(!answer);
    if (trouble.isEmpty())
        QVERIFY(answer.error().code == ErrorCode::Invalid && answer.error().subject == u"HB010"_s);
    else
        QCOMPARE(answer.error().subject, trouble);
}

void TestPgConnection::wordsOfCitizensStayOutOfErrors()
{
    auto connection = PgConnection::open(m_hub.superuser());
    QVERIFY(connection);
    const auto answer = connection->query(u"SELECT $1::text::int"_s, {u"Иванова, дом 5"_s});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
    QCOMPARE(answer.error().subject, u"22P02"_s);
    QVERIFY(!answer.error().details.contains(u"Иванова"_s));
}

void TestPgConnection::aQuotedNameIsOneName()
{
    auto connection = PgConnection::open(m_hub.superuser());
    QVERIFY(connection);
    const QString name = u"op\"; DROP ROLE postgres; --"_s;
    QVERIFY(connection->run(u"CREATE ROLE "_s + connection->quotedName(name)));
    const auto rows =
        connection->query(u"SELECT count(*) FROM pg_roles WHERE rolname = "_s + connection->quotedText(name));
    QVERIFY(rows);
    QCOMPARE(rows->text(0, 0), u"1"_s);
}

void TestPgConnection::nobodyListens()
{
    const auto connection = PgConnection::open(u"host=127.0.0.1 port=1 dbname=hub"_s);
    QVERIFY(!connection);
    QVERIFY2(is(connection.error(), HubTrouble::Unreachable), qPrintable(connection.error().details));
}

QTEST_GUILESS_MAIN(TestPgConnection)
#include "tst_pg_connection.moc"
