// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/work_clock.h"

#include <algorithm>
#include <array>
#include <utility>

namespace otklik::demo {

namespace {

constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01
constexpr qint64 kWorkday = WorkClock::kTo - WorkClock::kFrom;

bool isHoliday(QDate date)
{
    using MonthDay = std::pair<int, int>;
    static constexpr std::array kHolidays{MonthDay{2, 23}, MonthDay{3, 8},  MonthDay{5, 1},
                                          MonthDay{5, 9},  MonthDay{6, 12}, MonthDay{11, 4}};
    if (date.month() == 1 && date.day() <= 8)
        return true;
    return std::ranges::find(kHolidays, MonthDay{date.month(), date.day()}) != kHolidays.end();
}

} // namespace

LocalMoment localMoment(Timestamp time)
{
    const qint64 local = toSeconds(time) + kZoneSeconds;
    return {QDate::fromJulianDay(kEpochJulianDay + local / kDaySeconds), static_cast<int>(local % kDaySeconds)};
}

Timestamp utcOf(QDate date, int secondOfDay)
{
    return fromSeconds((date.toJulianDay() - kEpochJulianDay) * kDaySeconds + secondOfDay - kZoneSeconds);
}

WorkClock::WorkClock(QDate first, QDate last)
    : m_first(first)
{
    qint64 passed = 0;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        m_before.push_back(passed);
        passed += isWorkday(day) ? kWorkday : 0;
    }
    m_before.push_back(passed);
}

bool WorkClock::isWorkday(QDate date)
{
    return date.dayOfWeek() <= Qt::Friday && !isHoliday(date);
}

Timestamp WorkClock::after(Timestamp time, qint64 seconds) const
{
    const qint64 local = toSeconds(time) + kZoneSeconds;
    const qint64 firstDay = m_first.toJulianDay() - kEpochJulianDay;
    const auto lastDay = static_cast<qint64>(m_before.size()) - 2;
    const qint64 day = std::clamp(local / kDaySeconds - firstDay, qint64{0}, lastDay);
    const auto index = static_cast<std::size_t>(day);
    const qint64 length = m_before[index + 1] - m_before[index];
    const qint64 passed = std::clamp(local % kDaySeconds - kFrom, qint64{0}, length);
    const qint64 goal = std::min(m_before[index] + passed + seconds, m_before.back());

    // The day within which the goal is reached: at its end rather than at the beginning of the next one.
    const auto behind = std::lower_bound(m_before.begin() + day + 1, m_before.end() - 1, goal);
    const qint64 reached = std::distance(m_before.begin(), behind) - 1;
    return fromSeconds((firstDay + reached) * kDaySeconds + kFrom + goal - m_before[static_cast<std::size_t>(reached)] -
                       kZoneSeconds);
}

} // namespace otklik::demo
