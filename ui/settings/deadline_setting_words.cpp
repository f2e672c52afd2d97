// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deadline_setting_words.h"

namespace otklik {

std::span<const ClockKind> DeadlineSettingWords::clocks()
{
    using enum ClockKind;
    static constexpr std::array kAll{
        Route,      Draft,    Approve,  FirstAnswer, FinalAfterInterim, Promise, AuthorClarification,
        FakeDebunk, Register, Redirect, LawAnswer,   LawExtension};
    return kAll;
}

std::span<const TimeUnit> DeadlineSettingWords::units()
{
    using enum TimeUnit;
    static constexpr std::array kAll{WorkingHours, WorkingDays, CalendarDays, ClockHours, Minutes};
    return kAll;
}

std::span<const StartEvent> DeadlineSettingWords::starts()
{
    using enum StartEvent;
    static constexpr std::array kAll{Detected,        Published,          Assigned,  Registered,
                                     InterimAnswered, ClarificationAsked, Submitted, AnswerDue};
    return kAll;
}

QString DeadlineSettingWords::unit(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::WorkingHours:
        return tr("working hours");
    case TimeUnit::WorkingDays:
        return tr("working days");
    case TimeUnit::CalendarDays:
        return tr("calendar days");
    case TimeUnit::ClockHours:
        return tr("hours by the clock");
    case TimeUnit::Minutes:
        return tr("minutes");
    }
    return {};
}

QString DeadlineSettingWords::start(StartEvent event)
{
    switch (event) {
    case StartEvent::Published:
        return tr("publication by the author");
    case StartEvent::Detected:
        return tr("detection by us");
    case StartEvent::Assigned:
        return tr("assignment to the executor");
    case StartEvent::Registered:
        return tr("registration");
    case StartEvent::InterimAnswered:
        return tr("the interim answer");
    case StartEvent::ClarificationAsked:
        return tr("the question to the author");
    case StartEvent::Submitted:
        return tr("submission for approval");
    case StartEvent::AnswerDue:
        return tr("the day that the answer was due");
    }
    return {};
}

QString DeadlineSettingWords::approval(ApprovalPolicy policy)
{
    switch (policy) {
    case ApprovalPolicy::Nobody:
        return tr("nobody’s reply needs it");
    case ApprovalPolicy::HighImportance:
        return tr("replies to important appeals need it");
    case ApprovalPolicy::Everybody:
        return tr("every reply needs it");
    }
    return {};
}

} // namespace otklik
