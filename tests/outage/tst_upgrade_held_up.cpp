// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands in the way of a hub's upgrade, or ends it in the middle: somebody who sleeps on a table, a dead line, a
// killed or a stopped command. The desks work on, the hub has the old version whole, and the next attempt succeeds.
#include "core/sync/hub_members.h"
#include "core/sync/hub_upgrade.h"
#include "tests/outage/old_hub.h"
#include "tests/sync/line_proxy.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

/// What the next step wants to change.
const QString kReadsAnswers = u"SELECT count(*) FROM hub.reply"_s;

} // namespace

class TestUpgradeHeldUp : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_old.reset(); }
    void behindSomebodyWhoSleeps();
    void theSleeperIsNamed();
    void anOperatorAsleepIsSentAway();
    void killedInTheMiddle_data();
    void killedInTheMiddle();
    void stoppedInTheMiddle();

private:
    std::unique_ptr<OldHub> m_old;
};

void TestUpgradeHeldUp::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

/// A report that somebody has left open reads the answers. Who gives answers does not wait for it, the administrator
/// does.
void TestUpgradeHeldUp::behindSomebodyWhoSleeps()
{
    BEGIN(m_old, OldHub::kFirst);
    Sleeper sleeper{m_old->hub().hub(), kReadsAnswers};
    QVERIFY(sleeper.isAsleep());
    Administrator administrator{m_old->hub().hub(), u"upgrade"_s};
    QVERIFY(m_old->team().workUntil([&] { return m_old->isStepWaiting(); }));
    TeamDesk &anna = m_old->team().desk(0);
    for (int i = 0; i < 3; ++i) {
        const AppealId id = anna.receive(u"B-%1"_s.arg(i), u"Люк открыт"_s);
        OperationId answer;
        QVERIFY(anna.perform(id, ReplySent{u"Закрыли"_s, true, {}, {}}, {}, &answer));
        const auto isThere = [&] { return std::ranges::count(m_old->hub().feed(), answer) == 1; };
        QTRY_VERIFY(isThere());
    }
    QVERIFY(!administrator.isDone());
    QCOMPARE(m_old->version(), OldHub::kFirst);
    sleeper.wakeUp();
    IS_UPGRADED(m_old, administrator, OldHub::kFirst);
}

void TestUpgradeHeldUp::theSleeperIsNamed()
{
    BEGIN(m_old, OldHub::kFirst);
    const QString before = m_old->print();
    const auto upgrade = [this](std::chrono::seconds patience) {
        return QtConcurrent::run([connection = m_old->hub().hub().superuser(), patience]() -> Result<HubUpgrade> {
            auto administrator = openHubAsAdministrator(connection);
            return administrator ? upgradeHub(*administrator, patience) : administrator.error();
        });
    };
    Sleeper sleeper{m_old->hub().hub(), kReadsAnswers};
    QVERIFY(sleeper.isAsleep());
    const auto first = upgrade(3s);
    QVERIFY(m_old->team().workUntil([&] { return m_old->isStepWaiting(); }));
    const auto second = upgrade(0s); // and behind the first one
    QVERIFY(m_old->team().workUntil([&] { return first.isFinished() && second.isFinished(); }));
    HUB_TROUBLE(first.result(), HubTrouble::Busy);
    const QString words = first.result().error().details;
    QVERIFY2(words.contains(u"session %1 of postgres, lunch"_s.arg(sleeper.pid())), qPrintable(words));
    QVERIFY2(words.contains("idle in transaction"_L1), qPrintable(words));
    HUB_TROUBLE(second.result(), HubTrouble::Busy);
    const QString others = second.result().error().details;
    QVERIFY2(others.contains("another administrator"_L1) && others.contains("otklikctl"_L1), qPrintable(others));
    QCOMPARE(m_old->version(), OldHub::kFirst);
    QCOMPARE(m_old->print(), before);

    sleeper.wakeUp();
    Administrator administrator{m_old->hub().hub(), u"upgrade"_s};
    IS_UPGRADED(m_old, administrator, OldHub::kFirst);
    ALL_IS_WELL(m_old);
}

/// The line of a desk is dead in the middle of an answer, and nobody has told the server.
void TestUpgradeHeldUp::anOperatorAsleepIsSentAway()
{
    BEGIN(m_old, OldHub::kFirst);
    auto administrator = openHubAsAdministrator(m_old->hub().hub().superuser());
    QVERIFY(administrator);
    const auto login = addHubMember(*administrator, {u"m7"_s, u"Анна"_s, u"operator"_s, {}, {}});
    QVERIFY2(login, qPrintable(test::wordsOf(login)));
    LineProxy line{m_old->hub().hub().port()};
    const QString port = u" port=%1"_s.arg(line.port());
    auto asleep = QtConcurrent::run([connection = m_old->hub().hub().connection(login->login, login->password) + port] {
        auto session = std::make_shared<PgSession>(connection);
        session->ask(u"BEGIN"_s);
        const QJsonObject received = hubOperation(u"appeal.receive"_s);
        QJsonObject answer = hubOperation(u"reply.send"_s, idOf(received), {{u"round"_s, 0}, {u"text"_s, u"Едем"_s}});
        answer.insert(u"base"_s, 0);
        const QJsonArray results = push(*session, QJsonArray{received, answer})[u"results"].toArray();
        return results.size() == 2 && results[1][u"status"] == u"applied"_s ? session : nullptr;
    });
    QTRY_VERIFY(asleep.isFinished());
    QVERIFY(asleep.result() != nullptr);
    line.setFrozen(true);

    Administrator command{m_old->hub().hub(), u"upgrade"_s};
    IS_UPGRADED(m_old, command, OldHub::kFirst);
    ALL_IS_WELL(m_old);
}

void TestUpgradeHeldUp::killedInTheMiddle_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("the command") << QString{};
    QTest::newRow("its session, by an administrator") << u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                                         "WHERE application_name = 'otklikctl'"_s;
    QTest::newRow("its session, with all others") << u"kill"_s;
}

void TestUpgradeHeldUp::killedInTheMiddle()
{
    QFETCH(const QString, end);
    BEGIN(m_old, OldHub::kFirst);
    const QString before = m_old->print();
    Sleeper sleeper{m_old->hub().hub(), kHoldsTheNumber};
    QVERIFY(sleeper.isAsleep());
    Administrator administrator{m_old->hub().hub(), u"upgrade"_s};
    QVERIFY(m_old->team().workUntil([&] { return m_old->isStepWaiting(); }));
    if (end.isEmpty()) {
        administrator.signal(SIGKILL);
    } else if (end == u"kill"_s) {
        const QString pid =
            m_old->hub().ask(u"SELECT pid FROM pg_stat_activity WHERE application_name = 'otklikctl'"_s).value();
        QVERIFY(!pid.isEmpty());
        QCOMPARE(::kill(pid.toInt(), SIGKILL), 0);
    } else {
        QVERIFY(m_old->hub().ask(end).isGood());
    }
    QVERIFY(m_old->team().workUntil([&] { return administrator.isDone(); }));
    QVERIFY(administrator.ran().code != 0);
    sleeper.wakeUp();
    // Nothing of the step is left, and it does not come to its end behind everybody's back.
    QVERIFY(m_old->team().workUntil(
        [&] { return m_old->hub().ask(u"SELECT 1"_s).isGood() && !m_old->hasAdministrator(); }));
    QCOMPARE(m_old->version(), OldHub::kFirst);
    QCOMPARE(m_old->print(), before);
    Administrator next{m_old->hub().hub(), u"upgrade"_s};
    IS_UPGRADED(m_old, next, OldHub::kFirst);
    ALL_IS_WELL(m_old);
}

/// Ctrl-Z in the terminal of the administrator, when the step has changed a table and has not ended.
void TestUpgradeHeldUp::stoppedInTheMiddle()
{
    BEGIN(m_old, OldHub::kFirst);
    auto sleeper = std::make_unique<Sleeper>(m_old->hub().hub(), kReadsAnswers);
    QVERIFY(sleeper->isAsleep());
    Administrator administrator{m_old->hub().hub(), u"upgrade"_s};
    const auto isInTheMiddle = [&] {
        if (m_old->isStepWaiting()) {
            administrator.signal(SIGSTOP);
            sleeper->wakeUp();
            if (QTest::qWaitFor([&] { return m_old->hasAdministrator(u"state = 'idle in transaction'"_s); }, 3'000))
                return true;
            sleeper = std::make_unique<Sleeper>(m_old->hub().hub(), kReadsAnswers); // the step had just given way
            administrator.signal(SIGCONT);
        }
        return false;
    };
    QVERIFY(m_old->team().workUntil(isInTheMiddle));

    TeamDesk &anna = m_old->team().desk(0);
    const AppealId id = anna.receive(u"B-1"_s, u"Люк открыт"_s);
    OperationId answer;
    QVERIFY(anna.perform(id, ReplySent{u"Закрыли"_s, true, {}, {}}, {}, &answer));
    const auto isThere = [&] { return std::ranges::count(m_old->hub().feed(), answer) == 1; };
    QTRY_VERIFY(isThere());
    QCOMPARE(m_old->version(), OldHub::kFirst);
    administrator.signal(SIGCONT);
    QTRY_VERIFY(administrator.isDone());
    QCOMPARE(administrator.ran().errorCode(), u"hub_lost"_s);
    Administrator next{m_old->hub().hub(), u"upgrade"_s};
    IS_UPGRADED(m_old, next, OldHub::kFirst);
}

QTEST_GUILESS_MAIN(TestUpgradeHeldUp)
#include "tst_upgrade_held_up.moc"
