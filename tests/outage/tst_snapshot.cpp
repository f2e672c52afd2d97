// SPDX-License-Identifier: GPL-3.0-or-later
// F13: a first synchronisation while others work. What it brings is what the feed comes to, at one moment for each
// page.
#include "tests/outage/hub_of_one.h"
#include "tests/outage/steady_writer.h"
#include "tests/team/picture.h"

#include <QRandomGenerator>

#include <map>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

constexpr int kOurs = HubTeam::kOurs;
constexpr int kSnapshots = 10;
constexpr int kPage = 25; // appeals

/// Stories by their appeals: numbers and chains in the feed.
using Stories = std::map<QUuid, std::vector<std::pair<qint64, QByteArray>>>;

struct Snapshot {
    qint64 head = 0;
    std::vector<SnapshotPage> pages;
};

} // namespace

class TestSnapshot : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_team.reset(); }
    void f13_underLoad();
    void f13_newcomersUnderLoad();

private:
    /// She goes on with her work meanwhile.
    Snapshot take(HubClient &hub, TeamDesk &anna, bool isHeadLast);
    Stories wholeFeed(HubClient &hub);
    static int wrongStories(const Snapshot &snapshot, const Stories &feed);
    /// Somebody does something to some appeal.
    void work(TeamDesk &desk);

    std::unique_ptr<HubOfOne> m_team;
    QRandomGenerator m_random{13};
};

void TestSnapshot::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestSnapshot::init()
{
    m_team = std::make_unique<HubOfOne>();
    QCOMPARE(m_team->start(), QString{});
}

Snapshot TestSnapshot::take(HubClient &hub, TeamDesk &anna, bool isHeadLast)
{
    const auto head = [&] { return wait(hub.head(kOurs))->lastSeq; };
    Snapshot snapshot;
    if (!isHeadLast)
        snapshot.head = head();
    for (std::optional<qint64> before;;) {
        snapshot.pages.push_back(*wait(hub.snapshot(kOurs, before, kPage)));
        before = snapshot.pages.back().next;
        work(anna);
        if (!before)
            break;
    }
    if (isHeadLast)
        snapshot.head = head();
    return snapshot;
}

Stories TestSnapshot::wholeFeed(HubClient &hub)
{
    Stories stories;
    for (qint64 cursor = 0;;) {
        const auto rows = *wait(hub.pull(kOurs, cursor, 5'000));
        if (rows.empty() || rows.back().seq == cursor)
            return stories;
        for (const FeedRow &row : rows) {
            if (row.seq > cursor)
                stories[row.appeal].emplace_back(row.seq, row.chain);
        }
        cursor = rows.back().seq;
    }
}

/// Appeals whose story is not the one that the feed tells up to the head, or up to where the page ends.
int TestSnapshot::wrongStories(const Snapshot &snapshot, const Stories &feed)
{
    int count = 0;
    Stories taken;
    for (const SnapshotPage &page : snapshot.pages) {
        Stories stories;
        qint64 end = snapshot.head;
        for (const FeedRow &row : page.rows) {
            stories[row.appeal].emplace_back(row.seq, row.chain);
            end = std::max(end, row.seq);
        }
        for (const auto &[appeal, story] : stories) {
            const auto &whole = feed.at(appeal);
            const auto upTo = std::ranges::upper_bound(whole, end, {}, [](const auto &row) { return row.first; });
            count += !std::equal(whole.begin(), upTo, story.begin(), story.end());
        }
        taken.merge(stories);
    }
    for (const auto &[appeal, story] : feed)
        count += story.front().first <= snapshot.head && !taken.contains(appeal);
    return count;
}

void TestSnapshot::work(TeamDesk &desk)
{
    const std::vector<AppealId> ids = desk.ids();
    if (ids.empty())
        return;
    const AppealId id = ids[m_random.bounded(static_cast<quint32>(ids.size()))];
    switch (m_random.bounded(4)) {
    case 0:
        (void)desk.perform(id, TagAdded{u"метка %1"_s.arg(m_random.bounded(9))});
        break;
    case 1:
        (void)desk.perform(id, TopicSet{u"Дороги"_s, u"Ямы"_s});
        break;
    case 2:
        (void)desk.perform(id, ReplySent{u"Засыпали"_s, true, {}, {}});
        break;
    default:
        (void)desk.perform(id, NoteAdded{u"звонили"_s});
    }
}

#define UNDER_LOAD(desk)                                                                                               \
    TeamDesk desk{m_team->hub(), m_team->add(u"operator"_s)};                                                          \
    HUB_OK(desk.join());                                                                                               \
    desk.start();                                                                                                      \
    IN_STEP(desk);                                                                                                     \
    std::vector<std::unique_ptr<SteadyWriter>> writers;                                                                \
    for (int i = 0; i < 3; ++i) {                                                                                      \
        const HubMember member = m_team->add(u"operator"_s);                                                           \
        writers.push_back(std::make_unique<SteadyWriter>(addressOf(m_team->hub(), member), member, 50ms));             \
    }                                                                                                                  \
    QTRY_VERIFY_WITH_TIMEOUT(desk.ids().size() >= 200, 60'000)
#define END_OF_LOAD(desk)                                                                                              \
    for (const auto &writer : writers)                                                                                 \
        writer->stop();                                                                                                \
    for (const auto &writer : writers)                                                                                 \
        QTRY_VERIFY_WITH_TIMEOUT(writer->isStopped(), 60'000);                                                         \
    IN_STEP(desk)

void TestSnapshot::f13_underLoad()
{
    UNDER_LOAD(anna);
    const HubMember reader = m_team->add(u"operator"_s);
    HubClient hub{addressOf(m_team->hub(), reader), knownPassword(reader.password), patientTimers()};
    std::vector<Snapshot> snapshots;
    std::vector<Snapshot> control; // the head asked for too late: the pages do not reach up to it
    for (int i = 0; i < kSnapshots; ++i) {
        snapshots.push_back(take(hub, anna, false));
        control.push_back(take(hub, anna, true));
    }
    END_OF_LOAD(anna);

    const Stories feed = wholeFeed(hub);
    int wrong = 0;
    int controls = 0;
    std::size_t pages = 0;
    int grown = 0; // the feed has moved on while the pages came
    for (const Snapshot &snapshot : snapshots) {
        wrong += wrongStories(snapshot, feed);
        pages += snapshot.pages.size();
        grown += std::ranges::any_of(snapshot.pages, [&](const SnapshotPage &page) {
            return std::ranges::any_of(page.rows, [&](const FeedRow &row) { return row.seq > snapshot.head; });
        });
    }
    for (const Snapshot &snapshot : control)
        controls += wrongStories(snapshot, feed) > 0;
    qInfo("%zu snapshots of %zu pages, %d of them while the feed grew: %d differences; with the head asked for last "
          "%d of %zu differ",
          snapshots.size(), pages, grown, wrong, controls, control.size());
    QCOMPARE(wrong, 0);
    QVERIFY(grown > 0);
    QVERIFY(controls > 0);
}

void TestSnapshot::f13_newcomersUnderLoad()
{
    UNDER_LOAD(anna);
    std::vector<std::unique_ptr<TeamDesk>> newcomers;
    for (int i = 0; i < 4; ++i) {
        newcomers.push_back(std::make_unique<TeamDesk>(m_team->hub(), m_team->add(u"operator"_s)));
        HUB_OK(newcomers.back()->join());
        newcomers.back()->start();
        for (int n = 0; n < 20; ++n) {
            work(anna);
            work(*newcomers.back()); // on what has come so far
        }
    }
    END_OF_LOAD(anna);
    for (const auto &newcomer : newcomers) {
        IN_STEP(*newcomer);
        for (const OutboxItem &item : newcomer->outbox()) // somebody else had answered first
            QVERIFY(waitFor((*newcomer)->team().drop(item.entry.operation)));
    }
    for (const auto &newcomer : newcomers) {
        SAME(anna, *newcomer); // she has taken in the feed from its first row
        QCOMPARE(newcomer->problems(), QStringList{});
    }
    QCOMPARE(anna.problems(), QStringList{});
    qInfo("%zu newcomers, %zu appeals, %s operations in the feed", newcomers.size(), anna.ids().size(),
          qPrintable(m_team->ask(u"SELECT count(*) FROM hub.feed"_s).value()));
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
