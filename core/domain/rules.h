// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clocks.h"

#include <span>

namespace otklik {

/// The municipality's regulation as the fold needs it. Implemented by DeadlineEngine; pure, any thread.
class DeadlineRules {
public:
    virtual ~DeadlineRules() = default;

    /// When the clock is due. nullopt where no rule applies, where what it counts from has not happened, and while a
    /// pause that stops it has no end.
    virtual std::optional<Timestamp> due(const DeadlineQuestion &question, const StartTimes &starts,
                                         std::span<const Pause> pauses = {}) const = 0;

    /// Is the first answer's clock content with an interim one?
    virtual bool isStoppedByInterim(const DeadlineQuestion &) const { return true; }
};

} // namespace otklik
