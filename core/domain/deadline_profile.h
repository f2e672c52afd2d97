// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clocks.h"
#include "core/domain/config_fields.h"
#include "core/domain/working_time.h"

namespace otklik {

/// What becomes of a due date counted in calendar days that falls on a day off.
enum class DayOffRule : quint8 { Keep, NextWorkingDay, PreviousWorkingDay };

/// One line of a regulation. Empty lists apply to everything.
struct DeadlineRule {
    ClockKind clock = ClockKind::FirstAnswer;
    int amount = 0;
    TimeUnit unit = TimeUnit::WorkingHours;
    StartEvent from = StartEvent::Detected;
    std::vector<Importance> importance{};
    QStringList channels{}; ///< keys or verbatim names, as in Origin::channel
    std::vector<Track> tracks{};
    DayOffRule onDayOff = DayOffRule::Keep;
    bool isPaused = false; ///< while the author has not answered our question
    bool endsWithInterim = true; ///< of the first answer's clock: an interim answer is enough for it
    QString source{}; ///< where the figure was published

    friend bool operator==(const DeadlineRule &, const DeadlineRule &) = default;
};

/// A regulation. Of its rules the first that applies decides, so special ones stand before general ones.
struct DeadlineProfile {
    QString id;
    QString name;
    QString source;
    std::vector<DeadlineRule> rules;

    friend bool operator==(const DeadlineProfile &, const DeadlineProfile &) = default;
};

bool applies(const DeadlineRule &rule, const DeadlineQuestion &question);

QString key(ClockKind clock);
QString key(StartEvent event);
QString key(DayOffRule rule);
std::optional<ClockKind> clockKindFromKey(const QString &key);
std::optional<StartEvent> startEventFromKey(const QString &key);
std::optional<DayOffRule> dayOffRuleFromKey(const QString &key);

DeadlineProfile readDeadlineProfile(ConfigFields fields);
/// A file of one profile. BadFile, or Invalid with the path of the first wrong field.
Result<DeadlineProfile> deadlineProfileFromJson(const QByteArray &bytes, const QString &name);
QJsonObject toJson(const DeadlineProfile &profile);

} // namespace otklik
