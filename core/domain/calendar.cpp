// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar.h"
#include "core/domain/key_table.h"

#include <algorithm>

namespace otklik {

namespace {

constexpr KeyTable<DayKind, 4> kKinds{{
    {DayKind::Ordinary, "ordinary"},
    {DayKind::Off, "off"},
    {DayKind::Short, "short"},
    {DayKind::Working, "working"},
}};

const CalendarDay *findDay(const std::vector<CalendarDay> &days, LocalDay day)
{
    const auto found = std::ranges::lower_bound(days, day, {}, &CalendarDay::day);
    return found != days.end() && found->day == day ? &*found : nullptr;
}

} // namespace

QString key(DayKind kind)
{
    return kKinds.key(kind);
}
std::optional<DayKind> dayKindFromKey(const QString &key)
{
    return kKinds.value(key);
}

void ProductionCalendar::setYear(const CalendarYear &year)
{
    std::erase_if(m_national, [&](const CalendarDay &day) { return yearOf(day.day) == year.year; });
    m_national.insert(m_national.end(), year.days.begin(), year.days.end());
    std::ranges::sort(m_national, {}, &CalendarDay::day);
    m_years.insert(year.year);
}

void ProductionCalendar::setRegionalDays(std::vector<CalendarDay> days)
{
    m_regional = std::move(days);
    for (CalendarDay &day : m_regional)
        day.isRegional = true;
    std::ranges::stable_sort(m_regional, {}, &CalendarDay::day);
}

std::optional<CalendarDay> ProductionCalendar::find(LocalDay day) const
{
    if (const CalendarDay *regional = findDay(m_regional, day))
        return *regional;
    if (const CalendarDay *national = findDay(m_national, day))
        return *national;
    return {};
}

DayKind ProductionCalendar::kind(LocalDay day) const
{
    if (const CalendarDay *regional = findDay(m_regional, day))
        return regional->kind;
    const CalendarDay *national = findDay(m_national, day);
    return national ? national->kind : DayKind::Ordinary;
}

} // namespace otklik
