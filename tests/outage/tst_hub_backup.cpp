// SPDX-License-Identifier: GPL-3.0-or-later
// The hub comes back from yesterday's backup, made and restored as packaging/hub/README.md says, while desks work:
// before the backup, during it, after it, without the hub and during the restore.
#include "tests/outage/busy_team.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

class TestHubBackup : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void restoredUnderDesksAtWork();

private:
    /// The night is short: it does not wait for the server's next checkpoint.
    QFuture<bool> backUp()
    {
        return QtConcurrent::run([&hub = m_hub.hub(), to = yesterday()] {
            return hub.run(u"pg_basebackup"_s,
                           {u"-h"_s, hub.directory(), u"-p"_s, QString::number(hub.port()), u"-U"_s, u"postgres"_s,
                            u"-D"_s, to, u"-Ft"_s, u"-X"_s, u"fetch"_s, u"--checkpoint=fast"_s});
        });
    }
    QFuture<bool> unpack()
    {
        const QString script = u"find '%1' -mindepth 1 -delete && tar -xf '%2/base.tar' -C '%1'"_s.arg(
            m_hub.hub().dataDirectory(), yesterday());
        return QtConcurrent::run([script] { return QProcess::execute(u"sh"_s, {u"-c"_s, script}) == 0; });
    }
    QString yesterday() { return m_hub.hub().directory() + u"/yesterday"_s; }

    HubOfOne m_hub;
    BusyTeam m_team{m_hub};
};

#define DONE_AT_WORK(future)                                                                                           \
    do {                                                                                                               \
        const QFuture<bool> done = future;                                                                             \
        QVERIFY(m_team.workUntil([&] { return done.isFinished(); }));                                                  \
        QVERIFY(done.result());                                                                                        \
    } while (false)

void TestHubBackup::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(m_hub.start(), QString{});
    QCOMPARE(m_team.begin(4), QString{});
}

void TestHubBackup::restoredUnderDesksAtWork()
{
    QVERIFY(m_team.workFor(1s));
    DONE_AT_WORK(backUp());
    m_team.desk(1).cut(); // goes home in the evening; comes back to another history
    QVERIFY(m_team.workFor(3s));
    const std::size_t there = m_hub.feed().size();

    m_hub.hub().kill();
    QVERIFY(m_team.workFor(500ms));
    DONE_AT_WORK(unpack());
    QVERIFY2(m_hub.hub().start(), qPrintable(m_hub.hub().problem()));
    const std::size_t restored = m_hub.feed().size();
    QVERIFY2(restored < there, "nothing was lost: the test shows nothing");
    QVERIFY(m_team.workFor(2s));
    m_team.desk(1).start();
    QVERIFY(m_team.workFor(1s));
    QCOMPARE(m_team.verdict(), QString{});
    // Not each: who has seen nothing that was lost does not notice.
    int noticed = 0;
    for (std::size_t i = 0; i < m_team.size(); ++i)
        noticed += m_team.desk(i).state().sentAgain > 0;
    QVERIFY(noticed > 0);
}

QTEST_GUILESS_MAIN(TestHubBackup)
#include "tst_hub_backup.moc"
