// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/working_time.h"
#include "core/domain/key_table.h"

#include <algorithm>

using std::chrono::days;
using std::chrono::seconds;

namespace otklik {

namespace {

constexpr LocalDay kFirstDay = localDate(Zone::kFirstYear, 1, 1);
constexpr LocalDay kEnd = localDate(Zone::kLastYear + 1, 1, 1);
constexpr auto kDayCount = static_cast<std::size_t>((kEnd - kFirstDay).count());

constexpr KeyTable<TimeUnit, 5> kUnits{{
    {TimeUnit::Minutes, "minutes"},
    {TimeUnit::ClockHours, "clock_hours"},
    {TimeUnit::WorkingHours, "working_hours"},
    {TimeUnit::WorkingDays, "working_days"},
    {TimeUnit::CalendarDays, "calendar_days"},
}};

} // namespace

QString key(TimeUnit unit)
{
    return kUnits.key(unit);
}
std::optional<TimeUnit> timeUnitFromKey(const QString &key)
{
    return kUnits.value(key);
}

WorkingTime::WorkingTime(Zone zone, WorkingSchedule schedule, ProductionCalendar calendar)
    : m_zone{std::move(zone)}
    , m_schedule{std::move(schedule)}
    , m_calendar{std::move(calendar)}
    , m_days(kDayCount + 1)
{
    for (std::size_t i = 0; i < kDayCount; ++i) {
        classify(dayAt(i), m_days[i]);
        qint64 worked = 0;
        for (const UtcSpan &span : workOf(dayAt(i)))
            worked += (span.to - span.from).count();
        m_days[i + 1].secondsBefore = m_days[i].secondsBefore + worked;
        m_days[i + 1].workingDaysBefore = m_days[i].workingDaysBefore + (m_days[i].isWorking ? 1 : 0);
    }
}

void WorkingTime::classify(LocalDay day, Day &entry) const
{
    const int weekday = weekdayIndex(day);
    switch (m_calendar.kind(day)) {
    case DayKind::Ordinary:
        entry.isWorking = !m_schedule.ordinaryDay(weekday).empty();
        break;
    case DayKind::Off:
        break;
    case DayKind::Short:
        entry.isShort = true;
        [[fallthrough]];
    case DayKind::Working:
        entry.isMadeWorking = true;
        entry.isWorking = !m_schedule.workingDay(weekday).empty();
        break;
    }
}

DaySpans WorkingTime::spansOf(LocalDay day) const
{
    if (m_schedule.isRoundTheClock)
        return {MinuteSpan{0, kMinutesPerDay}};
    const Day &entry = m_days[static_cast<std::size_t>((day - kFirstDay).count())];
    if (!entry.isWorking)
        return {};
    const int weekday = weekdayIndex(day);
    if (entry.isShort)
        return m_schedule.shortenedDay(weekday);
    return entry.isMadeWorking ? m_schedule.workingDay(weekday) : m_schedule.ordinaryDay(weekday);
}

WorkingTime::DayWork WorkingTime::workOf(LocalDay day) const
{
    DayWork work;
    for (const MinuteSpan &span : spansOf(day)) {
        const LocalSeconds midnight{day};
        work.push_back({m_zone.toUtc(midnight + std::chrono::minutes{span.from}),
                        m_zone.toUtc(midnight + std::chrono::minutes{span.to})});
    }
    return work;
}

std::optional<std::size_t> WorkingTime::indexOf(Timestamp time) const
{
    const LocalDay day = m_zone.localDay(time);
    if (day < kFirstDay || day >= kEnd)
        return {};
    return static_cast<std::size_t>((day - kFirstDay).count());
}

LocalDay WorkingTime::dayAt(std::size_t index) const
{
    return kFirstDay + days{static_cast<int>(index)};
}

qint64 WorkingTime::secondsUpTo(Timestamp time) const
{
    const LocalDay day = m_zone.localDay(time);
    if (day < kFirstDay)
        return 0;
    if (day >= kEnd)
        return m_days.back().secondsBefore;
    qint64 worked = m_days[static_cast<std::size_t>((day - kFirstDay).count())].secondsBefore;
    for (const UtcSpan &span : workOf(day))
        worked += std::max<qint64>(0, (std::min(time, span.to) - span.from).count());
    return worked;
}

std::optional<Timestamp> WorkingTime::momentOf(qint64 worked) const
{
    // The day in which the sum is reached: at its very end rather than at the beginning of the next.
    const auto after = std::ranges::lower_bound(m_days, worked, {}, &Day::secondsBefore);
    if (after == m_days.end() || after == m_days.begin())
        return {};
    const auto day = std::prev(after);
    qint64 left = worked - day->secondsBefore;
    for (const UtcSpan &span : workOf(dayAt(static_cast<std::size_t>(day - m_days.begin())))) {
        const qint64 length = (span.to - span.from).count();
        if (left <= length)
            return span.from + seconds{left};
        left -= length;
    }
    return {};
}

std::optional<Timestamp> WorkingTime::add(Timestamp start, int amount, TimeUnit unit) const
{
    const auto index = indexOf(start);
    if (!index || amount < 0)
        return {};
    const LocalDay day = dayAt(*index);
    switch (unit) {
    case TimeUnit::Minutes:
        return start + std::chrono::minutes{amount};
    case TimeUnit::ClockHours:
        return start + std::chrono::hours{amount};
    case TimeUnit::WorkingHours:
        return amount == 0 ? start : momentOf(secondsUpTo(start) + amount * 3600LL);
    case TimeUnit::WorkingDays:
        return addWorkingDays(day, amount);
    case TimeUnit::CalendarDays:
        if (amount >= (kEnd - day).count())
            return {};
        return m_zone.startOfDay(day + days{amount + 1}) - seconds{1};
    }
    return {};
}

std::optional<Timestamp> WorkingTime::prolong(Timestamp due, TimeUnit unit, Timestamp from, Timestamp to) const
{
    const auto first = indexOf(from);
    const auto last = indexOf(to);
    const auto index = indexOf(due);
    if (!first || !last || !index || to <= from)
        return due;
    switch (unit) {
    case TimeUnit::Minutes:
    case TimeUnit::ClockHours:
        return due + (to - from);
    case TimeUnit::WorkingHours: {
        const qint64 lost = workingTimeBetween(from, to).count();
        return lost == 0 ? due : momentOf(secondsUpTo(due) + lost);
    }
    case TimeUnit::WorkingDays: {
        const int lost = m_days[*last].workingDaysBefore - m_days[*first].workingDaysBefore;
        return lost == 0 ? due : addWorkingDays(dayAt(*index), lost);
    }
    case TimeUnit::CalendarDays:
        return add(due, static_cast<int>(*last - *first), TimeUnit::CalendarDays);
    }
    return due;
}

std::optional<Timestamp> WorkingTime::addWorkingDays(LocalDay start, int amount) const
{
    if (amount == 0)
        return endOfDay(start);
    const auto tomorrow = static_cast<std::size_t>((start - kFirstDay).count() + 1);
    const int wanted = m_days[tomorrow].workingDaysBefore + amount;
    const auto after = std::ranges::lower_bound(m_days, wanted, {}, &Day::workingDaysBefore);
    if (after == m_days.end())
        return {};
    return endOfDay(dayAt(static_cast<std::size_t>(after - m_days.begin()) - 1));
}

seconds WorkingTime::workingTimeBetween(Timestamp from, Timestamp to) const
{
    return seconds{to > from ? secondsUpTo(to) - secondsUpTo(from) : 0};
}

bool WorkingTime::isWorkingDay(LocalDay day) const
{
    return day >= kFirstDay && day < kEnd && m_days[static_cast<std::size_t>((day - kFirstDay).count())].isWorking;
}

std::optional<Timestamp> WorkingTime::nextWorkingMoment(Timestamp time) const
{
    if (!indexOf(time))
        return {};
    const auto second = momentOf(secondsUpTo(time) + 1);
    return second ? std::optional{*second - seconds{1}} : std::nullopt;
}

Timestamp WorkingTime::endOfDay(LocalDay day) const
{
    const Timestamp lastSecond = m_zone.startOfDay(day + days{1}) - seconds{1};
    if (!isWorkingDay(day))
        return lastSecond;
    const auto work = workOf(day);
    return work.empty() ? lastSecond : std::min(work.back().to, lastSecond);
}

LocalDay WorkingTime::nearestWorkingDay(LocalDay day, int step) const
{
    for (LocalDay near = day; near >= kFirstDay && near < kEnd; near += days{step}) {
        if (isWorkingDay(near))
            return near;
    }
    return day;
}

} // namespace otklik
