// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clocks.h"

namespace otklik {

std::optional<Timestamp> StartTimes::at(StartEvent event) const
{
    switch (event) {
    case StartEvent::Published:
        return published ? published : detected;
    case StartEvent::Detected:
        return detected;
    case StartEvent::Assigned:
        return assigned;
    case StartEvent::Registered:
        return registered;
    case StartEvent::InterimAnswered:
        return interimAnswered;
    case StartEvent::ClarificationAsked:
        return clarificationAsked;
    case StartEvent::Submitted:
        return submitted;
    case StartEvent::AnswerDue:
        return answerDue;
    }
    return {};
}

} // namespace otklik
