// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/period.h"

namespace otklik {

DayRange daysOf(Period period, QDate today)
{
    const QDate monday = today.addDays(Qt::Monday - today.dayOfWeek());
    const QDate month(today.year(), today.month(), 1);
    switch (period) {
    case Period::Today:
        return {today, today};
    case Period::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Period::Week:
        return {monday, today};
    case Period::LastWeek:
        return {monday.addDays(-7), monday.addDays(-1)};
    case Period::Month:
        return {month, today};
    case Period::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Period::Quarter:
        return {month.addMonths(-((today.month() - 1) % 3)), today};
    case Period::Year:
        return {QDate(today.year(), 1, 1), today};
    case Period::All:
    case Period::Custom:
        return {};
    }
    return {};
}

QString PeriodWords::title(Period period)
{
    switch (period) {
    case Period::Today:
        return tr("Today");
    case Period::Yesterday:
        return tr("Yesterday");
    case Period::Week:
        return tr("This week");
    case Period::LastWeek:
        return tr("Last week");
    case Period::Month:
        return tr("This month");
    case Period::LastMonth:
        return tr("Last month");
    case Period::Quarter:
        return tr("This quarter");
    case Period::Year:
        return tr("This year");
    case Period::All:
        return tr("All time");
    case Period::Custom:
        return tr("Other days");
    }
    return {};
}

} // namespace otklik
