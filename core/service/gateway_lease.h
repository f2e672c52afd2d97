// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/gateway_pace.h"
#include "core/service/team_place.h"
#include "core/sync/hub_client.h"

#include <stop_token>

namespace otklik {

/// The right of one gateway of a team to be at work: a lease on the hub's clock, and the line on which it asks for
/// permissions. Blocks; used on the gateway's thread.
class GatewayLease {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// What is being asked when `stop` is requested ends at once.
    GatewayLease(const TeamPlace &place, HubAddress address, HubClient::Password password, GatewayPace pace,
                 Clock clock, const std::stop_token &stop);
    ~GatewayLease();
    Q_DISABLE_COPY_MOVE(GatewayLease)

    static QString resource();

    /// Takes or prolongs it where less than two thirds are left. False while another gateway has it.
    Result<bool> keep();
    qint64 token() const { return m_token.value_or(0); }
    /// When it ends at the earliest: counted from before it was asked for.
    Moment until() const { return m_until; }
    /// What the hub's clock is ahead of this computer's.
    std::chrono::seconds ahead() const { return m_ahead; }

    Result<std::vector<PushVerdict>> push(std::vector<OutgoingOperation> operations);
    /// Tells the desks of the team; TooOld where the hub cannot.
    Result<bool> offer(const ForwardCatalog &catalog);
    Result<HubCatalogs> catalogs(); ///< what has been told so far

private:
    int m_municipality;
    GatewayPace m_pace;
    Clock m_clock;
    HubClient m_hub;
    std::stop_callback<std::function<void()>> m_hangUp;
    std::optional<qint64> m_token;
    Moment m_until{};
    std::chrono::seconds m_ahead{0};
};

} // namespace otklik
