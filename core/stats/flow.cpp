// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/flow.h"

#include <algorithm>
#include <map>

namespace otklik {
namespace {

constexpr qint64 kMostDays = 62;
constexpr qint64 kMostDaysByWeek = 550;
constexpr qint64 kMostDaysByMonth = 20 * 366;

QDate nextStart(QDate start, TimeGrain grain)
{
    return bucketEnd(start, grain).addDays(1);
}

/// Zeros where nothing happened, as far as they fit.
void fillGaps(std::map<QDate, FlowPoint> &points, const FlowTable &daily, TimeGrain grain)
{
    const QDate first = daily.rules.days.from ? bucketStart(*daily.rules.days.from, grain)
                        : points.empty()      ? QDate()
                                              : points.begin()->first;
    const QDate last = daily.rules.days.to ? *daily.rules.days.to : points.empty() ? QDate() : points.rbegin()->first;
    if (!first.isValid() || !last.isValid())
        return;
    qsizetype filled = 0;
    for (QDate day = first; day <= last && day.isValid(); day = nextStart(day, grain)) {
        if (++filled > kMostPoints)
            return;
    }
    for (QDate day = first; day <= last && day.isValid(); day = nextStart(day, grain))
        points.try_emplace(day, FlowPoint{day, 0, 0});
}

} // namespace

TimeGrain grainFor(QDate first, QDate last)
{
    const qint64 days = first.daysTo(last) + 1;
    if (days <= kMostDays)
        return TimeGrain::Day;
    if (days <= kMostDaysByWeek)
        return TimeGrain::Week;
    return days <= kMostDaysByMonth ? TimeGrain::Month : TimeGrain::Year;
}

TimeGrain grainFor(const FlowTable &daily)
{
    QDate first = daily.rules.days.from.value_or(QDate());
    QDate last = daily.rules.days.to.value_or(QDate());
    if (!first.isValid() && !daily.points.empty())
        first = daily.points.front().from;
    if (!last.isValid() && !daily.points.empty())
        last = daily.points.back().from;
    return first.isValid() && last.isValid() ? grainFor(first, last) : TimeGrain::Day;
}

QDate bucketStart(QDate day, TimeGrain grain)
{
    switch (grain) {
    case TimeGrain::Day:
        return day;
    case TimeGrain::Week:
        return day.addDays(Qt::Monday - day.dayOfWeek());
    case TimeGrain::Month:
        return QDate(day.year(), day.month(), 1);
    case TimeGrain::Year:
        return QDate(day.year(), 1, 1);
    }
    return day;
}

QDate bucketEnd(QDate start, TimeGrain grain)
{
    switch (grain) {
    case TimeGrain::Day:
        return start;
    case TimeGrain::Week:
        return start.addDays(6);
    case TimeGrain::Month:
        return start.addMonths(1).addDays(-1);
    case TimeGrain::Year:
        return start.addYears(1).addDays(-1);
    }
    return start;
}

FlowTable grouped(const FlowTable &daily, TimeGrain grain)
{
    std::map<QDate, FlowPoint> points;
    for (const FlowPoint &day : daily.points) {
        const QDate start = bucketStart(day.from, grain);
        FlowPoint &point = points.try_emplace(start, FlowPoint{start, 0, 0}).first->second;
        point.received += day.received;
        point.answered += day.answered;
    }
    fillGaps(points, daily, grain);

    FlowTable table;
    table.grain = grain;
    table.totals = daily.totals;
    table.rules = daily.rules;
    table.points.reserve(points.size());
    for (const auto &[start, point] : points)
        table.points.push_back(point);
    return table;
}

DayRange pointDays(const FlowTable &table, const FlowPoint &point)
{
    return intersected({point.from, bucketEnd(point.from, table.grain)}, table.rules.days);
}

} // namespace otklik
