// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_store.h"
#include "tests/bench/hub_bench.h"
#include "tests/bench/ratio_table.h"
#include "tests/support/letter_table.h"
#include "tests/sync/line_proxy.h"
#include "tests/team/team_desk.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

using test::TeamDesk;

constexpr auto kLong = std::chrono::hours{1};

void waitUntil(const std::function<bool()> &isTrue, const char *what)
{
    // QTest::qWaitFor() looks each 10 ms: the most that a time is wrong by.
    if (!QTest::qWaitFor(isTrue, static_cast<int>(std::chrono::milliseconds{kLong}.count())))
        qFatal("bench: never: %s", what);
}

void join(TeamDesk &desk)
{
    if (const auto joined = desk.join(); !joined)
        qFatal("bench: %s", qPrintable(test::wordsOf(joined)));
}

bool isInStep(TeamDesk &desk)
{
    return desk.state().line == TeamState::Line::InStep;
}

/// Milliseconds from the call to being in step with the hub.
double timeToBeInStep(TeamDesk &desk)
{
    return timed([&] {
        desk.start(TeamPace{});
        waitUntil([&] { return isInStep(desk); }, "in step");
    });
}

qint64 operationsOf(TeamDesk &desk)
{
    return BareStore{desk.directory() + u"/otklik.db"_s}.number("SELECT count(*) FROM operation");
}

/// The same appeals from a file: milliseconds, and how many operations came of them.
std::pair<double, qint64> importTime(TeamDesk &from)
{
    const QTemporaryDir directory;
    const QString csv = directory.filePath(u"in.csv"_s);
    from->exports().exportAppeals({}, csv).waitForFinished();
    test::TestDesk desk{from.now()};
    const double time = timed([&] {
        const auto report = desk->imports().import(csv).result();
        if (!report || !report->refused.empty())
            qFatal("bench: the import: %s",
                   qPrintable(report ? refusalText(report->refused.front()) : test::wordsOf(report)));
    });
    return {time, BareStore{desk.directory() + u"/otklik.db"_s}.number("SELECT count(*) FROM operation")};
}

double perSecond(qint64 count, double milliseconds)
{
    return static_cast<double>(count) * 1000 / milliseconds;
}

} // namespace

void benchRoundTrips(const test::TestHub &hub, test::HubTeam &team)
{
    constexpr int kPending = 500;
    test::LineProxy proxy{hub.port()};
    proxy.setRoundTrip(std::chrono::milliseconds{100});
    TeamDesk desk{hub, team.add(u"operator"_s)};
    desk.callAt(proxy.port());
    join(desk);
    timeToBeInStep(desk);
    desk.cut();
    proxy.forget();
    const double idle = timeToBeInStep(desk);
    desk.cut();
    const int connecting = proxy.roundTrips();

    QList<test::Letter> letters;
    for (int i = 0; i < kPending; ++i)
        letters.append({.number = u"B-%1"_s.arg(i), .text = u"Яма номер %1"_s.arg(i)});
    if (const auto report = desk.import(test::letterTable(letters)); !report || report->added != kPending)
        qFatal("bench: the import went wrong");
    proxy.forget();
    const double time = timed([&] {
        desk.start(TeamPace{});
        waitUntil([&] { return desk.isInStep(); }, "an empty outbox");
    });
    print(kPending, "round trips of a push, without connecting", proxy.roundTrips() - connecting, connecting, "trips",
          "<= 6 (reference: connecting)");
    print(kPending, "  the time of it on a line of 100 ms", time, idle, "ms", "(reference: connecting)");
}

void benchSight(const test::TestHub &hub, test::HubTeam &team)
{
    TeamDesk one{hub, team.add(u"operator"_s)};
    TeamDesk other{hub, team.add(u"operator"_s)};
    for (TeamDesk *desk : {&one, &other}) {
        join(*desk);
        timeToBeInStep(*desk);
        (*desk)->team().setActive(true);
    }
    const AppealId here = one.receive(u"Видно-1"_s, u"Яма"_s);
    waitUntil([&] { return bool{other.find(u"Видно-1"_s)}; }, "an appeal of the other desk");
    const AppealId there = other.find(u"Видно-1"_s);

    QRandomGenerator dice{3};
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        QTest::qWait(static_cast<int>(dice.bounded(2000)));
        const QString tag = u"метка-%1"_s.arg(i);
        if (!one.perform(here, TagAdded{tag}))
            qFatal("bench: a tag was refused");
        times.push_back(timed([&] {
            waitUntil([&] { return other.card(there).appeal.tags.contains(tag); }, "a tag of the other desk");
        }));
    }
    const double interval = static_cast<double>(TeamPace{}.active.count());
    print(30, "a change on another screen, median", median(times), interval, "ms", "");
    print(30, "a change on another screen, longest", std::ranges::max(times), interval, "ms", "<= interval + 300 ms");
}

void benchSync(const test::TestHub &hub, test::HubTeam &team, qint64 appeals)
{
    const int municipality = 1000;
    team.addMunicipality(municipality);
    TeamDesk source{hub, team.add(u"supervisor"_s, municipality)};
    TeamDesk follower{hub, team.add(u"operator"_s, municipality)};
    TeamDesk newcomer{hub, team.add(u"operator"_s, municipality)};
    join(follower);
    timeToBeInStep(follower);
    follower.cut();

    if (!source->maintenance().makeDemo({.appeals = appeals, .seed = 1, .until = {}}).result())
        qFatal("bench: no demo");
    const auto [importing, imported] = importTime(source);
    join(source);
    const double pushing = timed([&] {
        source.start(TeamPace{});
        waitUntil([&] { return source.isInStep(); }, "an empty outbox");
    });
    source.cut();
    const qint64 operations = operationsOf(source);
    const double importRate = perSecond(imported, importing);

    print(operations, "push of a whole desk, operations", perSecond(operations, pushing), importRate, "op/s", "");
    const double following = timeToBeInStep(follower);
    print(operations, "pull and fold against the local import", perSecond(operationsOf(follower), following),
          importRate, "op/s", ">= 0.5");
    follower.cut();

    join(newcomer);
    const double first = timeToBeInStep(newcomer);
    QString copied;
    const double copying = timed([&] {
        const QString target = hub.directory() + u"/data/copied"_s; // the server's user may write there
        if (!hub.run(u"psql"_s,
                     {hub.superuser(), u"-c"_s,
                      u"COPY (SELECT * FROM hub.feed WHERE municipality_id = %1) TO '%2'"_s.arg(
                          QString::number(municipality), target)},
                     &copied))
            qFatal("bench: %s", qPrintable(copied));
    });
    print(appeals, "first sync against COPY and the local import", first, copying + importing, "ms", "<= 3");
}

} // namespace otklik::bench
