// SPDX-License-Identifier: GPL-3.0-or-later
// F18: a thousand desks that only ask now and then, OTKLIK_DESKS of them; by default fewer. What they cost the hub, and
// what they cost the one who works.
#include "tests/bench/server_time.h"
#include "tests/outage/hub_of_one.h"
#include "tests/outage/steady_writer.h"

#include <QElapsedTimer>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

namespace {

constexpr int kDesksByDefault = 40;
constexpr int kTogether = 10; // in one municipality
constexpr int kFirstPlace = 100;
constexpr auto kWatched = 16s;
constexpr double kMostOfACore = 0.10;
constexpr qint64 kSlowestPush = 200; // ms, of the 95 % that are quickest

int desksWanted()
{
    const int number = qEnvironmentVariableIntValue("OTKLIK_DESKS");
    return number > 0 ? number : kDesksByDefault;
}

/// As many files as the system lets us have.
void openMoreFiles()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

class TestIdleDesks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void f18_idleDesks();

private:
    /// The share of a core that the hub takes while `meanwhile` runs again and again.
    template<typename Job>
    double shareOfACore(std::chrono::milliseconds time, Job meanwhile);

    std::unique_ptr<HubOfOne> m_team;
};

void TestIdleDesks::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    openMoreFiles();
    m_team = std::make_unique<HubOfOne>(
        TestHub::Options{.settings = {{u"max_connections"_s, QString::number(desksWanted() * 2 + 50)}}});
    QCOMPARE(m_team->start(), QString{});
}

template<typename Job>
double TestIdleDesks::shareOfACore(std::chrono::milliseconds time, Job meanwhile)
{
    const double before = bench::serverMilliseconds(m_team->hub().pid());
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < time.count())
        meanwhile();
    return (bench::serverMilliseconds(m_team->hub().pid()) - before) / static_cast<double>(timer.elapsed());
}

void TestIdleDesks::f18_idleDesks()
{
    TeamPace pace; // of an office where nobody looks at the screen
    pace.line = patientTimers();
    pace.line.idle = 90s;
    std::vector<std::unique_ptr<TeamDesk>> desks;
    QElapsedTimer opening;
    opening.start();
    for (int i = 0; i < desksWanted(); ++i) {
        const int place = kFirstPlace + i / kTogether;
        if (i % kTogether == 0)
            m_team->team().addMunicipality(place);
        const HubMember member = m_team->add(u"operator"_s, place);
        desks.push_back(std::make_unique<TeamDesk>(addressOf(m_team->hub(), member), member, pace));
        HUB_OK(desks.back()->join());
        desks.back()->start();
    }
    for (const auto &desk : desks)
        QTRY_COMPARE_WITH_TIMEOUT(desk->state().line, TeamState::Line::InStep, 120'000);
    const qint64 opened = opening.elapsed();
    const HubMember member = m_team->add(u"operator"_s, kFirstPlace);
    HubClient worker{addressOf(m_team->hub(), member), knownPassword(member.password), patientTimers()};
    QTest::qWait(2'000);

    const double idle = shareOfACore(kWatched, [] { QTest::qWait(100); });
    std::vector<qint64> pushes;
    const double withWork = shareOfACore(kWatched / 2, [&] {
        QElapsedTimer push;
        push.start();
        const auto answer = wait(worker.push(kFirstPlace, {wholeAppeal()}));
        pushes.push_back(answer ? push.elapsed() : 60'000);
        QTest::qWait(50);
    });
    // The measure can tell: the same desks, in haste.
    const double haste = shareOfACore(5s, [&] {
        for (const auto &desk : desks)
            (*desk)->team().wake();
        QTest::qWait(200);
    });
    for (const auto &desk : desks)
        QCOMPARE(desk->state().line == TeamState::Line::Stopped, false);
    std::ranges::sort(pushes);
    const qint64 slow = pushes[pushes.size() * 95 / 100];
    qInfo("%zu desks open within %lld s; idle %.2f %% of a core, beside one who works %.2f %%, in haste %.1f %%; %zu "
          "pushes, 95 %% within %lld ms",
          desks.size(), opened / 1'000, idle * 100, withWork * 100, haste * 100, pushes.size(), slow);
    QVERIFY(idle < kMostOfACore);
    QVERIFY(slow < kSlowestPush);
    QVERIFY(haste > idle * 2);
}

QTEST_GUILESS_MAIN(TestIdleDesks)
#include "tst_idle_desks.moc"
