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
    static constexpr std::array kAll{Detected, Published, Assigned, Registered, InterimAnswered, ClarificationAsked};
    return kAll;
}

QString DeadlineSettingWords::clock(ClockKind kind)
{
    switch (kind) {
    case ClockKind::Route:
        return tr("passing on");
    case ClockKind::Draft:
        return tr("draft of the answer");
    case ClockKind::Approve:
        return tr("approval");
    case ClockKind::FirstAnswer:
        return tr("first answer");
    case ClockKind::FinalAfterInterim:
        return tr("final answer after an interim one");
    case ClockKind::Promise:
        return tr("promise");
    case ClockKind::AuthorClarification:
        return tr("clarification from the author");
    case ClockKind::FakeDebunk:
        return tr("refutation of a fake");
    case ClockKind::Register:
        return tr("registration");
    case ClockKind::Redirect:
        return tr("passing on by competence");
    case ClockKind::LawAnswer:
        return tr("answer by the law");
    case ClockKind::LawExtension:
        return tr("extension by the law");
    }
    return {};
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
