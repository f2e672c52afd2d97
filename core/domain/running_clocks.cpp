// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/running_clocks.h"

#include <algorithm>

namespace otklik {

namespace {

bool isInHands(const Appeal &appeal)
{
    return appeal.assignee || !appeal.department.isEmpty();
}

/// Does the appeal wait for this, as far as its own state tells?
bool isAwaited(const Appeal &appeal, ClockKind clock)
{
    if (appeal.closed && clock != ClockKind::Promise)
        return false;
    switch (clock) {
    case ClockKind::Route:
        return !isInHands(appeal) && !appeal.firstAnswered;
    case ClockKind::Draft:
        return isInHands(appeal) && !appeal.submitted && !appeal.firstAnswered;
    case ClockKind::Approve:
        return appeal.submitted && !appeal.isApproved;
    case ClockKind::FirstAnswer:
        return !appeal.firstAnswered;
    case ClockKind::FinalAfterInterim:
        return appeal.interimAnswered.has_value();
    case ClockKind::Promise:
        return appeal.promisedUntil.has_value();
    case ClockKind::AuthorClarification:
        return isAskingAuthor(appeal);
    case ClockKind::Register:
        return isRegistered(appeal.track) && !appeal.registration;
    case ClockKind::Redirect:
        return appeal.registration && !isInHands(appeal) && !appeal.firstAnswered;
    case ClockKind::LawAnswer:
        return !appeal.isAnsweredFinally;
    case ClockKind::FakeDebunk:
    case ClockKind::LawExtension:
        return false;
    }
    return false;
}

std::optional<Timestamp> dueOf(const Appeal &appeal, ClockKind clock, const DeadlineRules &rules)
{
    if (clock == ClockKind::FirstAnswer)
        return appeal.due;
    if (clock == ClockKind::FinalAfterInterim)
        return appeal.finalDue;
    if (clock == ClockKind::Promise)
        return appeal.promisedUntil;
    if (clock == ClockKind::LawAnswer)
        return lawAnswerDue(appeal, rules);
    return rules.due(questionOf(appeal, clock), startsOf(appeal, clock), appeal.clarifications);
}

} // namespace

bool isAskingAuthor(const Appeal &appeal)
{
    return !appeal.clarifications.empty() && !appeal.clarifications.back().to;
}

DeadlineQuestion questionOf(const Appeal &appeal, ClockKind clock)
{
    return {clock, appeal.importance, appeal.origin.channel, appeal.track};
}

StartTimes startsOf(const Appeal &appeal, ClockKind clock)
{
    StartTimes starts{appeal.origin.published, appeal.origin.received, appeal.assigned, {}, appeal.interimAnswered, {}};
    if (appeal.registration)
        starts.registered = appeal.registration->on;
    if (isAskingAuthor(appeal))
        starts.clarificationAsked = appeal.clarifications.back().from;
    if (appeal.submitted)
        starts.submitted = appeal.submitted->at;
    if (clock == ClockKind::Route && appeal.returned) // came back: the way begins anew, the citizen's clocks do not
        starts.published = starts.detected = appeal.returned;
    if (clock == ClockKind::Draft)
        starts.assigned = appeal.taken;
    return starts;
}

std::optional<Timestamp> lawAnswerDue(const Appeal &appeal, const DeadlineRules &rules)
{
    if (appeal.extendedUntil)
        return appeal.extendedUntil;
    return rules.due(questionOf(appeal, ClockKind::LawAnswer), startsOf(appeal, ClockKind::LawAnswer),
                     appeal.clarifications);
}

std::optional<Timestamp> firstAnswerDue(const Appeal &appeal, const DeadlineRules &rules)
{
    const auto byOrder = rules.due(questionOf(appeal, ClockKind::FirstAnswer), startsOf(appeal, ClockKind::FirstAnswer),
                                   appeal.clarifications);
    return byOrder ? byOrder : lawAnswerDue(appeal, rules);
}

std::vector<RunningClock> runningClocks(const Appeal &appeal, const DeadlineRules &rules)
{
    static constexpr ClockKind kAll[]{
        ClockKind::FirstAnswer, ClockKind::FinalAfterInterim, ClockKind::Route,
        ClockKind::Draft,       ClockKind::Approve,           ClockKind::AuthorClarification,
        ClockKind::Register,    ClockKind::Redirect,          ClockKind::LawAnswer,
        ClockKind::Promise,
    };
    std::vector<RunningClock> clocks;
    for (const ClockKind clock : kAll) {
        if (!isAwaited(appeal, clock))
            continue;
        RunningClock running{questionOf(appeal, clock), startsOf(appeal, clock), dueOf(appeal, clock, rules)};
        const bool isSaidTwice = clock == ClockKind::LawAnswer && running.due && !clocks.empty() &&
                                 clocks.front().question.clock == ClockKind::FirstAnswer &&
                                 clocks.front().due == running.due;
        if (isSaidTwice)
            clocks.front() = running; // no order of the municipality's own: the law's clock is the first answer's
        else if (running.due || rules.due(running.question, running.starts)) // the second: paused
            clocks.push_back(running);
    }
    std::ranges::stable_sort(
        clocks, [](const RunningClock &a, const RunningClock &b) { return a.due && (!b.due || *a.due < *b.due); });
    return clocks;
}

std::optional<Timestamp> nearestOtherDue(const Appeal &appeal, const DeadlineRules &rules)
{
    static constexpr ClockKind kOthers[]{
        ClockKind::Route,    ClockKind::Draft,    ClockKind::Approve,   ClockKind::AuthorClarification,
        ClockKind::Register, ClockKind::Redirect, ClockKind::LawAnswer,
    };
    std::optional<Timestamp> nearest;
    for (const ClockKind clock : kOthers) {
        const auto due = isAwaited(appeal, clock) ? dueOf(appeal, clock, rules) : std::nullopt;
        if (due && (!nearest || *due < *nearest))
            nearest = due;
    }
    return nearest;
}

} // namespace otklik
