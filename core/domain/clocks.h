// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/track.h"
#include "core/domain/values.h"

namespace otklik {

/// What is being waited for (domain.md 5.2). `Promise` is a date that a person gave, all others are counted.
enum class ClockKind : quint8 {
    Route, ///< until somebody has it
    Draft, ///< until the executor has written an answer
    Approve, ///< until the answer is approved or given back
    FirstAnswer,
    FinalAfterInterim,
    Promise,
    AuthorClarification, ///< until the author has answered our question
    FakeDebunk,
    Register, ///< 59-ФЗ art. 8 p. 2
    Redirect, ///< 59-ФЗ art. 8 p. 3: until it is known whether it is ours to answer
    LawAnswer, ///< 59-ФЗ art. 12 p. 1 and the like: until the final answer, whatever was said meanwhile
    LawExtension, ///< 59-ФЗ art. 12 p. 2: how much longer an extended term may be
};

/// The moment from which a clock runs; regulations differ in it.
enum class StartEvent : quint8 {
    Published, ///< by the author; where nobody knows when, detected
    Detected, ///< by us: received
    Assigned, ///< to the first executor
    Registered, ///< under a number
    InterimAnswered, ///< for the final answer
    ClarificationAsked, ///< of the author
    Submitted, ///< for approval
    AnswerDue, ///< the day that an extension is counted from
};

/// When what happened to an appeal happened; a clock whose event has not happened does not run.
struct StartTimes {
    std::optional<Timestamp> published{};
    std::optional<Timestamp> detected{};
    std::optional<Timestamp> assigned{};
    std::optional<Timestamp> registered{};
    std::optional<Timestamp> interimAnswered{};
    std::optional<Timestamp> clarificationAsked{};
    std::optional<Timestamp> submitted{};
    std::optional<Timestamp> answerDue{};

    std::optional<Timestamp> at(StartEvent event) const;
};

/// The time in which the author had not answered our question; without an end he still has not.
struct Pause {
    Timestamp from{};
    std::optional<Timestamp> to{};

    friend bool operator==(const Pause &, const Pause &) = default;
};

/// Which clock of which appeal.
struct DeadlineQuestion {
    ClockKind clock = ClockKind::FirstAnswer;
    Importance importance = Importance::Ordinary;
    QString channel{};
    Track track = Track::OpenSource;
};

} // namespace otklik
