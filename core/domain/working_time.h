// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar.h"
#include "core/domain/working_schedule.h"
#include "core/domain/zone.h"

namespace otklik {

enum class TimeUnit : quint8 { Minutes, ClockHours, WorkingHours, WorkingDays, CalendarDays };

QString key(TimeUnit unit);
std::optional<TimeUnit> timeUnitFromKey(const QString &key);

/// Counts time as the municipality works: its zone, its week, the production calendar. Working seconds up to each day
/// are summed beforehand, so that a due time is two binary searches (well under a microsecond).
/// Knows the years of Zone (1990-2040); outside them there is no answer. Immutable, any thread.
class WorkingTime {
public:
    WorkingTime(Zone zone, WorkingSchedule schedule, ProductionCalendar calendar);

    const Zone &zone() const { return m_zone; }
    const WorkingSchedule &schedule() const { return m_schedule; }
    const ProductionCalendar &calendar() const { return m_calendar; }

    /// The moment when `amount` (not negative) of `unit` after `start` is over, at the earliest.
    /// Days are counted from the day after the start: working days end with the working hours of the last of them,
    /// calendar days with its last second. nullopt where the known years do not hold that much.
    std::optional<Timestamp> add(Timestamp start, int amount, TimeUnit unit) const;

    /// A due time counted by add(), when the time from `from` to `to`, which begins before it, did not count. Of days, those
    /// do not count at whose end it still ran.
    std::optional<Timestamp> prolong(Timestamp due, TimeUnit unit, Timestamp from, Timestamp to) const;

    /// Zero where `to` is not after `from`; what lies outside the known years does not count.
    std::chrono::seconds workingTimeBetween(Timestamp from, Timestamp to) const;

    /// False where nobody works that day, and outside the known years.
    bool isWorkingDay(LocalDay day) const;
    /// The first moment of working time not before `time`.
    std::optional<Timestamp> nextWorkingMoment(Timestamp time) const;
    /// The last moment of the day's working hours; of a day off, and of one worked to midnight, its last second.
    Timestamp endOfDay(LocalDay day) const;
    /// The nearest working day not before, or with step -1 not after, `day`; `day` itself where there is none.
    LocalDay nearestWorkingDay(LocalDay day, int step) const;

private:
    struct UtcSpan {
        Timestamp from;
        Timestamp to;
    };
    using DayWork = boost::container::static_vector<UtcSpan, 2>;
    struct Day {
        qint64 secondsBefore = 0; ///< working seconds from the first known day up to this one
        int workingDaysBefore = 0;
        bool isWorking = false;
        bool isShort = false;
        bool isMadeWorking = false; ///< by the calendar: a weekend day
    };

    void classify(LocalDay day, Day &entry) const;
    DaySpans spansOf(LocalDay day) const;
    DayWork workOf(LocalDay day) const;
    std::optional<std::size_t> indexOf(Timestamp time) const;
    LocalDay dayAt(std::size_t index) const;
    qint64 secondsUpTo(Timestamp time) const;
    std::optional<Timestamp> momentOf(qint64 seconds) const;
    std::optional<Timestamp> addWorkingDays(LocalDay start, int amount) const;

    Zone m_zone;
    WorkingSchedule m_schedule;
    ProductionCalendar m_calendar;
    std::vector<Day> m_days; ///< by day from 1 January of Zone::kFirstYear; the last entry closes the sums
};

} // namespace otklik
