// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <QCoreApplication>

namespace otklik {

/// The periods that a supervisor asks for; each up to and with today unless it is over.
enum class Period : quint8 { Today, Yesterday, Week, LastWeek, Month, LastMonth, Quarter, Year, All, Custom };
inline constexpr std::array kPeriods{Period::Today, Period::Yesterday, Period::Week,    Period::LastWeek,
                                     Period::Month, Period::LastMonth, Period::Quarter, Period::Year,
                                     Period::All,   Period::Custom};

/// Days of the period; `today` is the municipality's. All and Custom have no bounds of their own.
DayRange daysOf(Period period, QDate today);

class PeriodWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::PeriodWords)
public:
    static QString title(Period period);
};

} // namespace otklik
