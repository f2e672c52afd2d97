// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadline_engine.h"
#include "core/domain/ladder.h"
#include "core/domain/practice.h"

#include <memory>

namespace otklik {

/// How one municipality works: everything that regulations and habits differ in. A plain value, edited by the
/// administrator and kept as JSON.
struct Municipality {
    QString name;
    QString region;
    QString timeZone; ///< IANA id
    WorkingSchedule schedule;
    std::vector<CalendarDay> regionalDays; ///< beside the national production calendar
    Ladder ladder;
    QStringList escalationReasons; ///< offered; another may be typed
    std::vector<DeadlineProfile> deadlines; ///< of all their rules the first that applies decides
    int urgentHours = 2; ///< working hours: what is due within them counts as urgent
    Practice practice;

    friend bool operator==(const Municipality &, const Municipality &) = default;
};

/// BadFile where it is not JSON, Invalid with the path of the first wrong field ("schedule.days.mon.to") otherwise.
Result<Municipality> municipalityFromJson(const QByteArray &bytes, const QString &name);
QByteArray toJson(const Municipality &municipality);

/// The deadlines of this municipality over the national calendar. Milliseconds; make it once and share it.
Result<std::shared_ptr<const DeadlineEngine>> makeDeadlineEngine(const Municipality &municipality,
                                                                 ProductionCalendar national);

/// What is due before this moment counts as urgent at `now`.
Timestamp urgentBefore(const Municipality &municipality, const DeadlineEngine &engine, Timestamp now);

} // namespace otklik
