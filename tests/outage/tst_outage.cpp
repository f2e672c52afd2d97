// SPDX-License-Identifier: GPL-3.0-or-later
// Everything at once: eight desks, two gateways, a hub whose commits wait for a standby, citizens outside. Lines
// freeze, break and crawl, desks and gateways go in the middle of their work, clocks jump, two desks are away for days,
// and the primary is killed. In the end all desks show the same, nothing that a screen had confirmed is missing, and
// each citizen has one answer.
#include "tests/outage/pair_team.h"
#include "tests/team/picture.h"
#include "tests/team/team_gateway.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

constexpr int kDesks = 8;
constexpr int kAway = 2; // the last ones
constexpr int kPatience = 240'000;

int fromEnvironment(const char *name, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(name);
    return number > 0 ? number : otherwise;
}

/// A desk whose line the test can spoil, and what its screen has confirmed.
struct ShakyDesk {
    ShakyDesk(const PairTeam &team, const HubMember &member)
        : lines(team.address(member))
        , desk(lines.address(), member, alertPace())
    {
    }

    HubLines lines;
    TeamDesk desk;
    QSet<QUuid> confirmed;
    int dropped = 0;
};

} // namespace

class TestOutage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everythingAtOnce_data();
    void everythingAtOnce();

private:
    void begin(quint32 seed);
    void work(ShakyDesk &at);
    void trouble();
    void failOver();
    void calmDown();
    void answerWhatIsLeft();
    bool isAnswered() const;
    void compare();

    ShakyDesk &any(int among) { return *m_desks[m_random.bounded(static_cast<quint32>(among))]; }

    QRandomGenerator m_random;
    std::unique_ptr<PairTeam> m_team;
    std::unique_ptr<OutsideWorld> m_world;
    std::vector<std::unique_ptr<ShakyDesk>> m_desks;
    std::vector<std::unique_ptr<TeamGateway>> m_gateways;
    int m_letters = 0;
    int m_refused = 0; // by the rules of the desk: nothing was confirmed
    int m_troubles = 0;
};

void TestOutage::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestOutage::init()
{
    m_letters = m_refused = m_troubles = 0;
}

void TestOutage::cleanup()
{
    m_desks.clear();
    m_gateways.clear();
    m_world.reset();
    m_team.reset();
}

void TestOutage::begin(quint32 seed)
{
    m_random.seed(seed);
    m_team = std::make_unique<PairTeam>(TestHubPair::Commits::Wait);
    QCOMPARE(m_team->start(), QString{});
    m_world = std::make_unique<OutsideWorld>(seed);
    m_world->setTrouble({.notNow = 10, .lostAnswer = 10, .lost = 10, .delay = 10ms});
    for (int i = 0; i < kDesks; ++i) {
        m_desks.push_back(std::make_unique<ShakyDesk>(*m_team, m_team->add(u"operator"_s)));
        HUB_OK(m_desks.back()->desk.join());
        m_desks.back()->desk.start();
    }
    for (int i = 0; i < 2; ++i) {
        const HubMember member = m_team->add(u"gateway"_s);
        m_gateways.push_back(std::make_unique<TeamGateway>(m_team->address(member), member, *m_world, alertPace()));
        QCOMPARE(m_gateways.back()->begin(), QString{});
    }
    for (int i = 0; i < 10; ++i)
        m_world->write(u"author %1"_s.arg(m_letters++), u"Яма"_s);
    for (const auto &each : m_desks)
        QTRY_COMPARE_WITH_TIMEOUT(each->desk.ids().size(), 10U, kPatience);
    for (int i = kDesks - kAway; i < kDesks; ++i)
        m_desks[static_cast<std::size_t>(i)]->desk.cut();
}

/// What one person does with one appeal; nobody answers what is answered on this screen.
void TestOutage::work(ShakyDesk &at)
{
    const std::vector<AppealId> ids = at.desk.ids();
    const AppealId id = ids[m_random.bounded(static_cast<quint32>(ids.size()))];
    const quint32 choice = m_random.bounded(100U);
    Change change = NoteAdded{u"звонили %1"_s.arg(choice)};
    if (choice < 25)
        change = TagAdded{u"метка %1"_s.arg(choice)};
    else if (choice < 35)
        change = TagRemoved{u"метка %1"_s.arg(choice - 25)};
    else if (choice < 45)
        change = TopicSet{u"Дороги"_s, u"Ямы"_s};
    else if (choice < 65 && at.desk.card(id).appeal.replies == 0)
        change = ReplySent{u"Засыпали"_s, true, {}, {}};
    OperationId operation;
    if (at.desk.perform(id, change, {}, &operation))
        at.confirmed.insert(operation);
    else
        ++m_refused;
}

void TestOutage::trouble()
{
    ++m_troubles;
    ShakyDesk &desk = any(kDesks - kAway);
    TeamGateway &gateway = *m_gateways[m_random.bounded(2U)];
    switch (m_random.bounded(9U)) {
    case 0:
        return desk.lines.setFrozen(true);
    case 1:
        return desk.lines.resetAll();
    case 2:
        return desk.lines.setResets(0.05);
    case 3:
        return desk.lines.setRoundTrip(std::chrono::milliseconds{m_random.bounded(1'000U)});
    case 4:
        return desk.desk.restart(); // whatever it was at
    case 5:
        return desk.desk.advance(std::chrono::hours{static_cast<int>(m_random.bounded(49U)) - 24});
    case 6:
        return gateway.line().setFrozen(true);
    case 7:
        gateway.end();
        QCOMPARE(gateway.begin(), QString{});
        return;
    default:
        for (const auto &each : m_desks)
            each->lines.mend();
        for (const auto &each : m_gateways)
            each->line().mend();
    }
}

void TestOutage::failOver()
{
    QVERIFY2(m_team->pair().failOver(), qPrintable(m_team->pair().problem()));
    QVERIFY2(m_team->pair().join(), qPrintable(m_team->pair().problem()));
}

/// The lines are good again, and who was away comes back.
void TestOutage::calmDown()
{
    m_world->setTrouble({});
    for (const auto &each : m_gateways)
        each->line().mend();
    for (const auto &each : m_desks) {
        each->lines.mend();
        each->desk.start();
    }
    for (const auto &each : m_desks)
        IN_STEP(each->desk);
}

/// One person goes through what nobody has answered yet.
void TestOutage::answerWhatIsLeft()
{
    ShakyDesk &last = *m_desks.front();
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(last.desk.ids().size()), m_letters, kPatience);
    for (const AppealId id : last.desk.ids()) {
        OperationId operation;
        if (last.desk.card(id).appeal.replies == 0 &&
            last.desk.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}}, {}, &operation))
            last.confirmed.insert(operation);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), kPatience);
}

bool TestOutage::isAnswered() const
{
    for (int i = 0; i < m_letters; ++i) {
        if (m_world->got(u"author %1"_s.arg(i)).isEmpty())
            return false;
    }
    return true;
}

void TestOutage::compare()
{
    for (int i = 0; i < m_letters; ++i)
        QCOMPARE(m_world->got(u"author %1"_s.arg(i)).size(), 1);
    const std::vector<QUuid> feed = PairTeam::feed(m_team->pair().primary());
    const QSet<QUuid> there{feed.begin(), feed.end()};
    QCOMPARE(static_cast<std::size_t>(there.size()), feed.size());
    for (const auto &each : m_desks) {
        QSet<QUuid> known = there;
        for (const OutboxItem &item : each->desk.outbox()) { // shown to a person, with the reason
            QCOMPARE(item.entry.state, OutboxState::Refused);
            known.insert(item.entry.operation);
            QVERIFY(waitFor(each->desk->team().drop(item.entry.operation)));
            ++each->dropped;
        }
        const QSet<QUuid> missing = each->confirmed - known;
        QVERIFY2(missing.isEmpty(), qPrintable(u"%1 missing"_s.arg(missing.size())));
    }
    for (const auto &each : m_desks) {
        IN_STEP(each->desk);
        SAME(m_desks.front()->desk, each->desk);
        QCOMPARE(each->desk.problems(), QStringList{}); // every fold, once more
    }
}

void TestOutage::everythingAtOnce_data()
{
    QTest::addColumn<quint32>("seed");
    for (int seed = 1; seed <= fromEnvironment("OTKLIK_SEEDS", 1); ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
}

void TestOutage::everythingAtOnce()
{
    QFETCH(const quint32, seed);
    const int operations = fromEnvironment("OTKLIK_OPERATIONS", 400);
    begin(seed);
    for (int i = 0; i < operations && !QTest::currentTestFailed(); ++i) {
        if (i == operations / 2)
            failOver();
        if (i % 20 == 19)
            m_world->write(u"author %1"_s.arg(m_letters++), u"Яма"_s);
        if (i % 10 == 9)
            trouble();
        work(any(kDesks));
        QTest::qWait(static_cast<int>(m_random.bounded(20U)));
    }
    if (!QTest::currentTestFailed())
        calmDown();
    if (!QTest::currentTestFailed())
        answerWhatIsLeft();
    if (!QTest::currentTestFailed())
        compare();
    qsizetype confirmed = 0;
    int dropped = 0;
    for (const auto &each : m_desks) {
        confirmed += each->confirmed.size();
        dropped += each->dropped;
    }
    qInfo("seed %u: %lld operations confirmed, %d refused by the desk, %d held by the hub for a person, %d troubles, "
          "%d citizens, %d deliveries tried, %zu operations in the feed",
          seed, static_cast<long long>(confirmed), m_refused, dropped, m_troubles, m_letters, m_world->deliveries(),
          PairTeam::feed(m_team->pair().primary()).size());
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
