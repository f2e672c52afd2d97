// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

namespace otklik {

/// An operation as the hub has ordered it: all desks fold an appeal in the order of `seq`, and their own operations
/// that the hub has not seen yet behind it.
struct FeedOperation {
    qint64 seq = 0; ///< in the feed of the municipality, without gaps
    AppealUid appeal; ///< the id in `operation` is this desk's, and absent until the appeal is taken in
    Operation operation; ///< `at` is the hub's decision
    std::optional<Timestamp> said; ///< when its desk said that it was done
};

/// How an operation that waits for the hub is to be judged: by what its operator had before the eyes.
struct SeenState {
    qint64 base = 0; ///< the appeal's last number in the feed; 0: none yet
    int round = 0; ///< answers that had been given, taken back ones too
};

} // namespace otklik
