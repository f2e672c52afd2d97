// SPDX-License-Identifier: GPL-3.0-or-later
// A hub of two servers whose primary dies: fault tests F4 to F8 of the hub's design, each on real servers and real
// desks.
#include "tests/outage/steady_writer.h"
#include "tests/team/picture.h"
#include "tests/team/team_gateway.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

constexpr int kOurs = HubTeam::kOurs;
constexpr int kPatience = 60'000;

QSet<QUuid> setOf(const std::vector<QUuid> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

#define START(commits)                                                                                                 \
    m_team = std::make_unique<PairTeam>(TestHubPair::Commits::commits);                                                \
    QCOMPARE(m_team->start(), QString{})
#define JOINED(name, member)                                                                                           \
    const HubMember name##Login = member;                                                                              \
    TeamDesk name{m_team->address(name##Login), name##Login, alertPace()};                                             \
    HUB_OK(name.join());                                                                                               \
    name.start();                                                                                                      \
    IN_STEP(name)

class TestHubFailover : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_team.reset(); }
    void f4_killedPrimaryLosesNothing();
    void f5_lostTailIsNoticedAndSentAgain();
    void f5_noAnswerLeavesThatTheHubHasLost();
    void f6_aCancelledWaitIsNoAcknowledgement();
    void f7_aSessionCannotAskForLess();
    void f8_aFormerPrimaryAlone();

private:
    std::unique_ptr<PairTeam> m_team;
};

void TestHubFailover::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestHubFailover::f4_killedPrimaryLosesNothing()
{
    START(Wait);
    JOINED(anna, m_team->add(u"operator"_s));
    std::vector<std::unique_ptr<SteadyWriter>> writers;
    for (int i = 0; i < 4; ++i) {
        const HubMember member = m_team->add(u"operator"_s);
        writers.push_back(std::make_unique<SteadyWriter>(m_team->address(member), member));
    }
    const auto all = [&](auto is) { return std::ranges::all_of(writers, [&](const auto &each) { return is(*each); }); };
    QTRY_VERIFY_WITH_TIMEOUT(all([](const SteadyWriter &each) { return each.acknowledged().size() > 50; }), kPatience);
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QVERIFY2(m_team->pair().failOver(), qPrintable(m_team->pair().problem()));
    for (const auto &writer : writers)
        writer->watch();
    QVERIFY(anna.perform(id, NoteAdded{u"звонили"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(all([](const SteadyWriter &each) { return each.pause() >= 0; }), kPatience);
    for (const auto &writer : writers)
        writer->stop();
    QTRY_VERIFY_WITH_TIMEOUT(all([](const SteadyWriter &each) { return each.isStopped(); }), kPatience);
    IN_STEP(anna);

    const auto feed = PairTeam::feed(m_team->pair().primary());
    const auto there = setOf(feed);
    QCOMPARE(static_cast<std::size_t>(there.size()), feed.size()); // each once
    qsizetype acknowledged = 0;
    int repeats = 0;
    qint64 longest = 0;
    for (const auto &writer : writers) {
        QVERIFY(there.contains(writer->acknowledged()));
        acknowledged += writer->acknowledged().size();
        repeats += writer->repeats();
        longest = std::max(longest, writer->pause());
    }
    qInfo("%lld acknowledged, none absent, %d of them twice; %lld ms until the slowest went on",
          static_cast<long long>(acknowledged), repeats, longest);
    QVERIFY(longest <= 10'000);
    QCOMPARE(anna.state().sentAgain, 0);
    QTRY_COMPARE_WITH_TIMEOUT(anna.ids().size(), static_cast<std::size_t>(acknowledged) + 1, kPatience);
    QCOMPARE(anna.problems(), QStringList{});
}

void TestHubFailover::f5_lostTailIsNoticedAndSentAgain()
{
    START(DoNotWait);
    TestHubPair &pair = m_team->pair();
    const HubMember passerby = m_team->add(u"operator"_s);
    JOINED(anna, m_team->add(u"operator"_s));
    JOINED(boris, m_team->add(u"operator"_s));
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QTRY_VERIFY_WITH_TIMEOUT(boris.find(u"A-1"_s), kPatience);
    IN_STEP(anna);
    QTRY_COMPARE_WITH_TIMEOUT(PairTeam::feed(pair.other()).size(), PairTeam::feed(pair.primary()).size(), kPatience);

    // What is acknowledged from here on will be lost.
    QVERIFY2(pair.freeze(), qPrintable(pair.problem()));
    OperationId answer;
    OperationId note;
    QVERIFY(anna.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}}, {}, &answer));
    QVERIFY(boris.perform(boris.find(u"A-1"_s), NoteAdded{u"звонили"_s}, {}, &note));
    IN_STEP(anna);
    IN_STEP(boris);
    QVERIFY(setOf(PairTeam::feed(pair.primary())).contains(QSet<QUuid>{answer, note}));
    anna.cut();
    boris.cut();
    QVERIFY2(pair.failOver(), qPrintable(pair.problem()));
    QVERIFY(!setOf(PairTeam::feed(pair.primary())).intersects(QSet<QUuid>{answer, note}));

    // The new line has grown past what both have seen before they look: no number tells them, only the chain.
    HubClient other{m_team->address(passerby), knownPassword(passerby.password), alertTimers()};
    for (int i = 0; i < 4; ++i)
        HUB_OK(wait(other.push(kOurs, {wholeAppeal(), wholeAppeal(), wholeAppeal()})));
    anna.start();
    boris.start();
    IN_STEP(anna);
    IN_STEP(boris);
    QVERIFY(anna.state().sentAgain > 0); // and the screen says so
    QVERIFY(boris.state().sentAgain > 0);
    const auto feed = PairTeam::feed(pair.primary());
    QVERIFY(setOf(feed).contains(QSet<QUuid>{answer, note}));
    QCOMPARE(static_cast<std::size_t>(setOf(feed).size()), feed.size());
    SAME(anna, boris);
    QCOMPARE(anna.card(id).appeal.replies, 1);
    QCOMPARE(anna.outbox().size(), 0U);
    QCOMPARE(boris.outbox().size(), 0U);
    QCOMPARE(anna.problems(), QStringList{});
    QCOMPARE(boris.problems(), QStringList{});
}

void TestHubFailover::f5_noAnswerLeavesThatTheHubHasLost()
{
    START(DoNotWait);
    const HubMember carriers = m_team->add(u"gateway"_s);
    const HubMember passersby = m_team->add(u"operator"_s);
    OutsideWorld world;
    JOINED(anna, m_team->add(u"operator"_s));
    JOINED(boris, m_team->add(u"operator"_s));
    TeamGateway gateway{m_team->address(carriers), carriers, world, alertPace()};
    QCOMPARE(gateway.begin(), QString{});
    world.write(u"the first"_s, u"Яма"_s);
    world.write(u"the second"_s, u"Яма побольше"_s);
    QTRY_COMPARE_WITH_TIMEOUT(anna.ids().size(), 2U, kPatience);
    IN_STEP(boris);
    const auto server = [this]() -> TestHub & { return m_team->pair().primary(); };
    QTRY_COMPARE_WITH_TIMEOUT(PairTeam::ask(m_team->pair().other(), u"SELECT count(*) FROM hub.feed"_s).value(),
                              PairTeam::ask(server(), u"SELECT count(*) FROM hub.feed"_s).value(), kPatience);

    // What from here on is acknowledged will be lost: an answer that has left, and one that has not.
    QVERIFY2(m_team->pair().freeze(), qPrintable(m_team->pair().problem()));
    AppealId first;
    AppealId second;
    for (const AppealId id : anna.ids())
        (anna.card(id).appeal.origin.author == u"the first" ? first : second) = id;
    QVERIFY(anna.perform(first, ReplySent{u"Засыпали"_s, true, {}, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(world.got(u"the first"_s).size(), 1, kPatience);
    world.setTrouble({.notNow = 100});
    OperationId late;
    QVERIFY(anna.perform(second, ReplySent{u"Засыпали и эту"_s, true, {}, {}}, {}, &late));
    OperationId note;
    QVERIFY(boris.perform(boris.ids().front(), NoteAdded{u"звонили"_s}, {}, &note));
    IN_STEP(anna);
    IN_STEP(boris);
    QTRY_VERIFY_WITH_TIMEOUT(setOf(PairTeam::feed(server())).contains(QSet<QUuid>{late, note}), kPatience);
    anna.cut();
    boris.cut();
    QVERIFY2(m_team->pair().failOver(), qPrintable(m_team->pair().problem()));
    QVERIFY(!setOf(PairTeam::feed(server())).contains(late));

    // The new line has grown past what everybody has seen before anybody looks; the gateway may send again.
    HubClient other{m_team->address(passersby), knownPassword(passersby.password), alertTimers()};
    for (int i = 0; i < 4; ++i)
        HUB_OK(wait(other.push(kOurs, {wholeAppeal(), wholeAppeal(), wholeAppeal(), wholeAppeal(), wholeAppeal()})));
    world.setTrouble({});
    QSignalSpy rounds{&gateway.desk().gateway(), &GatewayService::roundDone};
    QTRY_VERIFY_WITH_TIMEOUT(gateway.desk().team().state().line == TeamState::Line::InStep, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 3, kPatience);
    QVERIFY(gateway.desk().team().state().sentAgain > 0);
    QCOMPARE(world.got(u"the second"_s), QStringList{}); // the hub does not know this answer: it does not leave

    anna.start();
    boris.start();
    IN_STEP(anna);
    IN_STEP(boris);
    QVERIFY(anna.state().sentAgain > 0); // and the screen says so
    QVERIFY(boris.state().sentAgain > 0);
    QTRY_COMPARE_WITH_TIMEOUT(world.got(u"the second"_s).size(), 1, kPatience);
    const auto feed = PairTeam::feed(server());
    QVERIFY(setOf(feed).contains(QSet<QUuid>{late, note}));
    QCOMPARE(static_cast<std::size_t>(setOf(feed).size()), feed.size());
    SAME(anna, boris);
    QCOMPARE(world.got(u"the first"_s).size(), 1);
    QCOMPARE(world.got(u"the second"_s).size(), 1);
    QCOMPARE(anna.outbox().size(), 0U);
    QCOMPARE(boris.outbox().size(), 0U);
    QCOMPARE(anna.problems(), QStringList{});
    QCOMPARE(boris.problems(), QStringList{});
}

void TestHubFailover::f6_aCancelledWaitIsNoAcknowledgement()
{
    START(Wait);
    const HubMember member = m_team->add(u"operator"_s);
    HubTimers timers = alertTimers();
    timers.silence = 30s; // a wait for the standby is silent
    HubClient desk{m_team->address(member), knownPassword(member.password), timers};
    HUB_OK(wait(desk.head(kOurs)));
    QVERIFY2(m_team->pair().freeze(), qPrintable(m_team->pair().problem()));
    PgSession watchdog{m_team->pair().primary().superuser()};
    const auto cancel = [&watchdog] {
        return !watchdog.ask(u"SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"_s)
                    .rows.isEmpty();
    };
    const OutgoingOperation appeal = wholeAppeal();
    for (int again = 0; again < 3; ++again) {
        const auto pushed = desk.push(kOurs, {appeal});
        QVERIFY(QTest::qWaitFor(cancel, kPatience)); // not QTRY_VERIFY, which asks once more
        HUB_TROUBLE(wait(pushed), HubTrouble::Unsure); // the repeat is no better than the first one
    }
    QVERIFY(setOf(PairTeam::feed(m_team->pair().primary())).contains(appeal.id));

    QVERIFY2(m_team->pair().failOver(), qPrintable(m_team->pair().problem()));
    QVERIFY(!setOf(PairTeam::feed(m_team->pair().primary())).contains(appeal.id)); // it would have been lost
    // The first call may hear that the line is gone.
    QVERIFY(QTest::qWaitFor([&] { return wait(desk.push(kOurs, {appeal})).has_value(); }, kPatience));
    QVERIFY(setOf(PairTeam::feed(m_team->pair().primary())).contains(appeal.id));
}

void TestHubFailover::f7_aSessionCannotAskForLess()
{
    START(Wait);
    const HubMember member = m_team->add(u"operator"_s);
    PairTeam::ask(m_team->pair().primary(), u"ALTER ROLE %1 SET synchronous_commit = off"_s.arg(member.login));
    PgSession session{m_team->pair().primary().connection(member.login, member.password)};
    QCOMPARE(session.ask(u"SHOW synchronous_commit"_s).value(), u"off"_s);
    QVERIFY2(m_team->pair().freeze(), qPrintable(m_team->pair().problem()));
    SteadyWriter writer{m_team->address(member), member};
    QTest::qWait(6'000); // the line is given up once, and the same is asked again
    QCOMPARE(writer.acknowledged().size(), 0);
    m_team->pair().thaw();
    QTRY_VERIFY_WITH_TIMEOUT(writer.acknowledged().size() > 20, kPatience);
    writer.stop();
    QTRY_VERIFY_WITH_TIMEOUT(writer.isStopped(), kPatience);
    QVERIFY(setOf(PairTeam::feed(m_team->pair().primary())).contains(writer.acknowledged()));
}

void TestHubFailover::f8_aFormerPrimaryAlone()
{
    START(DoNotWait);
    TestHubPair &pair = m_team->pair();
    JOINED(anna, m_team->add(u"operator"_s));
    JOINED(boris, m_team->add(u"operator"_s));
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QTRY_VERIFY_WITH_TIMEOUT(boris.find(u"A-1"_s), kPatience);
    IN_STEP(anna);
    boris.cut();
    QTRY_COMPARE_WITH_TIMEOUT(PairTeam::feed(pair.other()).size(), PairTeam::feed(pair.primary()).size(), kPatience);
    QVERIFY2(pair.failOver(), qPrintable(pair.problem()));
    QVERIFY(anna.perform(id, TagAdded{u"яма"_s}));
    IN_STEP(anna);

    QSignalSpy heard{&anna->team(), &TeamService::stateChanged};
    anna->team().wake(); // the round before may have begun on the old line
    QTRY_VERIFY_WITH_TIMEOUT(heard.size() >= 2, kPatience);

    // It comes back, first in everybody's list, and takes what it is given.
    QVERIFY2(pair.other().start(), qPrintable(pair.other().problem()));
    anna.restart();
    OperationId ours;
    QVERIFY(anna.perform(id, NoteAdded{u"на новой линии"_s}, {}, &ours));
    IN_STEP(anna);
    QVERIFY(setOf(PairTeam::feed(pair.primary())).contains(ours));
    QVERIFY(!setOf(PairTeam::feed(pair.other())).contains(ours));

    // Who has not heard of the new line works on the old one, and does not lose it.
    OperationId theirs;
    QVERIFY(boris.perform(boris.find(u"A-1"_s), NoteAdded{u"на старой линии"_s}, {}, &theirs));
    boris.start();
    IN_STEP(boris);
    QVERIFY(setOf(PairTeam::feed(pair.other())).contains(theirs));
    QVERIFY(!setOf(PairTeam::feed(pair.primary())).contains(theirs));
    pair.other().stop();
    QTRY_VERIFY_WITH_TIMEOUT(setOf(PairTeam::feed(pair.primary())).contains(theirs), kPatience);
    IN_STEP(boris);
    QTRY_COMPARE_WITH_TIMEOUT(anna.card(id).appeal.notes, 2, kPatience);
    SAME(anna, boris);
    QCOMPARE(anna.outbox().size(), 0U);
    QCOMPARE(boris.outbox().size(), 0U);
    // Now he knows too.
    QVERIFY2(pair.other().start(), qPrintable(pair.other().problem()));
    boris.restart();
    QVERIFY(boris.perform(boris.find(u"A-1"_s), TagAdded{u"двор"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(anna.card(id).appeal.tags.contains(u"двор"_s), kPatience);
}

QTEST_GUILESS_MAIN(TestHubFailover)
#include "tst_hub_failover.moc"
