// SPDX-License-Identifier: GPL-3.0-or-later
// F11: a laptop falls asleep in the middle of a push: SIGSTOP to the process of a real desk, which is this program once
// more. Nobody waits for it, and when it wakes up it goes on where it was.
#include "core/sync/hub_members.h"
#include "core/sync/hub_upgrade.h"
#include "tests/outage/hub_of_one.h"
#include "tests/team/team_desk.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr auto kAsDesk = "--as-desk"_L1;
constexpr int kSleeps = 8;
constexpr qint64 kLongestWait = 5'000; // ms, of a colleague: hub.md F11
constexpr int kAtOnce = 20;

/// In the other process: works without a pause until it hears something; what it has kept stands in its output.
int workAsDesk(const QString &directory, const QString &password)
{
    auto opened = Desk::open(directory, Desk::Mode::CreateIfMissing);
    if (!opened)
        return 1;
    Desk &desk = **opened;
    desk.team().start(knownPassword(password), quickPace());
    const AppealId id = waitFor(desk.catalog().find({}))->ids.front();
    bool isEnded = false;
    QSocketNotifier end{STDIN_FILENO, QSocketNotifier::Read};
    QObject::connect(&end, &QSocketNotifier::activated, [&] { isEnded = true; });
    while (!isEnded) {
        const std::vector<OperationRequest> notes(kAtOnce,
                                                  {id, desk.settings().me(), NoteAdded{u"звонили"_s}, std::nullopt});
        const auto outcomes = waitFor(desk.operations().apply(notes));
        if (!outcomes)
            return 2;
        for (const OperationOutcome &outcome : *outcomes)
            std::puts(qPrintable(outcome.operation.toString()));
        std::fflush(stdout);
        QTest::qWait(200);
    }
    return 0;
}

/// Milliseconds until a colleague's push is acknowledged.
qint64 pushTakes(PgSession &colleague, const QJsonObject &operation)
{
    QElapsedTimer timer;
    timer.start();
    const bool isApplied = push(colleague, operation)[u"status"_s] == u"applied"_s;
    return isApplied ? timer.elapsed() : 60'000;
}

} // namespace

class TestSleepingDesk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void f11_asleepInThePush();
    void f11_asleepWithTheLock();

private:
    HubOfOne m_team;
};

void TestSleepingDesk::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(m_team.start(), QString{});
}

void TestSleepingDesk::f11_asleepInThePush()
{
    const test::HubMember anna = m_team.add(u"operator"_s);
    const test::HubMember boris = m_team.add(u"operator"_s);
    TeamDesk laptop{m_team.hub(), anna};
    HUB_OK(laptop.join());
    laptop.start();
    const QUuid appeal = laptop.card(laptop.receive(u"A-1"_s, u"Яма на дороге"_s)).appeal.uid;
    QTRY_VERIFY_WITH_TIMEOUT(laptop.isInStep(), 60'000);
    laptop.close();

    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QString{kAsDesk}, laptop.directory(), anna.password});
    QVERIFY(process.waitForStarted());
    const auto pid = static_cast<pid_t>(process.processId());
    const auto hasPushed = [&] { return m_team.feed().size() > kAtOnce; };
    QTRY_VERIFY_WITH_TIMEOUT(hasPushed(), 60'000);

    const auto colleague = m_team.team().session(boris);
    // Every other time the municipality is held until the desk's push waits for it: asleep between question and answer.
    for (int sleep = 0; sleep < kSleeps; ++sleep) {
        PgSession holder{m_team.hub().superuser()};
        if (sleep % 2 == 0) {
            QVERIFY(holder.ask(u"BEGIN"_s).isGood());
            QVERIFY(
                holder.ask(u"SELECT * FROM hub.feed_head WHERE municipality_id = %1 FOR UPDATE"_s.arg(HubTeam::kOurs))
                    .isGood());
            const auto isWaiting = [&] {
                return !m_team
                            .ask(u"SELECT 1 FROM pg_stat_activity WHERE usename = '%1' AND wait_event_type = 'Lock'"_s
                                     .arg(anna.login))
                            .rows.empty();
            };
            QTRY_VERIFY(isWaiting());
        } else {
            QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(300)));
        }
        QCOMPARE(::kill(pid, SIGSTOP), 0);
        if (sleep % 2 == 0)
            QVERIFY(holder.ask(u"COMMIT"_s).isGood());
        const qint64 waited = pushTakes(*colleague, hubOperation(u"note.add"_s, appeal, {{u"text"_s, u"еду"_s}}));
        QCOMPARE(::kill(pid, SIGCONT), 0);
        QVERIFY2(waited <= kLongestWait, qPrintable(QString::number(waited)));
    }
    process.write("enough\n");
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QList<QByteArray> kept = process.readAllStandardOutput().trimmed().split('\n');
    QVERIFY(kept.size() >= kAtOnce);

    laptop.reopen();
    laptop.start();
    const auto isHome = [&] { return laptop.isInStep() && laptop.outbox().empty(); };
    QTRY_VERIFY_WITH_TIMEOUT(isHome(), 60'000);
    const std::vector<QUuid> feed = m_team.feed();
    const QSet<QUuid> there{feed.begin(), feed.end()};
    QCOMPARE(static_cast<std::size_t>(there.size()), feed.size()); // nothing twice
    for (const QByteArray &id : kept)
        QVERIFY2(there.contains(QUuid::fromString(QString::fromLatin1(id))), id.constData());
    QCOMPARE(laptop.problems(), QStringList{});
}

// What no desk of ours does, and a person with psql can: the lock of the municipality held by somebody who sleeps. The
// limits that `hub add-operator` gives to a login end it.
void TestSleepingDesk::f11_asleepWithTheLock()
{
    const test::HubMember boris = m_team.add(u"operator"_s);
    auto administrator = openHubAsAdministrator(m_team.hub().superuser());
    QVERIFY(administrator);
    const auto login = addHubMember(*administrator, {u"m7"_s, u"Анна"_s, u"operator"_s, {}, {}});
    QVERIFY2(login, qPrintable(wordsOf(login)));
    const auto colleague = m_team.team().session(boris);

    PgSession asleep{m_team.hub().connection(login->login, login->password)};
    QVERIFY(asleep.ask(u"BEGIN"_s).isGood());
    QCOMPARE(push(asleep, hubOperation(u"appeal.receive"_s))[u"status"].toString(), u"applied"_s);
    const qint64 waited = pushTakes(*colleague, hubOperation(u"appeal.receive"_s));
    QVERIFY2(waited > 1'000, "the lock was not held: the test shows nothing");
    QVERIFY2(waited <= kLongestWait + 1'000, qPrintable(QString::number(waited))); // and the way there
    QVERIFY(!asleep.ask(u"COMMIT"_s).isGood());
}

int main(int argc, char **argv)
{
    QCoreApplication app{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == kAsDesk)
        return workAsDesk(arguments.value(2), arguments.value(3));
    TestSleepingDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sleeping_desk.moc"
