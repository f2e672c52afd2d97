// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadline_engine.h"
#include "random_town.h"

#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;
using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr int kTowns = 420;
constexpr int kCasesOfATown = 250;
constexpr int kDays = 60;

/// The rules said once more, minute by minute and day by day: which minutes of two months are worked, which days are.
class NaiveTown {
public:
    NaiveTown(const WorkingSchedule &schedule, const ProductionCalendar &calendar, LocalDay first)
    {
        for (int i = 0; i < kDays; ++i)
            add(schedule, calendar.kind(first + days{i}), weekdayIndex(first + days{i}));
    }

    bool isWorkedMinute(int minute) const { return m_minutes[static_cast<std::size_t>(minute)]; }
    bool isWorkingDay(int day) const { return m_days[static_cast<std::size_t>(day)]; }
    /// Behind the last worked minute of the day, or its last second.
    Timestamp endOf(int day, Timestamp begin) const
    {
        const Timestamp midnight = begin + days{day};
        for (int minute = kMinutesPerDay; isWorkingDay(day) && minute-- > 0;) {
            if (isWorkedMinute(day * kMinutesPerDay + minute))
                return std::min(midnight + minutes{minute + 1}, midnight + days{1} - std::chrono::seconds{1});
        }
        return midnight + days{1} - std::chrono::seconds{1};
    }

private:
    void add(const WorkingSchedule &schedule, DayKind kind, int weekday)
    {
        const auto ordinary = schedule.days[static_cast<std::size_t>(weekday)];
        auto hours = ordinary;
        for (int day = weekday; kind != DayKind::Ordinary && !hours && day > 0; --day)
            hours = schedule.days[static_cast<std::size_t>(day - 1)];
        m_days.push_back(kind != DayKind::Off && hours.has_value());
        std::vector<bool> worked(kMinutesPerDay, schedule.isRoundTheClock);
        if (!schedule.isRoundTheClock && m_days.back()) {
            for (int minute = hours->work.from; minute < hours->work.to; ++minute)
                worked[static_cast<std::size_t>(minute)] =
                    !(hours->lunch && minute >= hours->lunch->from && minute < hours->lunch->to);
            int cut = kind == DayKind::Short ? schedule.shortenedBy : 0;
            for (std::size_t minute = kMinutesPerDay; cut > 0 && minute-- > 0;) {
                cut -= worked[minute] ? 1 : 0;
                worked[minute] = false;
            }
        }
        m_minutes.insert(m_minutes.end(), worked.begin(), worked.end());
    }

    std::vector<bool> m_minutes;
    std::vector<bool> m_days;
};

/// One appeal: when it came, when its author was asked and answered; minutes from the first day's midnight.
struct Case {
    TimeUnit unit = TimeUnit::Minutes;
    int amount = 0;
    int start = 0;
    std::vector<std::pair<int, int>> pauses;

    bool isPaused(int minute) const
    {
        return std::ranges::any_of(pauses, [minute](const auto &p) { return minute >= p.first && minute < p.second; });
    }
    /// At the end of the day the author was still waited for. Who is asked when the last day's work is over is asked
    /// too late: `end` is that of the last day's work, in minutes.
    bool isPausedDay(int day, std::optional<int> end) const
    {
        const int midnight = (day + 1) * kMinutesPerDay - 1;
        return std::ranges::any_of(pauses, [&](const auto &p) {
            return midnight >= p.first && midnight < p.second && !(end && p.first >= *end);
        });
    }
};

/// nullopt where two months do not hold it.
std::optional<Timestamp> naiveDue(const NaiveTown &town, const Case &c, Timestamp begin)
{
    const bool isByDays = c.unit == TimeUnit::WorkingDays || c.unit == TimeUnit::CalendarDays;
    if (!isByDays) {
        int left = c.unit == TimeUnit::Minutes ? c.amount : c.amount * 60;
        for (int minute = c.start; minute < kDays * kMinutesPerDay; ++minute) {
            const bool counts =
                !c.isPaused(minute) && (c.unit != TimeUnit::WorkingHours || town.isWorkedMinute(minute));
            if (counts && --left == 0)
                return begin + minutes{minute + 1};
        }
        return {};
    }
    int left = c.amount;
    for (int day = c.start / kMinutesPerDay + 1; day < kDays; ++day) {
        const bool isLast = left == 1 && c.unit == TimeUnit::WorkingDays;
        const auto end = std::chrono::duration_cast<minutes>(town.endOf(day, begin) - begin).count();
        const bool isWaiting = c.isPausedDay(day, isLast ? std::optional{static_cast<int>(end)} : std::nullopt);
        const bool counts = !isWaiting && (c.unit == TimeUnit::CalendarDays || town.isWorkingDay(day));
        if (counts && --left == 0)
            return c.unit == TimeUnit::WorkingDays ? town.endOf(day, begin)
                                                   : begin + days{day + 1} - std::chrono::seconds{1};
    }
    return {};
}

Case randomCase(QRandomGenerator &random)
{
    Case c;
    c.unit = static_cast<TimeUnit>(random.bounded(5));
    c.amount = c.unit == TimeUnit::Minutes ? random.bounded(1, 3000) : random.bounded(1, 13);
    c.start = random.bounded(20 * kMinutesPerDay);
    int end = c.start;
    for (int i = random.bounded(3); i > 0; --i) {
        const int from = end + random.bounded(1, 3 * kMinutesPerDay);
        end = from + random.bounded(1, 4 * kMinutesPerDay);
        c.pauses.emplace_back(from, end);
    }
    return c;
}

} // namespace

class TestDeadlineProperty : public QObject {
    Q_OBJECT
private slots:
    void theEngineAgreesWithANaiveCount();
};

void TestDeadlineProperty::theEngineAgreesWithANaiveCount()
{
    QRandomGenerator random{20261124};
    int agreed = 0;
    int paused = 0;
    for (int number = 0; number < kTowns; ++number) {
        const WorkingSchedule schedule = randomSchedule(random);
        ProductionCalendar calendar;
        calendar.setYear(randomYear(random, 2026));
        const LocalDay first = localDate(2026, 1, 1) + days{random.bounded(300)};
        const NaiveTown town{schedule, calendar, first};
        std::vector<Case> cases;
        DeadlineProfile profile; // one rule a case: an engine is made once a town
        for (int i = 0; i < kCasesOfATown; ++i) {
            cases.push_back(randomCase(random));
            profile.rules.push_back({.amount = cases.back().amount,
                                     .unit = cases.back().unit,
                                     .channels = {QString::number(i)},
                                     .isPaused = true});
        }
        const DeadlineEngine engine{WorkingTime{Zone::load(u"Europe/Moscow"_s).value(), schedule, calendar}, {profile}};
        const Timestamp begin = engine.zone().startOfDay(first);
        for (int i = 0; i < kCasesOfATown; ++i) {
            const Case &c = cases[static_cast<std::size_t>(i)];
            const auto expected = naiveDue(town, c, begin);
            if (!expected)
                continue;
            std::vector<Pause> pauses;
            for (const auto &[from, to] : c.pauses)
                pauses.push_back({begin + minutes{from}, begin + minutes{to}});
            StartTimes starts;
            starts.detected = begin + minutes{c.start};
            const auto due = engine.due({.channel = QString::number(i)}, starts, pauses);
            QVERIFY2(due == expected,
                     qPrintable(u"town %1, case %2: %3 of unit %4 from minute %5, %6 pauses: %7 minutes off"_s.arg(
                         QString::number(number), QString::number(i), QString::number(c.amount), key(c.unit),
                         QString::number(c.start), QString::number(c.pauses.size()),
                         due ? QString::number((*due - *expected).count() / 60) : u"no due"_s)));
            ++agreed;
            paused += c.pauses.empty() ? 0 : 1;
        }
    }
    qInfo("%d cases agree, %d of them with pauses", agreed, paused);
    QVERIFY2(agreed >= 100'000, qPrintable(QString::number(agreed)));
}

QTEST_GUILESS_MAIN(TestDeadlineProperty)
#include "tst_deadline_property.moc"
