// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_hub.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

// The server that all tests of the hub stand on: what they take for granted of it.
class tst_TestHub : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;

    QString ask(const QString &connection, const QString &sql) const
    {
        QString answer;
        m_hub.run(u"psql"_s, {u"-XAtq"_s, u"-d"_s, connection, u"-c"_s, sql}, &answer);
        return answer.trimmed();
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        QCOMPARE(ask(m_hub.superuser(), u"CREATE ROLE anna LOGIN PASSWORD 'it''s \\ a secret'"_s), QString{});
    }

    void aDeskConnectsByTlsAndScram()
    {
        QCOMPARE(ask(m_hub.connection(u"anna"_s, u"it's \\ a secret"_s) + u" channel_binding=require"_s,
                     u"SELECT session_user, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s),
                 u"anna|TLSv1.3"_s);
    }

    void whatADeskMustNotAcceptIsRefused_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::addColumn<QString>("reason");
        const auto right = [&](const QString &host = u"localhost"_s) {
            return m_hub.connection(u"anna"_s, u"it's \\ a secret"_s, host);
        };
        QTest::newRow("wrong password") << m_hub.connection(u"anna"_s, u"guess"_s)
                                        << u"password authentication failed"_s;
        QTest::newRow("no TLS") << right() + u" sslmode=disable"_s << u"no encryption"_s;
        QTest::newRow("the certificate has another name") << right(u"127.0.0.2"_s) << u"does not match host name"_s;
        QTest::newRow("another authority")
            << right() + u" sslrootcert="_s + m_hub.certificates().certificateFile << u"certificate verify failed"_s;
    }
    void whatADeskMustNotAcceptIsRefused()
    {
        QFETCH(QString, connection);
        QFETCH(QString, reason);
        const QString answer = ask(connection, u"SELECT 'in'"_s);
        QVERIFY2(answer.contains(reason), qPrintable(answer));
    }

    void whatWasCommittedOutlivesAKillAndAStop()
    {
        ask(m_hub.superuser(), u"CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)"_s);
        m_hub.kill();
        QVERIFY(!m_hub.isRunning());
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        QCOMPARE(ask(m_hub.superuser(), u"SELECT n FROM kept"_s), u"7"_s);
        m_hub.stop();
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        QCOMPARE(ask(m_hub.superuser(), u"SELECT n FROM kept"_s), u"7"_s);
    }

    void theServerEndsWithItsObject()
    {
        pid_t pid = 0;
        {
            TestHub other;
            QVERIFY2(other.start(), qPrintable(other.problem()));
            QVERIFY(other.port() != m_hub.port());
            pid = static_cast<pid_t>(other.pid());
            QCOMPARE(::kill(pid, 0), 0);
        }
        QCOMPARE(::kill(pid, 0), -1);
    }
};

QTEST_GUILESS_MAIN(tst_TestHub)
#include "tst_test_hub.moc"
