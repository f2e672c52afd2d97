// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/rules.h"

namespace otklik {

/// Something that an appeal waits for, and until when.
struct RunningClock {
    DeadlineQuestion question;
    StartTimes starts;
    std::optional<Timestamp> due; ///< nullopt while it is paused
};

/// What the author was asked, and whether he has answered.
bool isAskingAuthor(const Appeal &appeal);

DeadlineQuestion questionOf(const Appeal &appeal, ClockKind clock);
StartTimes startsOf(const Appeal &appeal, ClockKind clock);

/// When the first answer is due: by the municipality's order, or where it has none by the law.
std::optional<Timestamp> firstAnswerDue(const Appeal &appeal, const DeadlineRules &rules);
/// When the law wants the final answer; an extension is in it.
std::optional<Timestamp> lawAnswerDue(const Appeal &appeal, const DeadlineRules &rules);

/// Every clock that runs or stands, the nearest first, those without a due time last. What was met runs no more.
std::vector<RunningClock> runningClocks(const Appeal &appeal, const DeadlineRules &rules);

/// The nearest due time of the clocks that have no field of their own in the appeal.
std::optional<Timestamp> nearestOtherDue(const Appeal &appeal, const DeadlineRules &rules);

} // namespace otklik
