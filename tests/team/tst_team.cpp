// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "tests/support/letter_table.h"
#include "tests/sync/line_proxy.h"
#include "tests/team/picture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

/// As after a kill between the acknowledgement and the feed, at a hub that was restored from before both: its chain is
/// the one that the desk knows.
void restartWithAllAcknowledged(TeamDesk &desk)
{
    desk.close();
    {
        Database store{desk.directory() + u"/otklik.db"_s, Database::Access::ReadWrite};
        store.exec("UPDATE outbox SET state = 1");
    }
    desk.restart();
}

} // namespace

/// Two desks of the team, their lines not yet started.
#define BOTH_JOINED(one, other)                                                                                        \
    TeamDesk one{*m_hub, m_anna};                                                                                      \
    TeamDesk other{*m_hub, m_boris};                                                                                   \
    HUB_OK(one.join());                                                                                                \
    HUB_OK(other.join())
/// Two desks of the team, their lines started, and an appeal that one has received and the other has seen.
#define BOTH_HAVE_ONE(one, other, id)                                                                                  \
    BOTH_JOINED(one, other);                                                                                           \
    one.start();                                                                                                       \
    other.start();                                                                                                     \
    const AppealId id = one.receive(u"A-1"_s, u"Яма на дороге"_s);                                                     \
    QTRY_VERIFY_WITH_TIMEOUT(other.find(u"A-1"_s), 60'000)

class TestTeam : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void oneDeskSeesTheOther();
    void theHubKnowsHowFarADeskIs();
    void whatTheHubLostBeforeItCameBackGoesAgain();
    void aLostAnswerIsHeldWhereTheAppealHasChanged();
    void workGoesOnWithoutTheLine();
    void twoDesksAnswerApart();
    void refusedAnswerHasThreeWaysOut_data();
    void refusedAnswerHasThreeWaysOut();
    void oneFileOnTwoDesks();
    void whatWasDoneBeforeJoiningGoesToTheHub();
    void firstSyncGoesOnWhereItWasCut();
    void hubRestoredFromYesterday();
    void hubRestoredInTheMiddleOfARound();
    void whatTheRestoredHubRefusesIsNowhere();
    void restoredDeskFileDoublesNothing();
    void wrongPasswordStopsAndTellsWhy();
    void heldWorkDoesNotGo();
    void oneSeesThatTheOtherWrites();

private:
    void keepHubForTomorrow();
    void bringYesterdaysHubBack();

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_anna;
    HubMember m_boris;
    HubMember m_vera;
};

void TestTeam::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestTeam::init()
{
    m_team.reset();
    m_hub = std::make_unique<TestHub>();
    QVERIFY2(m_hub->start(), qPrintable(m_hub->problem()));
    m_team = std::make_unique<HubTeam>(*m_hub);
    QCOMPARE(m_team->prepare(), QString{});
    m_anna = m_team->add(u"operator"_s);
    m_boris = m_team->add(u"operator"_s);
    m_vera = m_team->add(u"operator"_s);
}

void TestTeam::keepHubForTomorrow()
{
    m_hub->stop();
    QVERIFY(QProcess::execute(u"cp"_s, {u"-a"_s, m_hub->dataDirectory(), m_hub->directory() + u"/yesterday"_s}) == 0);
    QVERIFY(m_hub->start());
}

void TestTeam::bringYesterdaysHubBack()
{
    m_hub->stop();
    QVERIFY(QProcess::execute(u"rm"_s, {u"-rf"_s, m_hub->dataDirectory()}) == 0);
    QVERIFY(QProcess::execute(u"cp"_s, {u"-a"_s, m_hub->directory() + u"/yesterday"_s, m_hub->dataDirectory()}) == 0);
    QVERIFY(m_hub->start());
}

void TestTeam::oneDeskSeesTheOther()
{
    BOTH_JOINED(anna, boris);
    anna.start();
    boris.start();
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QVERIFY(anna.perform(id, TagAdded{u"яма"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(boris.find(u"A-1"_s), 60'000);
    QTRY_COMPARE(boris.card(boris.find(u"A-1"_s)).appeal.tags, QStringList{u"яма"_s});
    IN_STEP(anna);
    SAME(anna, boris);
    QCOMPARE(boris.problems(), QStringList{});
    QCOMPARE(anna.problems(), QStringList{});
}

void TestTeam::theHubKnowsHowFarADeskIs()
{
    TeamDesk desk{*m_hub, m_anna};
    HUB_OK(desk.join());
    desk.receive(u"А-1"_s, u"Яма"_s);
    desk.start();
    IN_STEP(desk);
    const QString told = u"SELECT h.last_seq - d.cursor, d.waiting, d.refused FROM hub.desk d JOIN hub.feed_head h "
                         "USING (municipality_id) WHERE d.operator_id = $1"_s;
    const QString self = m_anna.id.toString(QUuid::WithoutBraces);
    QTRY_COMPARE(m_team->superuser().ask(told, {self}).rows, (QList<QStringList>{{u"0"_s, u"0"_s, u"0"_s}}));
}

void TestTeam::whatTheHubLostBeforeItCameBackGoesAgain()
{
    BOTH_HAVE_ONE(anna, boris, id);
    IN_STEP(anna);
    anna.cut();
    QVERIFY(anna.perform(id, NoteAdded{u"звонили"_s}));
    restartWithAllAcknowledged(anna);
    QTRY_COMPARE_WITH_TIMEOUT(boris.card(boris.find(u"A-1"_s)).appeal.notes, 1, 60'000);
    IN_STEP(anna);
    QCOMPARE(anna.state().sentAgain, 1);
    QCOMPARE(anna.outbox().size(), 0U);
}

void TestTeam::aLostAnswerIsHeldWhereTheAppealHasChanged()
{
    BOTH_HAVE_ONE(anna, boris, id);
    IN_STEP(anna);
    anna.cut();
    QVERIFY(anna.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}}));
    QVERIFY(boris.perform(boris.find(u"A-1"_s), OutcomeSet{u"Решено"_s}));
    IN_STEP(boris);
    restartWithAllAcknowledged(anna);
    QTRY_COMPARE_WITH_TIMEOUT(anna.state().outbox.refused, 1, 60'000);
    QCOMPARE(anna.outbox().front().entry.reason, u"changed"_s);
}

void TestTeam::workGoesOnWithoutTheLine()
{
    BOTH_HAVE_ONE(anna, boris, id);

    m_hub->stop();
    QTRY_COMPARE(anna.state().line, TeamState::Line::Waiting);
    QVERIFY(anna.state().trouble.has_value());
    for (int i = 0; i < 10; ++i)
        QVERIFY(anna.perform(id, TagAdded{u"тег%1"_s.arg(i)}));
    QVERIFY(boris.perform(boris.find(u"A-1"_s), NoteAdded{u"звонили"_s}));
    QTRY_COMPARE(anna.state().outbox.waiting, 10);
    QCOMPARE(anna.card(id).appeal.tags.size(), 10);
    anna.restart(); // what waits survives
    QCOMPARE(anna.outbox().size(), 10U);

    QVERIFY(m_hub->start());
    IN_STEP(anna);
    IN_STEP(boris);
    SAME(anna, boris);
    QCOMPARE(anna.card(id).appeal.notes, 1);
    QVERIFY(anna.state().dataOf.has_value());
    QCOMPARE(anna.problems(), QStringList{});
}

void TestTeam::twoDesksAnswerApart()
{
    BOTH_HAVE_ONE(anna, boris, id);
    IN_STEP(anna);
    anna.cut();
    boris.cut();
    QVERIFY(anna.perform(id, ReplySent{u"Засыпали сегодня"_s, true, {}, {}}));
    QVERIFY(boris.perform(boris.find(u"A-1"_s), ReplySent{u"Засыплем завтра"_s, true, {}, {}}));

    boris.start();
    IN_STEP(boris);
    anna.start();
    QTRY_COMPARE_WITH_TIMEOUT(anna.state().outbox.refused, 1, 60'000);
    const auto held = anna.outbox();
    QCOMPARE(held.size(), 1U);
    QVERIFY(held.front().entry.state == OutboxState::Refused);
    QVERIFY2(held.front().entry.reason == u"changed"_s || held.front().entry.reason == u"answered"_s,
             qPrintable(held.front().entry.reason));
    // One answer counts, the same on both desks, and the other's words are kept.
    QCOMPARE(anna.card(id).appeal.replies, 1);
    QCOMPARE(std::get<ReplySent>(held.front().operation.change).text, u"Засыпали сегодня"_s);
    SAME(anna, boris);
    QCOMPARE(anna.problems(), QStringList{});
}

void TestTeam::refusedAnswerHasThreeWaysOut_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("notes");
    QTest::newRow("drop") << 0 << 0;
    QTest::newRow("keep as a note") << 1 << 1;
    QTest::newRow("once more: the rules say no, it stays") << 2 << 0;
}

void TestTeam::refusedAnswerHasThreeWaysOut()
{
    QFETCH(const int, way);
    QFETCH(const int, notes);
    BOTH_JOINED(anna, boris);
    boris.start();
    const AppealId theirs = boris.receive(u"A-1"_s, u"Яма"_s);
    anna.start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.find(u"A-1"_s), 60'000);
    const AppealId id = anna.find(u"A-1"_s);
    anna.cut();
    QVERIFY(anna.perform(id, ReplySent{u"Ответ Анны"_s, true, {}, {}}));
    QVERIFY(boris.perform(theirs, ReplySent{u"Ответ Бориса"_s, true, {}, {}}));
    boris->team().wake();
    IN_STEP(boris);
    anna.start();
    QTRY_COMPARE_WITH_TIMEOUT(anna.state().outbox.refused, 1, 60'000);

    const OperationId refused = anna.outbox().front().entry.operation;
    TeamService &team = anna->team();
    const Result<> done = waitFor(way == 0   ? team.drop(refused)
                                  : way == 1 ? team.keepAsNote(refused)
                                             : team.applyAgain(refused));
    QCOMPARE(done.has_value(), way != 2);
    QCOMPARE(anna.outbox().size(), way == 2 ? 1U : static_cast<std::size_t>(notes));
    team.wake();
    IN_STEP(anna);
    QTRY_COMPARE(boris.card(theirs).appeal.notes, notes);
    QCOMPARE(anna.card(id).appeal.replies, 1);
    QCOMPARE(anna.problems(), QStringList{});
}

void TestTeam::oneFileOnTwoDesks()
{
    BOTH_JOINED(anna, boris);
    const AppealId ours = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    const AppealId theirs = boris.receive(u"A-1"_s, u"Яма на дороге"_s);
    QVERIFY(anna.perform(ours, TagAdded{u"яма"_s}));
    QVERIFY(boris.perform(theirs, NoteAdded{u"звонили"_s}));
    anna.start();
    boris.start();
    IN_STEP(anna);
    IN_STEP(boris);
    SAME(anna, boris);
    QCOMPARE(anna.ids().size(), 1U);
    QCOMPARE(anna.card(ours).appeal.notes, 1);
    QCOMPARE(boris.card(theirs).appeal.tags, QStringList{u"яма"_s});
    QCOMPARE(boris.problems(), QStringList{});
}

void TestTeam::whatWasDoneBeforeJoiningGoesToTheHub()
{
    TeamDesk anna{*m_hub, m_anna};
    for (int i = 0; i < 30; ++i) {
        const AppealId id = anna.receive(u"A-%1"_s.arg(i), u"Яма номер %1"_s.arg(i));
        QVERIFY(anna.perform(id, TopicSet{u"Дороги"_s, u"Ямы"_s}));
        if (i % 3 == 0)
            QVERIFY(anna.perform(id, ReplySent{u"Ответ %1"_s.arg(i), true, {}, {}}));
    }
    HUB_OK(anna.join());
    anna.start();
    IN_STEP(anna);
    QCOMPARE(anna.state().outbox.refused, 0);
    TeamDesk boris{*m_hub, m_boris};
    HUB_OK(boris.join());
    boris.start();
    IN_STEP(boris);
    QCOMPARE(boris.ids().size(), 30U);
    SAME(anna, boris);
    QCOMPARE(boris.problems(), QStringList{});
}

void TestTeam::firstSyncGoesOnWhereItWasCut()
{
    TeamDesk anna{*m_hub, m_anna};
    HUB_OK(anna.join());
    QList<Letter> letters;
    for (int i = 0; i < 2500; ++i)
        letters.append({.number = u"A-%1"_s.arg(i), .text = u"Яма номер %1"_s.arg(i)});
    QVERIFY(anna.import(letterTable(letters)));
    anna.start();
    QTRY_VERIFY_WITH_TIMEOUT(anna.isInStep(), 60'000);

    LineProxy line{m_hub->port()};
    TeamDesk boris{*m_hub, m_boris};
    HUB_OK(boris.join());
    boris.callAt(line.port());
    boris.start();
    for (int cut = 0; cut < 200 && !boris.isInStep(); ++cut) {
        QTest::qWait(150);
        if (cut % 3 == 2 && boris.state().line == TeamState::Line::FirstSync)
            line.resetAll();
        if (cut == 20)
            boris.restart();
    }
    QTRY_VERIFY_WITH_TIMEOUT(boris.isInStep(), 60'000);
    QCOMPARE(boris.ids().size(), 2500U);
    SAME(anna, boris);
    QCOMPARE(boris.problems(), QStringList{});
}

void TestTeam::hubRestoredFromYesterday()
{
    BOTH_JOINED(anna, boris);
    anna.start();
    boris.start();
    (void)anna.receive(u"A-1"_s, u"Яма до копии"_s);
    IN_STEP(anna);
    IN_STEP(boris);
    keepHubForTomorrow();
    IN_STEP(anna);

    const AppealId lost = anna.receive(u"A-2"_s, u"Яма после копии"_s);
    QVERIFY(anna.perform(lost, ReplySent{u"Засыпали"_s, true, {}, {}}));
    anna->team().wake();
    QTRY_VERIFY_WITH_TIMEOUT(boris.find(u"A-2"_s) && boris.card(boris.find(u"A-2"_s)).appeal.replies == 1, 60'000);
    QVERIFY(boris.perform(boris.find(u"A-2"_s), NoteAdded{u"спасибо"_s}));
    boris->team().wake();
    QTRY_VERIFY_WITH_TIMEOUT(anna.card(lost).appeal.notes == 1, 60'000);

    bringYesterdaysHubBack();
    // Something else happens there first, so that the feed is no shorter than what the desks have seen.
    TeamDesk third{*m_hub, m_vera};
    HUB_OK(third.join());
    for (int i = 0; i < 6; ++i)
        (void)third.receive(u"B-%1"_s.arg(i), u"Новая яма %1"_s.arg(i));
    third.start();
    IN_STEP(third);

    QTRY_VERIFY_WITH_TIMEOUT(third.find(u"A-2"_s) && third.card(third.find(u"A-2"_s)).appeal.replies == 1, 30'000);
    SAME(anna, boris);
    SAME(anna, third);
    QCOMPARE(anna.card(lost).appeal.notes, 1);
    QCOMPARE(anna.ids().size(), 8U);
    for (TeamDesk *desk : {&anna, &boris, &third})
        QCOMPARE(desk->problems(), QStringList{});
}

/// The desk has asked the one for its head and the other for the rest of it.
void TestTeam::hubRestoredInTheMiddleOfARound()
{
    BOTH_HAVE_ONE(anna, boris, id);
    IN_STEP(anna);
    keepHubForTomorrow();
    anna.cut();
    QVERIFY(anna.perform(id, NoteAdded{u"звонили"_s}));
    QVERIFY(boris.perform(boris.find(u"A-1"_s), TagAdded{u"яма"_s}));
    IN_STEP(boris);
    boris.cut();
    {
        Database store{anna.directory() + u"/otklik.db"_s, Database::Access::ReadWrite};
        store.exec("BEGIN IMMEDIATE"); // what was pulled cannot be taken in
        anna.start();
        QTRY_COMPARE(anna.state().line, TeamState::Line::CatchingUp);
        QTest::qWait(500);
        bringYesterdaysHubBack();
    }
    IN_STEP(anna);
    boris.start();
    IN_STEP(boris);
    SAME(anna, boris);
    QCOMPARE(anna.card(id).appeal.notes, 1);
    QCOMPARE(anna.card(id).appeal.tags, QStringList{u"яма"_s});
}

/// An answer that the hub has lost, and that came too late when it was sent again, stays with nobody but its author.
void TestTeam::whatTheRestoredHubRefusesIsNowhere()
{
    BOTH_HAVE_ONE(anna, boris, id);
    TeamDesk vera{*m_hub, m_vera};
    HUB_OK(vera.join());
    vera.start();
    QTRY_VERIFY_WITH_TIMEOUT(vera.find(u"A-1"_s), 60'000);
    IN_STEP(vera);
    vera.cut();
    keepHubForTomorrow();
    IN_STEP(boris);
    QVERIFY(anna.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(boris.card(boris.find(u"A-1"_s)).appeal.replies, 1, 60'000);
    IN_STEP(anna);
    anna.cut();
    boris.cut();

    bringYesterdaysHubBack();
    QVERIFY(vera.perform(vera.find(u"A-1"_s), ReplySent{u"Бригада выехала"_s, true, {}, {}}));
    vera.start();
    IN_STEP(vera);
    boris.start();
    IN_STEP(boris);
    SAME(boris, vera);
    anna.start();
    QTRY_COMPARE_WITH_TIMEOUT(anna.state().outbox.refused, 1, 60'000);
    QCOMPARE(anna.outbox().front().entry.reason, u"answered"_s);
    IN_STEP(boris);
    SAME(boris, vera);
    SAME(anna, vera);
    for (TeamDesk *desk : {&anna, &boris, &vera})
        QCOMPARE(desk->problems(), QStringList{});
}

void TestTeam::restoredDeskFileDoublesNothing()
{
    TeamDesk anna{*m_hub, m_anna};
    HUB_OK(anna.join());
    const AppealId id = anna.receive(u"A-1"_s, u"Яма"_s);
    QVERIFY(anna.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}})); // waits
    const QString copy = anna.directory() + u"/copy.db"_s;
    QVERIFY(waitFor(anna->maintenance().backup(copy)));
    anna.start();
    IN_STEP(anna);
    anna.close();
    QVERIFY(QProcess::execute(u"sh"_s, {u"-c"_s, u"rm -f '%1'-wal '%1'-shm && cp '%2' '%1'"_s.arg(
                                                     Storage::databaseFile(anna.directory()), copy)}) == 0);
    anna.restart();
    QCOMPARE(anna.outbox().size(), 2U);
    IN_STEP(anna);
    QCOMPARE(anna.ids().size(), 1U);
    QCOMPARE(anna.card(anna.ids().front()).appeal.replies, 1);
    QCOMPARE(anna.state().outbox.refused, 0);
    TeamDesk boris{*m_hub, m_boris};
    HUB_OK(boris.join());
    boris.start();
    IN_STEP(boris);
    SAME(anna, boris);
}

void TestTeam::wrongPasswordStopsAndTellsWhy()
{
    TeamDesk anna{*m_hub, m_anna};
    HUB_OK(anna.join());
    anna->team().start(knownPassword(u"not this one"_s), quickPace());
    QTRY_COMPARE_WITH_TIMEOUT(anna.state().line, TeamState::Line::Stopped, 60'000);
    QVERIFY(is(*anna.state().trouble, HubTrouble::WrongPassword));
    QVERIFY(anna.receive(u"A-1"_s, u"Яма"_s)); // work goes on
    anna.start();
    IN_STEP(anna);
}

void TestTeam::heldWorkDoesNotGo()
{
    TeamDesk anna{*m_hub, m_anna};
    HUB_OK(anna.join());
    const AppealId id = anna.receive(u"A-1"_s, u"Яма"_s);
    OperationId note;
    QVERIFY(anna.perform(id, NoteAdded{u"не отправлять"_s}, {}, &note));
    QVERIFY(waitFor(anna->team().hold(note)));
    anna.start();
    IN_STEP(anna);
    QCOMPARE(anna.state().outbox.held, 1);
    QVERIFY(waitFor(anna->team().release(note)));
    QTRY_COMPARE_WITH_TIMEOUT(anna.outbox().size(), 0U, 60'000);
    QVERIFY(!waitFor(anna->team().drop(note))); // it is in the feed
}

void TestTeam::oneSeesThatTheOtherWrites()
{
    BOTH_JOINED(anna, boris);
    const AppealId id = anna.receive(u"A-1"_s, u"Яма"_s);
    for (TeamDesk *desk : {&anna, &boris}) {
        desk->start();
        (*desk)->team().setActive(true);
        IN_STEP(*desk);
    }
    QTRY_VERIFY(boris.find(u"A-1"_s));
    const AppealUid uid = anna.card(id).appeal.uid;
    QSignalSpy changed{&boris->team(), &TeamService::writersChanged};

    anna->team().write(uid);
    QTRY_COMPARE(boris->team().writerOf(uid), anna->settings().configuration()->operatorName(anna->settings().me()));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(anna->team().writerOf(uid), QString{}); // not oneself
    boris->team().write(uid); // who comes second is not kept from it
    QTest::qWait(500);
    QVERIFY(!boris->team().writerOf(uid).isEmpty());

    anna->team().write({}); // sent, or thrown away
    QTRY_COMPARE(boris->team().writerOf(uid), QString{});
    boris->team().write(uid);
    QTRY_VERIFY(!anna->team().writerOf(uid).isEmpty());
    m_hub->stop(); // nobody is known to write where nobody can be asked
    anna->team().wake();
    QTRY_COMPARE(anna->team().writerOf(uid), QString{});
}

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
