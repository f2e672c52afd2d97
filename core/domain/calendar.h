// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/local_time.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace otklik {

/// What a calendar says of a date. Of a date that it does not name it says nothing: the weekly schedule decides.
enum class DayKind : quint8 { Ordinary, Off, Short, Working };

QString key(DayKind kind);
std::optional<DayKind> dayKindFromKey(const QString &key);

struct CalendarDay {
    LocalDay day{};
    DayKind kind = DayKind::Ordinary;
    QString title{}; ///< of the holiday, in the calendar's language; may be empty
    std::optional<LocalDay> movedFrom{}; ///< the day off was moved here from that date
    bool isRegional = false;

    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

struct CalendarYear {
    int year = 0;
    std::vector<CalendarDay> days; ///< by date, each once
};

/// The XML of xmlcalendar.ru (github.com/xmlcalendar/data). BadFile, with the line, where it is broken, is not of one
/// year, names a date twice, or carries a DTD; entities are never expanded, nothing is fetched.
Result<CalendarYear> parseCalendarXml(const QByteArray &bytes, const QString &name);

/// The days on which work differs from the week's ordinary course. A plain value.
class ProductionCalendar {
public:
    /// Takes the place of what was known of that year.
    void setYear(const CalendarYear &year);
    /// The municipality's own additions; over the national ones of the same date.
    void setRegionalDays(std::vector<CalendarDay> days);

    /// False where no calendar of the year was given: then Saturdays and Sundays are all that is off.
    bool isKnown(int year) const { return m_years.contains(year); }
    const std::set<int> &knownYears() const { return m_years; }

    /// nullopt where the calendar does not name the date.
    std::optional<CalendarDay> find(LocalDay day) const;
    DayKind kind(LocalDay day) const;

private:
    std::set<int> m_years;
    std::vector<CalendarDay> m_national; ///< by date
    std::vector<CalendarDay> m_regional; ///< by date
};

} // namespace otklik
