// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/domain/permission.h"
#include "core/sync/hub_timers.h"

#include <chrono>
#include <functional>
#include <memory>

namespace otklik {

/// One account at one channel.
struct GatewayAccount {
    QString name; ///< stays with what it brings: answers go out by the account of this name
    /// Called once, on the gateway's thread.
    std::function<Result<std::unique_ptr<Channel>>()> open;
};

struct GatewayPace {
    std::chrono::seconds round{10}; ///< a pause between two rounds
    /// An answer is left alone so long: its author may take it back, and that has to reach the gateway too.
    std::chrono::seconds takeBack = kTakeBack + std::chrono::seconds{5};
    /// One gateway at a time, by the hub's clock. Also the longest time in which a delivery that has begun may still be
    /// under way: after it, whoever finds it looks it up.
    std::chrono::seconds lease{30};
    std::chrono::seconds margin{10}; ///< no delivery is started with less than this left of the lease
    std::chrono::seconds firstRetry{30}; ///< doubled with each attempt
    std::chrono::seconds lastRetry{3600};
    std::chrono::seconds catalog{6 * 3600}; ///< how often a system is asked what may be handed on to it
    HubTimers line{}; ///< to the hub
};

/// What came and went in a round; without anything that a citizen wrote.
struct GatewayCounts {
    int appeals = 0; ///< taken in
    int messages = 0; ///< further ones of appeals that are here
    int unreadable = 0; ///< brought by the channel as refused
    int delivered = 0;
    int refused = 0;
    int later = 0; ///< certainly not delivered yet
    int inDoubt = 0;

    GatewayCounts &operator+=(const GatewayCounts &other);
};

/// Why an account could not be served to the end of its round.
struct AccountTrouble {
    QString account; ///< "hub" for the hub of the team
    Error error; ///< the channel's, or the store's
};

struct GatewayReport {
    GatewayCounts counts;
    std::vector<AccountTrouble> troubles; ///< at most one of each account
    bool isStandby = false; ///< another gateway of the team is at work
};

} // namespace otklik
