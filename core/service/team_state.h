// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/outbox_store.h"

#include <optional>
#include <vector>

namespace otklik {

/// How a desk stands with its team, for the line at the bottom of the screen.
struct TeamState {
    enum class Line : quint8 {
        Alone, ///< no team
        Off, ///< not begun, or somebody has to give a password
        Calling,
        FirstSync, ///< the appeals come, newest first; one can work meanwhile
        CatchingUp,
        InStep,
        Waiting, ///< a passing trouble: it will be tried again by itself
        Stopped, ///< a trouble that a person has to mend
    };

    /// How it stands with a municipality that the desk follows beside its own.
    struct Followed {
        QString municipality;
        Line line = Line::Off;
        std::optional<Error> trouble;
        std::optional<Timestamp> dataOf;
    };

    Line line = Line::Alone;
    std::optional<Error> trouble;
    std::optional<Timestamp> dataOf; ///< when the desk was last in step with the hub, by this desk's clock
    qint64 taken = 0; ///< operations taken in since the call, for the progress
    qint64 toTake = 0; ///< how many there are about; 0: unknown
    OutboxCounts outbox;
    qint64 sentAgain = 0; ///< since the hub was found restored from an older copy
    std::vector<Followed> followed;
};

} // namespace otklik
