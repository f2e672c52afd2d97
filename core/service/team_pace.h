// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_timers.h"

#include <chrono>

namespace otklik {

/// When a desk asks its hub.
struct TeamPace {
    std::chrono::milliseconds active{2'000}; ///< somebody looks at the screen
    std::chrono::milliseconds idle{15'000};
    std::chrono::milliseconds firstRetry{1'000}; ///< doubled with each failure
    std::chrono::milliseconds lastRetry{60'000};
    std::chrono::milliseconds catalogs{600'000}; ///< what other systems take changes seldom
    HubTimers line{};
};

} // namespace otklik
