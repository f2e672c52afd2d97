// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/config_fields.h"
#include "core/domain/values.h"
#include "core/domain/working_time.h"

namespace otklik {

/// What is being waited for (domain.md 5.2). `Promise` and `AuthorClarification` belong to an appeal, the last four to
/// the law on citizens' appeals (59-ФЗ).
enum class ClockKind : quint8 {
    Route,
    Draft,
    Approve,
    FirstAnswer,
    FinalAfterInterim,
    Promise,
    AuthorClarification,
    FakeDebunk,
    Register,
    Redirect,
    LawAnswer,
    LawExtension,
};

/// The moment from which a clock runs; regulations differ in it.
enum class StartEvent : quint8 {
    Published, ///< by the author
    Detected, ///< by us: received
    Assigned, ///< to the executor
    Registered, ///< under a number
    InterimAnswered, ///< for the final answer
    ClarificationAsked ///< of the author
};

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
    QStringList tracks{}; ///< "open_source", "pos_message", ... (domain.md 2)
    DayOffRule onDayOff = DayOffRule::Keep;
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

/// Which clock of which appeal.
struct DeadlineQuestion {
    ClockKind clock = ClockKind::FirstAnswer;
    Importance importance = Importance::Ordinary;
    QString channel{};
    QString track{}; ///< empty: not known; rules of a certain track do not apply then
};

bool applies(const DeadlineRule &rule, const DeadlineQuestion &question);

QString key(ClockKind clock);
QString key(StartEvent event);
QString key(DayOffRule rule);
std::optional<ClockKind> clockKindFromKey(const QString &key);
std::optional<StartEvent> startEventFromKey(const QString &key);
std::optional<DayOffRule> dayOffRuleFromKey(const QString &key);

DeadlineProfile readDeadlineProfile(ConfigFields fields);
QJsonObject toJson(const DeadlineProfile &profile);

} // namespace otklik
