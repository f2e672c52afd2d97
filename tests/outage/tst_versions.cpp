// SPDX-License-Identifier: GPL-3.0-or-later
// F17: desks and hubs of different ages. What one does not know yet stays where it is until it is upgraded.
#include "core/storage/database.h"
#include "core/sync/hub_schema.h"
#include "tests/outage/hub_of_one.h"
#include "tests/team/picture.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr auto kLater = "appeal.merge"_L1; // a kind of a program to come

/// The hub of that program.
const QString kLaterHub = u"INSERT INTO hub.kind (kind, is_material) VALUES ('appeal.merge', false);"
                          "INSERT INTO hub.may (duty, kind) VALUES ('operator', 'appeal.merge')"_s;

/// This program knows what stands there, as if it had been upgraded: the words are those of a note.
const QString kUpgradedDesk = uR"(
    DO $$
    DECLARE
      r hub.feed;
      c bytea := decode(repeat('00', 32), 'hex');
    BEGIN
      UPDATE hub.feed SET kind = 'note.add' WHERE kind = 'appeal.merge';
      FOR r IN SELECT * FROM hub.feed WHERE municipality_id = 7 ORDER BY seq LOOP
        c := hub.link(c, r.op_id, r.appeal_id, r.operator_id, r.kind, r.body, r.at);
        UPDATE hub.feed SET chain = c WHERE municipality_id = 7 AND seq = r.seq;
      END LOOP;
      UPDATE hub.feed_head SET chain = c WHERE municipality_id = 7;
    END $$)"_s;

const QString kOldHub = u"DELETE FROM hub.may WHERE kind = 'postpone';"
                        "DELETE FROM hub.kind WHERE kind = 'postpone'"_s;
const QString kUpgradedHub =
    u"INSERT INTO hub.kind (kind, is_material) VALUES ('postpone', false);"
    "INSERT INTO hub.may (duty, kind) SELECT duty, 'postpone' FROM hub.may WHERE kind = 'promise'"_s;

QString settingOf(const char *key, const QByteArray &value)
{
    return u"UPDATE hub.setting SET value = '%2' WHERE key = '%1'"_s.arg(QLatin1StringView{key},
                                                                         QString::fromLatin1(value));
}

qint64 cursorOf(TeamDesk &desk)
{
    Database store{desk.directory() + u"/otklik.db"_s, Database::Access::ReadOnly};
    Statement statement{store, "SELECT cursor FROM feed"};
    return statement.step() ? statement.int64(0) : -1;
}

} // namespace

class TestVersions : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_team.reset(); }
    void f17_anUnknownKindInTheFeed_data();
    void f17_anUnknownKindInTheFeed();
    void f17_aHubWithoutTheKind();
    void f17_oneIsTooOldForTheOther_data();
    void f17_oneIsTooOldForTheOther();

private:
    std::unique_ptr<HubOfOne> m_team;
    HubMember m_anna;
    HubMember m_boris;
};

void TestVersions::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestVersions::init()
{
    m_team = std::make_unique<HubOfOne>();
    QCOMPARE(m_team->start(), QString{});
    m_anna = m_team->add(u"operator"_s);
    m_boris = m_team->add(u"operator"_s);
}

#define STOPPED_BY(desk, reason)                                                                                       \
    QTRY_COMPARE((desk).state().line, TeamState::Line::Stopped);                                                       \
    QVERIFY((desk).state().trouble &&is(*(desk).state().trouble, reason))
#define JOINED(name, member)                                                                                           \
    TeamDesk name{m_team->hub(), member};                                                                              \
    HUB_OK(name.join());                                                                                               \
    name.start();                                                                                                      \
    IN_STEP(name)

void TestVersions::f17_anUnknownKindInTheFeed_data()
{
    QTest::addColumn<bool>("isNewcomer");
    QTest::newRow("to a desk in step") << false;
    QTest::newRow("to a newcomer") << true;
}

void TestVersions::f17_anUnknownKindInTheFeed()
{
    QFETCH(const bool, isNewcomer);
    JOINED(boris, m_boris);
    const AppealId id = boris.receive(u"A-1"_s, u"Яма на дороге"_s);
    IN_STEP(boris);
    // Acknowledged, and come back in the feed: the one does not wait for the other.
    QTRY_COMPARE(boris.outbox().size(), 0U);
    QTRY_COMPARE(cursorOf(boris), m_team->ask(u"SELECT max(seq) FROM hub.feed"_s).value().toLongLong());
    boris.cut();

    // A newer desk, at a newer hub: the unknown, and behind it something that everybody knows.
    QVERIFY(m_team->ask(kLaterHub).isGood());
    const auto newer = m_team->team().session(m_anna);
    const QUuid appeal = boris.card(id).appeal.uid;
    const qint64 before = m_team->ask(u"SELECT max(seq) FROM hub.feed"_s).value().toLongLong();
    for (const QString &kind : {QString{kLater}, u"note.add"_s})
        QCOMPARE(push(*newer, hubOperation(kind, appeal, {{u"text"_s, u"с А-2"_s}}))[u"status"_s].toString(),
                 u"applied"_s);

    TeamDesk vera{m_team->hub(), m_team->add(u"operator"_s)};
    HUB_OK(vera.join());
    TeamDesk &desk = isNewcomer ? vera : boris;
    desk.start();
    STOPPED_BY(desk, HubTrouble::TooNew);
    // It asks for an upgrade, and skips nothing; work goes on and goes nowhere.
    const AppealId here = isNewcomer ? desk.receive(u"A-2"_s, u"Фонарь"_s) : id;
    OperationId own;
    QVERIFY(desk.perform(here, NoteAdded{u"звонили"_s}, {}, &own));
    desk->team().wake();
    QTest::qWait(1'000);
    STOPPED_BY(desk, HubTrouble::TooNew);
    QCOMPARE(m_team->feed().size(), static_cast<std::size_t>(before) + 2);
    QCOMPARE(desk.card(here).appeal.notes, 1);
    if (isNewcomer)
        QCOMPARE(desk.ids().size(), 1U);
    else
        QCOMPARE(cursorOf(desk), before);
    QCOMPARE(desk.outbox().size(), isNewcomer ? 2U : 1U);

    desk.close();
    QVERIFY(m_team->ask(kUpgradedDesk).isGood());
    desk.restart();
    IN_STEP(desk);
    QCOMPARE(desk.card(desk.find(u"A-1"_s)).appeal.notes, isNewcomer ? 2 : 3);
    QCOMPARE(std::ranges::count(m_team->feed(), own), 1);
    QCOMPARE(desk.outbox().size(), 0U);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestVersions::f17_aHubWithoutTheKind()
{
    QVERIFY(m_team->ask(kOldHub).isGood());
    JOINED(anna, m_anna);
    JOINED(boris, m_boris);
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QTRY_VERIFY(boris.find(u"A-1"_s));
    IN_STEP(anna);
    anna.cut();
    std::vector<OperationId> done(4);
    QVERIFY(anna.perform(id, NoteAdded{u"до того"_s}, {}, &done[0]));
    QVERIFY(anna.perform(id, Postponed{anna.now() + std::chrono::days{3}, u"ждём щебень"_s}, {}, &done[1]));
    QVERIFY(anna.perform(id, NoteAdded{u"после того"_s}, {}, &done[2]));
    QVERIFY(anna.perform(id, TagAdded{u"яма"_s}, {}, &done[3]));
    anna.start();
    QTRY_VERIFY(anna.state().trouble && is(*anna.state().trouble, HubTrouble::TooOld));
    QTRY_COMPARE(anna.outbox().size(), 3U); // in their order: what is behind it waits with it
    QCOMPARE(boris.outbox().size(), 0U);

    // The team's work comes in meanwhile, and what waits outlives the program.
    QVERIFY(boris.perform(boris.find(u"A-1"_s), NoteAdded{u"от соседа"_s}));
    QTRY_COMPARE(anna.card(id).appeal.notes, 3);
    anna.restart();
    QTRY_VERIFY(anna.state().trouble && is(*anna.state().trouble, HubTrouble::TooOld));
    QCOMPARE(anna.outbox().size(), 3U);
    QCOMPARE(anna.state().outbox.refused, 0);

    QVERIFY(m_team->ask(kUpgradedHub).isGood());
    IN_STEP(anna);
    QTRY_VERIFY(!anna.state().trouble);
    SAME(anna, boris);
    QCOMPARE(boris.card(boris.find(u"A-1"_s)).appeal.step, Step::Postponed);
    const auto feed = m_team->feed();
    for (const OperationId &operation : done)
        QCOMPARE(std::ranges::count(feed, operation), 1);
    QCOMPARE(anna.problems(), QStringList{});
    QCOMPARE(boris.problems(), QStringList{});
}

void TestVersions::f17_oneIsTooOldForTheOther_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("trouble");
    QTest::newRow("the desk") << settingOf("min_client", "2") << settingOf("min_client", "1")
                              << static_cast<int>(HubTrouble::TooNew);
    QTest::newRow("the hub") << settingOf("schema_version", "6")
                             << settingOf("schema_version", QByteArray::number(static_cast<int>(hubScripts()->size())))
                             << static_cast<int>(HubTrouble::TooOld);
}

void TestVersions::f17_oneIsTooOldForTheOther()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const int, trouble);
    JOINED(anna, m_anna);
    QVERIFY(m_team->ask(before).isGood());
    STOPPED_BY(anna, static_cast<HubTrouble>(trouble));
    const std::size_t there = m_team->feed().size();
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QVERIFY(anna.perform(id, NoteAdded{u"звонили"_s}));
    anna.restart(); // and from the start
    STOPPED_BY(anna, static_cast<HubTrouble>(trouble));
    QCOMPARE(anna.outbox().size(), 2U);
    QCOMPARE(m_team->feed().size(), there);

    QVERIFY(m_team->ask(after).isGood());
    IN_STEP(anna);
    QCOMPARE(m_team->feed().size(), there + 2);
    JOINED(boris, m_boris);
    SAME(anna, boris);
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
