// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/domain/working_time.h"
#include "random_town.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

Zone zoneOf(const QString &id)
{
    return Zone::load(id).value();
}

Timestamp utc(const char *iso)
{
    return fromSeconds(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toSecsSinceEpoch());
}

/// The rule said once more, without sums, spans in UTC or a search: is this minute of the wall clock worked?
class NaiveClock {
public:
    NaiveClock(const QString &zone, WorkingSchedule schedule, ProductionCalendar calendar)
        : m_zone{zone.toLatin1()}
        , m_schedule{std::move(schedule)}
        , m_calendar{std::move(calendar)}
    {
    }

    bool isWorked(Timestamp time) const
    {
        if (m_schedule.isRoundTheClock)
            return true;
        const QDateTime local = QDateTime::fromSecsSinceEpoch(toSeconds(time), Qt::UTC).toTimeZone(m_zone);
        const QDate date = local.date();
        const DayKind kind = m_calendar.kind(toLocalDay(date));
        auto hours = m_schedule.days[static_cast<std::size_t>(date.dayOfWeek() - 1)];
        if (kind == DayKind::Off)
            return false;
        for (int day = date.dayOfWeek() - 1; kind != DayKind::Ordinary && !hours && day > 0; --day)
            hours = m_schedule.days[static_cast<std::size_t>(day - 1)];
        if (!hours)
            return false;
        const int minute = local.time().hour() * 60 + local.time().minute();
        if (!isInside(*hours, minute) || kind != DayKind::Short)
            return isInside(*hours, minute);
        int left = 0; // worked minutes of the day that lie after this one
        for (int later = minute + 1; later < hours->work.to; ++later)
            left += isInside(*hours, later) ? 1 : 0;
        return left >= m_schedule.shortenedBy;
    }

private:
    static bool isInside(const DayHours &hours, int minute)
    {
        return minute >= hours.work.from && minute < hours.work.to &&
               !(hours.lunch && minute >= hours.lunch->from && minute < hours.lunch->to);
    }

    QTimeZone m_zone;
    WorkingSchedule m_schedule;
    ProductionCalendar m_calendar;
};

} // namespace

class TestWorkingTime : public QObject {
    Q_OBJECT
private slots:
    void agreesWithANaiveCount_data();
    void agreesWithANaiveCount();
    void clocksPutForward();
    void dutyDayAndNight();
    void lunchDoesNotCount();
    void withoutAnyWorkThereIsNoDue();
    void outsideTheKnownYears_data();
    void outsideTheKnownYears();
    void neitherBackwardsNorNegative();
    void secondsAreKept();
    void isFast();
};

void TestWorkingTime::agreesWithANaiveCount_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("year");

    QTest::newRow("Moscow, the change of 2014") << u"Europe/Moscow"_s << 2014;
    QTest::newRow("Moscow today") << u"Europe/Moscow"_s << 2026;
    QTest::newRow("Volgograd, the change of 2020") << u"Europe/Volgograd"_s << 2020;
    QTest::newRow("Kamchatka, the change of 2010") << u"Asia/Kamchatka"_s << 2010;
    QTest::newRow("Berlin, summer time") << u"Europe/Berlin"_s << 2026;
    QTest::newRow("half an hour") << u"Asia/Kolkata"_s << 2026;
}

void TestWorkingTime::agreesWithANaiveCount()
{
    QFETCH(const QString, zone);
    QFETCH(const int, year);

    QRandomGenerator random{20260306};
    for (int town = 0; town < 8; ++town) {
        const WorkingSchedule schedule = randomSchedule(random);
        ProductionCalendar calendar;
        calendar.setYear(randomYear(random, year));
        const WorkingTime time{zoneOf(zone), schedule, calendar};
        const NaiveClock naive{zone, schedule, calendar};

        for (int window = 0; window < 2; ++window) {
            // Ten days, a third of them about the last days of March or October, when clocks change.
            const int day = random.bounded(3) == 0 ? (random.bounded(2) == 0 ? 80 : 295) : random.bounded(350);
            const Timestamp begin = fromSeconds(LocalSeconds{localDate(year, 1, 1)}.time_since_epoch().count()) +
                                    std::chrono::days{day} + minutes{random.bounded(24 * 60)};
            std::vector<int> worked{0}; // minutes of work up to each minute
            for (int i = 0; i < 10 * kMinutesPerDay; ++i)
                worked.push_back(worked.back() + (naive.isWorked(begin + minutes{i}) ? 1 : 0));

            for (int trial = 0; trial < 25; ++trial) {
                const int from = random.bounded(5 * kMinutesPerDay);
                const int to = random.bounded(from, 10 * kMinutesPerDay);
                const auto i = static_cast<std::size_t>(from);
                QCOMPARE(time.workingTimeBetween(begin + minutes{from}, begin + minutes{to}).count(),
                         60LL * (worked[static_cast<std::size_t>(to)] - worked[i]));
                const int amount = random.bounded(1, 12);
                const auto end = std::ranges::lower_bound(worked, worked[i] + amount * 60);
                const auto due = time.add(begin + minutes{from}, amount, TimeUnit::WorkingHours);
                if (end != worked.end())
                    QCOMPARE((due.value() - begin).count(), 60LL * (end - worked.begin()));
            }
        }
    }
}

void TestWorkingTime::clocksPutForward()
{
    // On 29 March 2026 Berlin has no 02:00-03:00: a night shift of 00:00-08:00 is seven hours long.
    WorkingSchedule schedule;
    schedule.days[6] = DayHours{{0, 8 * 60}, {}};
    const WorkingTime time{zoneOf(u"Europe/Berlin"_s), schedule, {}};
    QVERIFY(time.workingTimeBetween(utc("2026-03-28T12:00:00Z"), utc("2026-03-29T12:00:00Z")) == hours{7});
    QVERIFY(time.add(utc("2026-03-28T12:00:00Z"), 7, TimeUnit::WorkingHours) == utc("2026-03-29T06:00:00Z"));
    // And on 25 October it has two of them.
    QVERIFY(time.workingTimeBetween(utc("2026-10-24T12:00:00Z"), utc("2026-10-25T12:00:00Z")) == hours{9});
}

void TestWorkingTime::dutyDayAndNight()
{
    WorkingSchedule schedule = fiveDayWeek({{9 * 60, 18 * 60}, {}});
    schedule.isRoundTheClock = true;
    ProductionCalendar calendar;
    calendar.setYear({2026, {{.day = localDate(2026, 3, 9), .kind = DayKind::Off}}});
    const WorkingTime time{zoneOf(u"Europe/Moscow"_s), schedule, calendar};
    const Timestamp friday = utc("2026-03-06T13:30:00Z");
    QVERIFY(time.add(friday, 9, TimeUnit::WorkingHours) == friday + hours{9});
    QVERIFY(time.add(friday, 100, TimeUnit::WorkingHours) == friday + hours{100});
    // Days are still those of the week and of the calendar; the last of them lasts to midnight.
    QVERIFY(time.add(friday, 1, TimeUnit::WorkingDays) == utc("2026-03-10T20:59:59Z"));
}

void TestWorkingTime::lunchDoesNotCount()
{
    const WorkingTime time{
        zoneOf(u"Europe/Moscow"_s), fiveDayWeek({{9 * 60, 18 * 60}, MinuteSpan{13 * 60, 14 * 60}}), {}};
    QVERIFY(time.add(utc("2026-03-10T09:00:00Z"), 2, TimeUnit::WorkingHours) == utc("2026-03-10T12:00:00Z"));
    QVERIFY(time.add(utc("2026-03-10T10:30:00Z"), 1, TimeUnit::WorkingHours) == utc("2026-03-10T12:00:00Z"));
    QVERIFY(time.workingTimeBetween(utc("2026-03-10T06:00:00Z"), utc("2026-03-10T15:00:00Z")) == hours{8});
    QVERIFY(time.nextWorkingMoment(utc("2026-03-10T10:30:00Z")) == utc("2026-03-10T11:00:00Z"));
    QVERIFY(time.nextWorkingMoment(utc("2026-03-10T11:30:00Z")) == utc("2026-03-10T11:30:00Z"));
}

void TestWorkingTime::withoutAnyWorkThereIsNoDue()
{
    const WorkingTime time{zoneOf(u"Europe/Moscow"_s), {}, {}};
    const Timestamp start = utc("2026-03-10T09:00:00Z");
    QVERIFY(!time.add(start, 1, TimeUnit::WorkingHours));
    QVERIFY(!time.add(start, 1, TimeUnit::WorkingDays));
    QVERIFY(!time.nextWorkingMoment(start));
    QVERIFY(time.add(start, 1, TimeUnit::CalendarDays));
    QCOMPARE(time.nearestWorkingDay(localDate(2026, 3, 10), 1), localDate(2026, 3, 10));
}

void TestWorkingTime::outsideTheKnownYears_data()
{
    QTest::addColumn<qint64>("start");

    QTest::newRow("1970") << qint64{0};
    QTest::newRow("the last second before 1990 in Moscow") << toSeconds(utc("1989-12-31T20:59:59Z"));
    QTest::newRow("2041") << toSeconds(utc("2041-01-01T12:00:00Z"));
    QTest::newRow("the year 9999") << toSeconds(utc("9999-12-31T12:00:00Z"));
    QTest::newRow("the year 1") << toSeconds(utc("0001-01-01T12:00:00Z"));
}

void TestWorkingTime::outsideTheKnownYears()
{
    QFETCH(const qint64, start);

    const WorkingTime time{zoneOf(u"Europe/Moscow"_s), fiveDayWeek({{9 * 60, 18 * 60}, {}}), {}};
    for (const TimeUnit unit :
         {TimeUnit::Minutes, TimeUnit::WorkingHours, TimeUnit::WorkingDays, TimeUnit::CalendarDays})
        QVERIFY(!time.add(fromSeconds(start), 9, unit));
    QVERIFY(!time.nextWorkingMoment(fromSeconds(start)));
    QVERIFY(!time.isWorkingDay(time.zone().localDay(fromSeconds(start))));
    QVERIFY(time.workingTimeBetween(fromSeconds(start), fromSeconds(start + 600)) == seconds{0});
}

void TestWorkingTime::neitherBackwardsNorNegative()
{
    const WorkingTime time{zoneOf(u"Europe/Moscow"_s), fiveDayWeek({{9 * 60, 18 * 60}, {}}), {}};
    const Timestamp start = utc("2026-03-10T09:00:00Z");
    QVERIFY(time.workingTimeBetween(start + hours{1}, start) == seconds{0});
    QVERIFY(!time.add(start, -1, TimeUnit::WorkingHours));
    QVERIFY(time.add(start, 0, TimeUnit::WorkingHours) == start);
    QVERIFY(!time.add(utc("2040-12-31T10:00:00Z"), 100, TimeUnit::WorkingHours));
    QVERIFY(!time.add(start, 100'000, TimeUnit::WorkingDays));
    QVERIFY(!time.add(start, 100'000, TimeUnit::CalendarDays));
}

void TestWorkingTime::secondsAreKept()
{
    const WorkingTime time{zoneOf(u"Europe/Moscow"_s), fiveDayWeek({{9 * 60, 18 * 60}, {}}), {}};
    QVERIFY(time.add(utc("2026-03-10T09:00:07Z"), 1, TimeUnit::WorkingHours) == utc("2026-03-10T10:00:07Z"));
    QVERIFY(time.add(utc("2026-03-10T14:59:59Z"), 1, TimeUnit::WorkingHours) == utc("2026-03-11T06:59:59Z"));
}

void TestWorkingTime::isFast()
{
    const WorkingTime time{
        zoneOf(u"Europe/Moscow"_s), fiveDayWeek({{9 * 60, 18 * 60}, MinuteSpan{13 * 60, 14 * 60}}), {}};
    const Timestamp start = utc("2020-01-01T00:00:00Z");
    constexpr int kCount = 100'000;
    QElapsedTimer timer;
    timer.start();
    qint64 sum = 0;
    for (int i = 0; i < kCount; ++i)
        sum += toSeconds(*time.add(start + seconds{i * 1999}, 9, TimeUnit::WorkingHours)) & 1;
    const double perDue = static_cast<double>(timer.nsecsElapsed()) / kCount;
    qInfo("%.0f ns per due time (%lld)", perDue, sum);
    QVERIFY2(perDue < 20'000,
             "an import of a million would take minutes"); // far above: machines under load, sanitizers
}

QTEST_GUILESS_MAIN(TestWorkingTime)
#include "tst_working_time.moc"
