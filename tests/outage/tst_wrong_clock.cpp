// SPDX-License-Identifier: GPL-3.0-or-later
// F20: a clock that is a day off, at a desk and at a gateway. Nothing is decided otherwise, and nothing waits for a
// day.
#include "tests/outage/hub_of_one.h"
#include "tests/team/picture.h"
#include "tests/team/team_gateway.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kAway = 30min;
constexpr auto kPatience = 60'000;

} // namespace

class TestWrongClock : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void f20_aDesk_data() { clocks(); }
    void f20_aDesk();
    void f20_aGateway_data() { clocks(); }
    void f20_aGateway();
    void f20_theNextGateway_data() { clocks(); }
    void f20_theNextGateway();

private:
    static void clocks();
    Timestamp hubNow() const
    {
        return fromSeconds(m_team->ask(u"SELECT extract(epoch FROM now())::bigint"_s).value().toLongLong());
    }
    HubMember add(const QString &duty) { return m_team->add(duty, m_place); }
    QString ofPlace(const QString &condition) const
    {
        return u" WHERE municipality_id = %1 AND %2"_s.arg(m_place).arg(condition);
    }

    std::unique_ptr<HubOfOne> m_team;
    int m_place = 100; ///< each test has a municipality of its own
};

void TestWrongClock::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_team = std::make_unique<HubOfOne>();
    QCOMPARE(m_team->start(), QString{});
}

void TestWrongClock::init()
{
    m_team->team().addMunicipality(++m_place);
}

void TestWrongClock::clocks()
{
    QTest::addColumn<std::chrono::seconds>("ahead");
    QTest::newRow("a day ahead") << std::chrono::seconds{24h};
    QTest::newRow("a day behind") << std::chrono::seconds{-24h};
}

#define DESK(name, ahead)                                                                                              \
    TeamDesk name{m_team->hub(), add(u"operator"_s)};                                                                  \
    name.advance(hubNow() - name.now() + (ahead));                                                                     \
    HUB_OK(name.join());                                                                                               \
    name.start();                                                                                                      \
    IN_STEP(name)

void TestWrongClock::f20_aDesk()
{
    QFETCH(const std::chrono::seconds, ahead);
    DESK(anna, ahead);
    DESK(boris, 0s);
    std::vector<AppealId> hers;
    std::vector<AppealId> his;
    for (const QString &number : {u"A-1"_s, u"A-2"_s, u"A-3"_s}) {
        hers.push_back(anna.receive(number, u"Яма "_s + number));
        QTRY_VERIFY_WITH_TIMEOUT(boris.find(number), kPatience);
        his.push_back(boris.find(number));
    }
    IN_STEP(anna);

    // Both answer, each apart: who comes to the hub first has answered, whatever the clocks say.
    anna.cut();
    boris.cut();
    QVERIFY(anna.perform(hers[0], ReplySent{u"Засыпали"_s, true, {}, {}}));
    QVERIFY(anna.perform(hers[1], ReplySent{u"Засыпали"_s, true, {}, {}}));
    OperationId early;
    QVERIFY(anna.perform(hers[2], NoteAdded{u"звонили"_s}, {}, &early));
    const Timestamp said = hubNow();
    QVERIFY(boris.perform(his[0], ReplySent{u"Засыплем"_s, true, {}, {}}));
    boris.start();
    IN_STEP(boris);
    boris.cut();
    anna.start();
    QTRY_COMPARE_WITH_TIMEOUT(anna.state().outbox.refused, 1, kPatience);
    IN_STEP(anna);
    QVERIFY(boris.perform(his[1], ReplySent{u"Засыплем и эту"_s, true, {}, {}}));
    boris.start();
    QTRY_COMPARE_WITH_TIMEOUT(boris.state().outbox.refused, 1, kPatience);
    for (TeamDesk *desk : {&anna, &boris})
        QVERIFY2(desk->outbox().front().entry.reason == u"changed"_s ||
                     desk->outbox().front().entry.reason == u"answered"_s,
                 qPrintable(desk->outbox().front().entry.reason));
    QCOMPARE(boris.card(his[0]).appeal.replies, 1);
    QCOMPARE(boris.card(his[1]).appeal.replies, 1);
    SAME(anna, boris);

    // The team's times are the hub's, also of what was done a while before it was sent.
    const auto timeOf = [&](AppealId id, const OperationId &operation) {
        for (const HistoryEntry &entry : boris.card(id).history) {
            if (entry.operation.id == operation)
                return entry.operation.at;
        }
        return Timestamp{};
    };
    QVERIFY(std::chrono::abs(timeOf(his[2], early) - said) <= 30s);
    anna.cut();
    OperationId late;
    QVERIFY(anna.perform(hers[2], NoteAdded{u"звонили ещё раз"_s}, {}, &late));
    m_team->ask(u"UPDATE hub.operator SET acted_at = acted_at - interval '1 hour'"_s); // as if it had been idle
    anna.advance(kAway);
    anna.start();
    IN_STEP(anna);
    QTRY_COMPARE_WITH_TIMEOUT(boris.card(his[2]).appeal.notes, 2, kPatience);
    QVERIFY(std::chrono::abs(timeOf(his[2], late) + kAway - hubNow()) <= 30s);

    // Who writes is told for as long as the hub says.
    const AppealUid uid = anna.card(hers[2]).appeal.uid;
    anna->team().write(uid);
    const QString left =
        u"SELECT extract(epoch FROM until - now())::int FROM hub.lease"_s + ofPlace(u"resource LIKE 'reply:%'"_s);
    QTRY_VERIFY(!m_team->ask(left).rows.isEmpty());
    QVERIFY(std::abs(m_team->ask(left).value().toInt() - 60) <= 2);
    boris->team().setActive(true);
    QTRY_VERIFY(!boris->team().writerOf(uid).isEmpty());
    QCOMPARE(anna.problems(), QStringList{});
    QCOMPARE(boris.problems(), QStringList{});
}

/// An answer may be taken back for a while, no shorter and no longer.
void TestWrongClock::f20_aGateway()
{
    QFETCH(const std::chrono::seconds, ahead);
    const HubMember member = add(u"gateway"_s);
    OutsideWorld world;
    GatewayPace pace = quickGateway();
    pace.takeBack = 4s;
    TeamGateway gateway{addressOf(m_team->hub(), member), member, world, quickPace(), pace};
    gateway.setClock([ahead] { return systemNow() + ahead; });
    QCOMPARE(gateway.begin(), QString{});
    DESK(anna, -ahead);
    world.write(u"author"_s, u"Яма"_s);
    QTRY_COMPARE_WITH_TIMEOUT(anna.ids().size(), 1U, kPatience);

    QElapsedTimer since;
    since.start();
    QVERIFY(anna.perform(anna.ids().front(), ReplySent{u"Засыпали"_s, true, {}, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(world.got(u"author"_s).size(), 1, kPatience);
    QVERIFY2(since.elapsed() >= 2'000, qPrintable(QString::number(since.elapsed()))); // whole seconds are cut off
    QTRY_COMPARE_WITH_TIMEOUT(m_team->ask(u"SELECT state FROM hub.reply"_s + ofPlace(u"true"_s)).value(),
                              u"delivered"_s, kPatience);
    qInfo("left after %lld ms", since.elapsed());
}

/// A lease runs out by the hub's clock: the next gateway is neither too early nor a day late.
void TestWrongClock::f20_theNextGateway()
{
    QFETCH(const std::chrono::seconds, ahead);
    const HubMember member = add(u"gateway"_s);
    const HubMember second = add(u"gateway"_s);
    OutsideWorld world;
    TeamGateway gateway{m_team->hub(), member, world};
    gateway.setClock([ahead] { return systemNow() + ahead; });
    TeamGateway next{m_team->hub(), second, world};
    next.setClock([ahead] { return systemNow() - ahead; });
    QCOMPARE(gateway.begin(), QString{});
    const auto holder = [&] {
        return m_team
            ->ask(u"SELECT o.login FROM hub.lease l JOIN hub.operator o USING (municipality_id, operator_id)"_s +
                  ofPlace(u"l.resource = 'gateway' AND l.until > now()"_s))
            .value();
    };
    QTRY_COMPARE_WITH_TIMEOUT(holder(), member.login, kPatience);
    QCOMPARE(next.begin(), QString{});
    QTest::qWait(2'000);
    QCOMPARE(holder(), member.login);

    gateway.line().setFrozen(true);
    const QString left =
        u"SELECT (1000 * extract(epoch FROM until - clock_timestamp()))::int FROM hub.lease"_s + ofPlace(u"true"_s);
    const qint64 remaining = m_team->ask(left).value().toLongLong();
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(holder(), second.login, kPatience);
    qInfo("the lease had %lld ms left, the next one came after %lld ms", remaining, since.elapsed());
    QVERIFY(since.elapsed() >= remaining - 100);
    QVERIFY(since.elapsed() <= remaining + 20'000);
}

QTEST_GUILESS_MAIN(TestWrongClock)
#include "tst_wrong_clock.moc"
