// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/open311/open311_api.h"
#include "core/channels/open311/open311_cursor.h"

namespace otklik {

/// Requests of another system as appeals, our answers as updates of them; appeals of ours as requests there.
///
/// A server lists requests by the time that they bear, 90 days and 1,000 of them at most, and does not say when it left
/// some out: receive() reads windows of time and halves a window that comes back full. The last hours are read at each
/// poll for what turns up late.
/// An update may come back under a name that the server gave it; what deliver() reported as externalId is that name,
/// and an arrival of the same name is our own answer.
class Open311Channel : public Channel {
public:
    Open311Channel(Open311Settings settings, Open311Key key, Clock clock = systemNow);

    Result<Arrivals> receive(const QString &cursor, std::stop_token stop) override;
    DeliveryReport deliver(const Dispatch &dispatch, std::stop_token stop) override;
    /// CannotTell where the server has the same words under a name of its own.
    Trace lookUp(const Dispatch &dispatch, std::stop_token stop) override;
    /// Nothing of the author goes along. A server that only gives a token is asked once for the number that it stands
    /// for.
    DeliveryReport forward(const Forwarded &request, const QString &key, std::stop_token stop) override;
    /// Services whose questions cannot be read, and those that give no number, are left out.
    Result<std::vector<ForwardService>> catalog(std::stop_token stop) override;
    /// Asks for the list of services. The key is tried only where the server wants it for reading, too.
    Result<> check(std::stop_token stop) override;

private:
    struct Batch;

    Result<> takeRequests(Batch &batch, std::stop_token stop) const;
    Result<> takeUpdates(Batch &batch, std::stop_token stop) const;

    Open311Settings m_settings;
    Open311Api m_api;
    Clock m_clock;
};

} // namespace otklik
