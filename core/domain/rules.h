// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/values.h"

namespace otklik {

/// The municipality's regulation as the fold needs it. Implemented by DeadlineEngine; pure, any thread.
class DeadlineRules {
public:
    virtual ~DeadlineRules() = default;

    /// When the first answer is due, nullopt where no profile applies.
    virtual std::optional<Timestamp> firstAnswerDue(Importance importance, const QString &channel,
                                                    Timestamp received) const = 0;

    /// When the final answer is due after an interim one.
    virtual std::optional<Timestamp> finalAnswerDue(Importance importance, const QString &channel,
                                                    Timestamp interimAnswer) const = 0;
};

} // namespace otklik
