// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/permission.h"
#include "tests/team/picture.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr int kRegion = 9;
constexpr int kRegionLevel = 5; // of the ladder that is shipped

QStringList numbersOf(TeamDesk &desk, const AppealFilter &filter = {})
{
    AppealQuery query;
    query.filter = filter;
    QStringList numbers;
    for (const AppealId id : desk.ids(query))
        numbers << desk.card(id).appeal.origin.number;
    numbers.sort();
    return numbers;
}

bool isFollowing(TeamDesk &desk, std::size_t feeds)
{
    const TeamState state = desk.state();
    return desk.isInStep() && state.followed.size() == feeds
           && std::ranges::all_of(state.followed, [](const TeamState::Followed &each) {
                  return each.line == TeamState::Line::InStep;
              });
}

} // namespace

#define FOLLOWS(desk, feeds) QTRY_VERIFY_WITH_TIMEOUT(isFollowing(desk, feeds), 60'000)

/// A desk of the regional centre, and what it follows.
class TestRegion : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void oneDeskFollowsSeveral();
    void anObserverChangesNothing();
    void aCuratorsWorkGoesToItsMunicipality();
    void theSameSourceInTwoMunicipalities();
    void oneFeedStartsOver();
    void whatIsNotFollowedAnyMoreStays();
    void upToTheRegionAndBack();
    void takenBackByTheMunicipality();
    void theRegionDoesNotAnswer();

private:
    void start(TeamDesk &desk, int municipality);

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_anna; ///< of 7
    HubMember m_boris; ///< of 8
    HubMember m_rita; ///< of the region; looks on in 7, curates 8
};

void TestRegion::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestRegion::init()
{
    m_team.reset();
    m_hub = std::make_unique<TestHub>();
    QVERIFY2(m_hub->start(), qPrintable(m_hub->problem()));
    m_team = std::make_unique<HubTeam>(*m_hub);
    QCOMPARE(m_team->prepare(), QString{});
    m_team->addMunicipality(kRegion);
    m_team->setRegion(HubTeam::kOurs, kRegion);
    m_team->setRegion(HubTeam::kOthers, kRegion);
    m_anna = m_team->add(u"operator"_s);
    m_boris = m_team->add(u"operator"_s, HubTeam::kOthers);
    m_rita = m_team->add(u"curator"_s, kRegion);
    m_team->join(m_rita, u"observer"_s, HubTeam::kOurs);
    m_team->join(m_rita, u"curator"_s, HubTeam::kOthers);
}

void TestRegion::start(TeamDesk &desk, int municipality)
{
    HUB_OK(desk.join(municipality));
    desk.start();
    IN_STEP(desk);
}

#define THREE_DESKS(anna, boris, rita)                                                                                 \
    TeamDesk anna{*m_hub, m_anna};                                                                                     \
    TeamDesk boris{*m_hub, m_boris};                                                                                   \
    TeamDesk rita{*m_hub, m_rita};                                                                                     \
    start(anna, HubTeam::kOurs);                                                                                       \
    start(boris, HubTeam::kOthers);                                                                                    \
    start(rita, kRegion);                                                                                              \
    HUB_OK(rita.follow({HubTeam::kOurs, HubTeam::kOthers}))

void TestRegion::oneDeskFollowsSeveral()
{
    THREE_DESKS(anna, boris, rita);
    (void)anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    (void)anna.receive(u"A-2"_s, u"Нет света"_s);
    (void)boris.receive(u"B-1"_s, u"Мусор во дворе"_s);
    (void)rita.receive(u"R-1"_s, u"Дорога между районами"_s);
    QTRY_COMPARE_WITH_TIMEOUT(numbersOf(rita), (QStringList{u"A-1"_s, u"A-2"_s, u"B-1"_s, u"R-1"_s}), 60'000);
    FOLLOWS(rita, 2);

    const QStringList names{rita.state().followed.at(0).municipality, rita.state().followed.at(1).municipality};
    QCOMPARE(rita.card(rita.find(u"B-1"_s)).appeal.origin.municipality, names.at(1));
    QCOMPARE(numbersOf(rita, {.municipalities = {names.at(0)}}), (QStringList{u"A-1"_s, u"A-2"_s}));
    QCOMPARE(numbersOf(rita, {.municipalities = {QString{}, names.at(1)}}), (QStringList{u"B-1"_s, u"R-1"_s}));

    const auto table = waitFor(rita->reports().workload({.days = {}, .by = WorkloadBy::Municipality}, {}));
    QVERIFY(table);
    QMap<QString, qint64> received;
    for (const WorkloadRow &row : table->rows)
        received.insert(row.row.key, row.received);
    QCOMPARE(received, (QMap<QString, qint64>{{{}, 1}, {names.at(0), 2}, {names.at(1), 1}}));

    // Nobody of a municipality sees the others.
    QCOMPARE(numbersOf(anna), (QStringList{u"A-1"_s, u"A-2"_s}));
    QCOMPARE(numbersOf(boris), QStringList{u"B-1"_s});
    QCOMPARE(rita.problems(), QStringList{});
    rita.restart();
    FOLLOWS(rita, 2);
    QCOMPARE(numbersOf(rita).size(), 4);
}

void TestRegion::anObserverChangesNothing()
{
    THREE_DESKS(anna, boris, rita);
    (void)anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rita.find(u"A-1"_s), 60'000);
    const Result<> done = rita.perform(rita.find(u"A-1"_s), TagAdded{u"яма"_s});
    QVERIFY(!done);
    QCOMPARE(refusalOf(done.error()), QString::fromLatin1(refusal::kOnlooker));
    QVERIFY(rita.outbox().empty());
}

void TestRegion::aCuratorsWorkGoesToItsMunicipality()
{
    THREE_DESKS(anna, boris, rita);
    const AppealId theirs = boris.receive(u"B-1"_s, u"Мусор во дворе"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rita.find(u"B-1"_s), 60'000);
    rita.cut();
    QVERIFY(rita.perform(rita.find(u"B-1"_s), NoteAdded{u"на контроле у региона"_s}));
    const AppealId own = rita.receive(u"R-1"_s, u"Дорога между районами"_s);
    QVERIFY(rita.perform(own, TagAdded{u"дорога"_s}));
    rita.start();
    QTRY_COMPARE_WITH_TIMEOUT(boris.card(theirs).appeal.notes, 1, 60'000);
    FOLLOWS(rita, 2);
    QCOMPARE(rita.outbox().size(), 0U);
    QCOMPARE(boris.card(theirs).history.back().author, m_rita.login);
    QCOMPARE(numbersOf(boris), QStringList{u"B-1"_s});
    QCOMPARE(rita.problems(), QStringList{});
}

void TestRegion::theSameSourceInTwoMunicipalities()
{
    THREE_DESKS(anna, boris, rita);
    (void)anna.receive(u"VK-7"_s, u"Автобус не ходит"_s);
    (void)boris.receive(u"VK-7"_s, u"Автобус не ходит"_s);
    QTRY_COMPARE_WITH_TIMEOUT(numbersOf(rita), (QStringList{u"VK-7"_s, u"VK-7"_s}), 60'000);
    QCOMPARE(rita.problems(), QStringList{});
}

void TestRegion::oneFeedStartsOver()
{
    THREE_DESKS(anna, boris, rita);
    (void)anna.receive(u"A-1"_s, u"Яма"_s);
    const AppealId theirs = boris.receive(u"B-1"_s, u"Мусор"_s);
    QTRY_COMPARE_WITH_TIMEOUT(numbersOf(rita).size(), 2, 60'000);
    QVERIFY(rita.perform(rita.find(u"B-1"_s), NoteAdded{u"на контроле"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(boris.card(theirs).appeal.notes, 1, 60'000);
    FOLLOWS(rita, 2);
    // Another history in 7 only, as no hub has it but one that was mended by hand.
    for (const QString &table : {u"feed"_s, u"feed_head"_s}) {
        const QString sql = u"UPDATE hub.%1 SET chain = sha256(chain) WHERE municipality_id = %2"_s;
        QVERIFY(m_team->superuser().ask(sql.arg(table, QString::number(HubTeam::kOurs))).state.isEmpty());
    }
    (void)anna.receive(u"A-2"_s, u"Нет света"_s);
    QTRY_COMPARE_WITH_TIMEOUT(numbersOf(rita), (QStringList{u"A-1"_s, u"A-2"_s, u"B-1"_s}), 60'000);
    QCOMPARE(rita.state().sentAgain, 0);
    QCOMPARE(boris.card(theirs).appeal.notes, 1);
    QCOMPARE(rita.problems(), QStringList{});
}

void TestRegion::whatIsNotFollowedAnyMoreStays()
{
    THREE_DESKS(anna, boris, rita);
    (void)boris.receive(u"B-1"_s, u"Мусор"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rita.find(u"B-1"_s), 60'000);
    HUB_OK(rita.follow({HubTeam::kOurs}));
    FOLLOWS(rita, 1);
    (void)boris.receive(u"B-2"_s, u"Снег"_s);
    (void)anna.receive(u"A-1"_s, u"Яма"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rita.find(u"A-1"_s), 60'000);
    QCOMPARE(numbersOf(rita), (QStringList{u"A-1"_s, u"B-1"_s}));
    const Result<> done = rita.perform(rita.find(u"B-1"_s), NoteAdded{u"на контроле"_s});
    QCOMPARE(refusalOf(done.error()), QString::fromLatin1(refusal::kOnlooker));
    HUB_OK(rita.follow({HubTeam::kOurs, HubTeam::kOthers}));
    QTRY_VERIFY_WITH_TIMEOUT(rita.find(u"B-2"_s), 60'000);
    QCOMPARE(rita.problems(), QStringList{});
}

/// An appeal of 7 that Anna has taken up, and the region's copy of it.
#define TAKEN_UP(anna, rita, ours, copy)                                                                               \
    TeamDesk anna{*m_hub, m_anna};                                                                                     \
    TeamDesk rita{*m_hub, m_rita};                                                                                     \
    start(anna, HubTeam::kOurs);                                                                                       \
    start(rita, kRegion);                                                                                              \
    const AppealId ours = anna.receive(u"A-1"_s, u"Дорога между районами разбита"_s);                                  \
    QVERIFY(anna.perform(ours, TopicSet{u"Дороги"_s, u"Ямы"_s}));                                                      \
    QVERIFY(anna.perform(ours, Escalated{kRegionLevel, u"ЦУР"_s, u"Дорога региональная"_s, {}}));                      \
    QTRY_COMPARE_WITH_TIMEOUT(numbersOf(rita).size(), 1, 60'000);                                                      \
    QTRY_VERIFY_WITH_TIMEOUT(anna.card(ours).appeal.twin.has_value(), 60'000);                                         \
    const AppealId copy = rita.ids().front()

void TestRegion::upToTheRegionAndBack()
{
    TAKEN_UP(anna, rita, ours, copy);
    const Appeal there = rita.card(copy).appeal;
    QVERIFY(there.isCopy);
    QCOMPARE(there.origin.text, u"Дорога между районами разбита"_s);
    QCOMPARE(there.topic, u"Ямы"_s);
    QCOMPARE(there.twin->number, u"A-1"_s);
    QCOMPARE(anna.card(ours).appeal.twin->number, there.origin.number);
    QCOMPARE(anna.card(ours).appeal.twin->appeal, there.uid);
    QCOMPARE(rita.card(copy).history.back().author, m_anna.login); // a guest's name

    QVERIFY(rita.perform(copy, TagAdded{u"дорога"_s}));
    QVERIFY(rita.perform(copy, EscalationReturned{u"Министерство чинит с понедельника"_s}));
    QCOMPARE(rita.card(copy).appeal.step, Step::Done);
    QTRY_COMPARE_WITH_TIMEOUT(anna.card(ours).appeal.level, 0, 60'000);
    const HistoryEntry back = anna.card(ours).history.back();
    QCOMPARE(std::get<EscalationReturned>(back.operation.change).result, u"Министерство чинит с понедельника"_s);
    QCOMPARE(back.author, m_rita.login);
    QVERIFY(anna.card(ours).appeal.tags.isEmpty()); // the copy is the region's own

    // Once more: the same copy opens again.
    QVERIFY(anna.perform(ours, Escalated{kRegionLevel, {}, u"Понедельник прошёл"_s, {}}));
    QTRY_VERIFY_WITH_TIMEOUT(rita.card(copy).appeal.step != Step::Done, 60'000);
    QCOMPARE(rita.ids().size(), 1U);
    IN_STEP(anna);
    QCOMPARE(anna.problems(), QStringList{});
    QCOMPARE(rita.problems(), QStringList{});
}

void TestRegion::takenBackByTheMunicipality()
{
    TAKEN_UP(anna, rita, ours, copy);
    IN_STEP(anna);
    QVERIFY(anna.perform(ours, EscalationReturned{u"Решили сами"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(rita.card(copy).appeal.step, Step::Done, 60'000);
    QVERIFY(!rita.card(copy).appeal.firstAnswered);
    const OperationId taken = anna.card(ours).history.back().operation.id;
    QVERIFY(anna.perform(ours, Undone{taken}));
    QTRY_VERIFY_WITH_TIMEOUT(rita.card(copy).appeal.step != Step::Done, 60'000);
    QCOMPARE(anna.card(ours).appeal.level, kRegionLevel);
    QCOMPARE(rita.problems(), QStringList{});
}

void TestRegion::theRegionDoesNotAnswer()
{
    TAKEN_UP(anna, rita, ours, copy);
    const Result<> sent = rita.perform(copy, ReplySent{u"Ответ региона"_s, true, {}, {}});
    QCOMPARE(refusalOf(sent.error()), QString::fromLatin1(refusal::kIsCopy));
    QVERIFY(anna.perform(ours, ReplySent{u"Дорогу чинит область"_s, true, {}, {}}));
    IN_STEP(anna);
    QCOMPARE(anna.state().outbox.refused, 0);
}

QTEST_GUILESS_MAIN(TestRegion)

#include "tst_region.moc"
