// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar.h"
#include "core/domain/working_schedule.h"

#include <QRandomGenerator>

namespace otklik::test {

inline WorkingSchedule randomSchedule(QRandomGenerator &random)
{
    WorkingSchedule schedule;
    schedule.isRoundTheClock = random.bounded(8) == 0;
    schedule.shortenedBy = random.bounded(0, 180);
    for (auto &day : schedule.days) {
        if (random.bounded(4) == 0)
            continue;
        // Clocks are put forward and back before four in the morning: what a span means is beyond doubt after it.
        const int from = random.bounded(4 * 60, 14 * 60);
        const int to = random.bounded(from + 10, kMinutesPerDay + 1);
        day = DayHours{{from, to}, {}};
        if (to - from > 120 && random.bounded(2) == 0) {
            const int lunch = random.bounded(from + 1, to - 60);
            day->lunch = MinuteSpan{lunch, lunch + random.bounded(1, 59)};
        }
    }
    return schedule;
}

inline CalendarYear randomYear(QRandomGenerator &random, int year)
{
    CalendarYear calendar{year, {}};
    for (LocalDay day = localDate(year, 1, 1); day < localDate(year + 1, 1, 1); day += std::chrono::days{1}) {
        if (random.bounded(6) == 0)
            calendar.days.push_back({.day = day, .kind = static_cast<DayKind>(random.bounded(1, 4))});
    }
    return calendar;
}

} // namespace otklik::test
