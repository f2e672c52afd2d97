// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <chrono>

namespace otklik {

/// A date of the municipality's wall calendar; `.time_since_epoch().count()` is days since 1970-01-01.
using LocalDay = std::chrono::local_days;
/// What the municipality's wall clock shows.
using LocalSeconds = std::chrono::local_seconds;

constexpr qint64 kJulianDayOf1970 = 2440588;

inline QDate toQDate(LocalDay day)
{
    return QDate::fromJulianDay(day.time_since_epoch().count() + kJulianDayOf1970);
}
/// The date has to be valid.
inline LocalDay toLocalDay(QDate date)
{
    return LocalDay{std::chrono::days{static_cast<int>(date.toJulianDay() - kJulianDayOf1970)}};
}
constexpr LocalDay dayOf(LocalSeconds time)
{
    return std::chrono::floor<std::chrono::days>(time);
}
constexpr LocalDay localDate(int year, unsigned month, unsigned day)
{
    return LocalDay{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}
constexpr int yearOf(LocalDay day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}
/// 0 is Monday, 6 is Sunday.
constexpr int weekdayIndex(LocalDay day)
{
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;
}

} // namespace otklik
