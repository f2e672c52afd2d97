// SPDX-License-Identifier: GPL-3.0-or-later
// Two gateways and two desks of a team on a real hub, and outside the citizens and another system: nobody gets two
// answers, nobody none, and nothing is asked of the other system twice.
#include "core/storage/forward_catalog_store.h"
#include "core/storage/storage.h"
#include "tests/team/team_gateway.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

QString author(int number)
{
    return u"author %1"_s.arg(number);
}

/// Their words, sorted.
QStringList lettersOf(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words << u"Яма номер %1"_s.arg(i);
    words.sort();
    return words;
}

// Leases are nobody's: whoever asks takes it, as if every clock were wrong.
const QString kStolenLeases = uR"(
    CREATE OR REPLACE FUNCTION hub.lease_take(p_municipality int, p_resource text, p_seconds int,
                                   OUT token bigint, OUT until timestamptz, OUT holder uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE v_me hub.operator := hub.me(p_municipality);
    BEGIN
      until := clock_timestamp() + make_interval(secs => p_seconds);
      holder := v_me.operator_id;
      INSERT INTO hub.lease AS l (municipality_id, resource, operator_id, token, until)
      VALUES (p_municipality, p_resource, holder, 1, lease_take.until)
      ON CONFLICT (municipality_id, resource) DO UPDATE
         SET operator_id = excluded.operator_id, until = excluded.until, token = l.token + 1
      RETURNING l.token INTO token;
    END $$)"_s;
const QString kNoFence = uR"(
    CREATE OR REPLACE FUNCTION hub.refusal_of_begin(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
    LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN NULL; END $$)"_s;

} // namespace

class TestGateway : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void answersTravelThroughTheTeam();
    void whatOtherSystemsTakeIsOnEveryDesk();
    void theSecondTakesOver();
    void randomTroubles_data();
    void randomTroubles();
    void leasesAreNotWhatHolds();
    void withoutTheFenceTheTestSeesDoubles();

private:
    bool prepare();
    /// Letters come, both desks answer all of them and hand all of them on, each without knowing of the other.
    void answerAll(TeamDesk &anna, TeamDesk &boris, int letters);
    bool allAnswered(int letters) const;
    int doubles(int letters) const;
    /// A person looks into the other system for what nobody can tell of.
    void settleRequests(TeamDesk &desk);
    /// The letters that stand in the other system, each time.
    QStringList handedOn() const;

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<HubTeam> m_team;
    std::unique_ptr<OutsideWorld> m_world;
    std::unique_ptr<TeamGateway> m_first;
    std::unique_ptr<TeamGateway> m_second;
};

void TestGateway::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

bool TestGateway::prepare()
{
    m_hub = std::make_unique<TestHub>();
    if (!m_hub->start())
        return false;
    m_team = std::make_unique<HubTeam>(*m_hub);
    if (!m_team->prepare().isEmpty())
        return false;
    m_world = std::make_unique<OutsideWorld>();
    m_first = std::make_unique<TeamGateway>(*m_hub, m_team->add(u"gateway"_s), *m_world);
    m_second = std::make_unique<TeamGateway>(*m_hub, m_team->add(u"gateway"_s), *m_world);
    return true;
}

void TestGateway::init()
{
    QVERIFY(prepare());
}

void TestGateway::cleanup()
{
    m_first.reset();
    m_second.reset();
    m_team.reset();
    m_hub.reset();
}

void TestGateway::answerAll(TeamDesk &anna, TeamDesk &boris, int letters)
{
    for (int i = 0; i < letters; ++i)
        m_world->write(author(i), u"Яма номер %1"_s.arg(i));
    const auto has = [letters](TeamDesk &desk) { return static_cast<int>(desk.ids().size()) == letters; };
    QVERIFY(QTest::qWaitFor([&] { return has(anna) && has(boris); }, 60'000));
    for (TeamDesk *desk : {&anna, &boris}) {
        for (const AppealId id : desk->ids())
            (void)desk->perform(id, ReplySent{u"Засыпали"_s, true, {}, {}});
        for (const AppealId id : desk->ids()) {
            const QString words = desk->card(id).appeal.origin.text;
            (void)desk->perform(id, Forwarded{u"система"_s, u"1"_s, {}, {}, words, u"Ленина, 1"_s, {}});
        }
    }
}

void TestGateway::settleRequests(TeamDesk &desk)
{
    const auto open = waitFor(desk->gateway().answers(DeliveryState::InDoubt));
    for (const OpenDelivery &each : *open) {
        const Appeal appeal = desk.card(each.appeal).appeal;
        if (const Forwarding *forwarding = each.isForwarding ? openForwarding(appeal) : nullptr)
            (void)desk.perform(each.appeal, DeliverySettled{forwarding->delivery.reply,
                                                            m_world->requests().contains(appeal.origin.text)});
    }
}

QStringList TestGateway::handedOn() const
{
    QStringList words = m_world->requests();
    words.sort();
    return words;
}

bool TestGateway::allAnswered(int letters) const
{
    for (int i = 0; i < letters; ++i) {
        if (m_world->got(author(i)).isEmpty())
            return false;
    }
    return true;
}

int TestGateway::doubles(int letters) const
{
    int count = 0;
    for (int i = 0; i < letters; ++i)
        count += m_world->got(author(i)).size() > 1;
    return count;
}

#define TWO_DESKS(anna, boris)                                                                                         \
    TeamDesk anna{*m_hub, m_team->add(u"operator"_s)};                                                                 \
    TeamDesk boris{*m_hub, m_team->add(u"operator"_s)};                                                                \
    for (TeamDesk * desk : {&anna, &boris}) {                                                                          \
        HUB_OK(desk->join());                                                                                          \
        desk->start();                                                                                                 \
    }

void TestGateway::answersTravelThroughTheTeam()
{
    TWO_DESKS(anna, boris);
    m_world->refuse(author(1));
    QCOMPARE(m_first->begin(), QString{});
    QCOMPARE(m_second->begin(), QString{});
    answerAll(anna, boris, 4);
    const auto settled = [](TeamDesk &desk) {
        for (const AppealId id : desk.ids()) {
            const Appeal appeal = desk.card(id).appeal;
            const auto state = appeal.deliveries.empty() ? DeliveryState::Waiting : appeal.deliveries.back().state;
            if (state != (appeal.origin.author == author(1) ? DeliveryState::Refused : DeliveryState::Delivered))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(settled(anna) && settled(boris), 60'000);
    QCOMPARE(doubles(4), 0);
    QCOMPARE(m_world->got(author(1)), QStringList{});
    // A person settles it at one desk, and everybody sees that.
    for (const AppealId id : anna.ids()) {
        const Appeal appeal = anna.card(id).appeal;
        if (appeal.origin.author == author(1))
            QVERIFY(anna.perform(id, DeliverySettled{appeal.deliveries.back().reply, true}));
    }
    QTRY_COMPARE_WITH_TIMEOUT(waitFor(boris->gateway().answers(DeliveryState::Refused))->size(), 0U, 60'000);
    // A further message opens the appeal again on every desk, once.
    m_world->write(author(0), u"Яма снова там"_s, {u"letter-1"_s});
    const auto opened = [](TeamDesk &desk) {
        int open = 0;
        for (const AppealId id : desk.ids())
            open += desk.card(id).appeal.step == Step::Interim;
        return open;
    };
    QTRY_COMPARE_WITH_TIMEOUT(opened(anna) + opened(boris), 2, 60'000);
    QCOMPARE(anna.ids().size(), 4U);
    QCOMPARE(anna.problems(), QStringList{});
}

void TestGateway::whatOtherSystemsTakeIsOnEveryDesk()
{
    TWO_DESKS(anna, boris);
    const auto offered = [](TeamDesk &desk) {
        Session session{Storage::databaseFile(desk.directory()), Database::Access::ReadOnly};
        const auto all = ForwardCatalogStore{session}.all();
        return all.size() == 1 && all.front().account == u"система"_s && all.front().services.size() == 1;
    };
    // One that somebody served once, and nobody does now.
    QVERIFY(m_team->superuser()
                .ask(u"INSERT INTO hub.catalog VALUES (7, 'прежняя', '[{\"code\": \"1\"}]')"_s)
                .isGood());
    QCOMPARE(m_first->begin(), QString{});
    QTRY_VERIFY_WITH_TIMEOUT(offered(anna) && offered(boris), 60'000);
    // A hub from an older backup has lost it: the desks follow, and the gateway tells it anew when it begins.
    QVERIFY(m_team->superuser().ask(u"DELETE FROM hub.catalog"_s).isGood());
    QTRY_VERIFY_WITH_TIMEOUT(!offered(anna) && !offered(boris), 60'000);
    m_first->end();
    QCOMPARE(m_first->begin(), QString{});
    QTRY_VERIFY_WITH_TIMEOUT(offered(anna) && offered(boris), 60'000);
}

void TestGateway::theSecondTakesOver()
{
    TWO_DESKS(anna, boris);
    QCOMPARE(m_first->begin(), QString{});
    answerAll(anna, boris, 2);
    QTRY_VERIFY_WITH_TIMEOUT(allAnswered(2), 60'000);
    QCOMPARE(m_second->begin(), QString{});
    m_first->line().setFrozen(true); // it does not know yet
    m_world->write(author(2), u"Яма номер 2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(anna.ids().size(), 3U, 60'000);
    for (const AppealId id : anna.ids())
        (void)anna.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(allAnswered(3), 60'000);
    m_first->line().setFrozen(false);
    m_first->line().resetAll();
    m_second->end();
    m_world->write(author(3), u"Яма номер 3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(anna.ids().size(), 4U, 60'000);
    QCOMPARE(doubles(4), 0);
    QCOMPARE(anna.problems(), QStringList{});
}

void TestGateway::randomTroubles_data()
{
    QTest::addColumn<quint32>("seed");
    // OTKLIK_SEEDS=100 for a long run; a short one in CI.
    const int seeds = qMax(1, qEnvironmentVariableIntValue("OTKLIK_SEEDS"));
    for (int seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
}

void TestGateway::randomTroubles()
{
    QFETCH(const quint32, seed);
    constexpr int kLetters = 12;
    QRandomGenerator random{seed};
    TWO_DESKS(anna, boris);
    m_world->setTrouble({.notNow = 15, .lostAnswer = 15, .lost = 10, .delay = 20ms});
    QCOMPARE(m_first->begin(), QString{});
    QCOMPARE(m_second->begin(), QString{});
    answerAll(anna, boris, kLetters);
    for (int step = 0; step < 12; ++step) {
        TeamGateway &one = random.bounded(2) ? *m_first : *m_second;
        switch (random.bounded(4)) {
        case 0:
            one.line().setFrozen(true);
            QTest::qWait(static_cast<int>(random.bounded(3'000)));
            one.line().setFrozen(false);
            one.line().resetAll();
            break;
        case 1:
            one.line().resetAll();
            break;
        case 2:
            one.end();
            QTest::qWait(static_cast<int>(random.bounded(500)));
            QCOMPARE(one.begin(), QString{});
            break;
        default:
            QTest::qWait(500);
        }
    }
    QVERIFY(QTest::qWaitFor([&] { return allAnswered(kLetters); }, 120'000));
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            settleRequests(anna);
            for (const DeliveryState state : {DeliveryState::Waiting, DeliveryState::Sending, DeliveryState::InDoubt}) {
                if (!waitFor(anna->gateway().answers(state))->empty())
                    return false;
            }
            return true;
        }(),
        120'000);
    QCOMPARE(doubles(kLetters), 0);
    QCOMPARE(handedOn(), lettersOf(kLetters));
    QCOMPARE(anna.ids().size(), static_cast<std::size_t>(kLetters)); // no request has come back as an appeal
    QCOMPARE(anna.problems(), QStringList{});
}

void TestGateway::leasesAreNotWhatHolds()
{
    QVERIFY(m_team->superuser().ask(kStolenLeases).isGood());
    TWO_DESKS(anna, boris);
    m_world->setTrouble({.delay = 100ms});
    QCOMPARE(m_first->begin(), QString{});
    QCOMPARE(m_second->begin(), QString{});
    answerAll(anna, boris, 16);
    QVERIFY(QTest::qWaitFor([&] { return allAnswered(16); }, 60'000));
    QTRY_COMPARE_WITH_TIMEOUT(handedOn().size(), 16, 60'000);
    QTest::qWait(2'000);
    QCOMPARE(doubles(16), 0);
    QCOMPARE(handedOn(), lettersOf(16));
}

void TestGateway::withoutTheFenceTheTestSeesDoubles()
{
    QVERIFY(m_team->superuser().ask(kStolenLeases).isGood());
    QVERIFY(m_team->superuser().ask(kNoFence).isGood());
    TWO_DESKS(anna, boris);
    m_world->setTrouble({.delay = 100ms});
    QCOMPARE(m_first->begin(), QString{});
    QCOMPARE(m_second->begin(), QString{});
    answerAll(anna, boris, 16);
    QVERIFY(QTest::qWaitFor([&] { return allAnswered(16); }, 60'000));
    QTRY_VERIFY_WITH_TIMEOUT(doubles(16) > 0, 60'000);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
