// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/busy_team.h"

#include "tests/team/picture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

namespace {

constexpr int kRegionLevel = 5; // of the ladder that is shipped
constexpr int kPatience = 90'000; // ms

bool isHome(TeamDesk &desk)
{
    return desk.isInStep() && desk.outbox().empty();
}

QString wordsOf(TeamDesk &desk)
{
    QStringList words;
    for (const OutboxItem &item : desk.outbox())
        words << item.entry.kind + u' ' + item.entry.reason;
    const TeamState state = desk.state();
    if (state.trouble)
        words << state.trouble->subject + u": "_s + state.trouble->details;
    return words.join(u", "_s);
}

} // namespace

QString BusyTeam::begin(int desks)
{
    for (int i = 0; i < desks; ++i) {
        m_desks.push_back(std::make_unique<TeamDesk>(m_hub.hub(), m_hub.add(u"operator"_s)));
        if (const auto joined = m_desks.back()->join(); !joined)
            return test::wordsOf(joined);
        m_desks.back()->start();
    }
    m_latest.resize(m_desks.size());
    m_observer = m_hub.add(u"observer"_s);
    m_newcomer = m_hub.add(u"operator"_s);
    const auto areInStep = [&] { return std::ranges::all_of(m_desks, [](auto &desk) { return desk->isInStep(); }); };
    return QTest::qWaitFor(areInStep, kPatience) ? QString{} : u"not every desk comes into step"_s;
}

void BusyTeam::addWriter()
{
    m_pusher = m_hub.add(u"operator"_s);
    m_writer = std::make_unique<SteadyWriter>(addressOf(m_hub.hub(), m_pusher), m_pusher, 150ms);
}

void BusyTeam::work()
{
    for (std::size_t who = 0; who < m_desks.size(); ++who)
        work(who);
    ++m_round;
    QTest::qWait(20);
}

/// The desks are not at the same thing at the same time.
void BusyTeam::work(std::size_t who)
{
    TeamDesk &desk = *m_desks[who];
    const int turn = (m_round + static_cast<int>(who)) % 5;
    if (turn == 0 || !m_latest[who]) {
        m_latest[who] = desk.receive(u"%1-%2"_s.arg(who).arg(m_round), u"Яма на дороге"_s);
        ++m_received;
        return;
    }
    OperationId done;
    const std::vector<AppealId> ids = desk.ids();
    const AppealId anybodys = ids[static_cast<std::size_t>(m_round) % ids.size()];
    const AppealId own = m_latest[who];
    const Result<> verdict =
        turn == 1 ? desk.perform(anybodys, TagAdded{u"метка %1-%2"_s.arg(who).arg(m_round)}, {}, &done)
        : turn == 2 ? desk.perform(own, Escalated{kRegionLevel, u"ЦУР"_s, u"Дорога региональная"_s, {}}, {}, &done)
        : turn == 3 ? desk.perform(own, NoteAdded{u"звонили"_s}, {}, &done)
                    : desk.perform(own, ReplySent{u"Засыпали"_s, true, {}, {}}, {}, &done);
    if (verdict)
        m_done << done;
}

QString BusyTeam::verdict()
{
    if (m_writer) {
        m_writer->stop();
        if (!QTest::qWaitFor([&] { return m_writer->isStopped(); }, kPatience))
            return u"the writer does not end"_s;
    }
    for (const auto &desk : m_desks) {
        if (!QTest::qWaitFor([&] { return isHome(*desk); }, kPatience))
            return u"a desk does not come into step: "_s + wordsOf(*desk);
    }
    const QString feed = compareFeed();
    return feed.isEmpty() ? compareDesks() : feed;
}

QString BusyTeam::compareFeed()
{
    if (const QString faults = faultsOfFeed(*m_hub.team().session(m_observer)); !faults.isEmpty())
        return faults;
    const std::vector<QUuid> feed = m_hub.feed();
    const QSet<QUuid> there{feed.begin(), feed.end()};
    if (const QSet<QUuid> lost = m_done - there; !lost.isEmpty())
        return u"%1 operations of desks are not in the feed"_s.arg(lost.size());
    if (const QSet<QUuid> lost = (m_writer ? m_writer->acknowledged() : QSet<QUuid>{}) - there; !lost.isEmpty())
        return u"%1 acknowledged operations are not in the feed"_s.arg(lost.size());
    // Not the writer's: what it did not hear of any more may be there too.
    const int appeals =
        m_hub
            .ask(u"SELECT count(*) FROM hub.feed WHERE kind = 'appeal.receive' AND operator_id <> '%1'"_s.arg(
                m_pusher.id.toString(QUuid::WithoutBraces)))
            .value()
            .toInt();
    if (appeals != m_received)
        return u"%1 appeals of desks in the feed, received were %2"_s.arg(appeals).arg(m_received);
    return {};
}

QString BusyTeam::compareDesks()
{
    TeamDesk newcomer{m_hub.hub(), m_newcomer};
    if (const auto joined = newcomer.join(); !joined)
        return test::wordsOf(joined);
    newcomer.start();
    if (!QTest::qWaitFor([&] { return isHome(newcomer); }, kPatience))
        return u"a newcomer does not come into step: "_s + wordsOf(newcomer);
    for (const auto &desk : m_desks) {
        if (!QTest::qWaitFor([&] { return differences(newcomer, *desk).isEmpty(); }, kPatience))
            return differences(newcomer, *desk);
        if (const QStringList problems = desk->problems(); !problems.isEmpty())
            return problems.join(u'\n');
    }
    return {};
}

QString faultsOfFeed(PgSession &member)
{
    constexpr int kPage = 1'000;
    QByteArray chain = chainOfNothing();
    QSet<QUuid> operations;
    for (qint64 cursor = 0;;) {
        const auto rows = pull(member, cursor, kPage);
        if (!rows)
            return u"the feed cannot be read"_s;
        const qint64 before = cursor;
        for (const HubRow &row : *rows) {
            if (row.seq == before && before > 0)
                continue;
            if (row.seq != cursor + 1)
                return u"number %1 is followed by %2"_s.arg(cursor).arg(row.seq);
            if (operations.contains(row.operation))
                return row.operation.toString() + u" stands there twice"_s;
            chain = chainBehind(chain, row);
            if (row.chain != chain)
                return u"the chain breaks at %1"_s.arg(row.seq);
            operations << row.operation;
            cursor = row.seq;
        }
        if (cursor == before)
            return {};
    }
}

} // namespace otklik::test
