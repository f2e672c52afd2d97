// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/config_fields.h"
#include "core/domain/local_time.h"

#include <boost/container/static_vector.hpp>

#include <array>

namespace otklik {

/// A part of a day in which work is done: minutes of the wall clock after its 00:00, the end not included.
struct MinuteSpan {
    int from = 0;
    int to = 0;

    friend bool operator==(const MinuteSpan &, const MinuteSpan &) = default;
};
constexpr int kMinutesPerDay = 24 * 60;

struct DayHours {
    MinuteSpan work;
    std::optional<MinuteSpan> lunch; ///< strictly inside `work`

    friend bool operator==(const DayHours &, const DayHours &) = default;
};

/// At most two: before and after lunch.
using DaySpans = boost::container::static_vector<MinuteSpan, 2>;

/// The municipality's working week. A plain value.
struct WorkingSchedule {
    /// On duty day and night, holidays too: every hour is a working hour. `days` still says which days are working
    /// days, for the deadlines that count by days.
    bool isRoundTheClock = false;
    std::array<std::optional<DayHours>, 7> days; ///< Monday first; nullopt is a day off
    int shortenedBy = 60; ///< minutes cut off the end of a day before a holiday

    /// Empty for a day off. A weekend day that the calendar makes a working one and that has no hours of its own
    /// follows the hours of the last working day before it in the week.
    DaySpans ordinaryDay(int weekday) const;
    DaySpans shortenedDay(int weekday) const;
    DaySpans workingDay(int weekday) const;

    friend bool operator==(const WorkingSchedule &, const WorkingSchedule &) = default;
};

/// Monday to Friday, the same hours.
WorkingSchedule fiveDayWeek(DayHours hours);

WorkingSchedule readSchedule(ConfigFields fields);
QJsonObject toJson(const WorkingSchedule &schedule);

} // namespace otklik
