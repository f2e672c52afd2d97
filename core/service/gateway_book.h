// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/gateway_pace.h"
#include "core/service/journal.h"

namespace otklik {

/// An answer, or a request to another system, that the gateway is to see to.
struct OutgoingAnswer {
    AppealId appeal;
    OperationId reply;
    Dispatch dispatch; ///< of a request only the key
    std::optional<Forwarded> forwarded;
    int attempts = 0; ///< begun so far
    DeliveryStore::Handed handed = DeliveryStore::Handed::Never;
};

/// Between a channel's words and the store. Used on the storage thread. Throws SqlError.
class GatewayBook {
public:
    GatewayBook(Session &session, QString account)
        : m_session(session)
        , m_account(std::move(account))
    {
    }

    /// At least once becomes exactly once: what is known changes nothing. The cursor is saved with it.
    GatewayCounts takeIn(Journal &journal, const Arrivals &arrivals, Timestamp now);
    /// Answers and requests that may go, the oldest first. `now` is the hub's where there is one.
    std::vector<OutgoingAnswer> toDeliver(const GatewayPace &pace, Timestamp now, int limit);
    /// Those whose delivery has begun, and nobody can be at it any more.
    std::vector<OutgoingAnswer> toLookUp(const GatewayPace &pace, Timestamp now, int limit);

private:
    bool isHandedOn(AppealId id);
    bool takeOwn(Journal &journal, const Arrival &arrival, Timestamp now);
    /// Nothing where it is settled, or may not go yet.
    std::optional<OutgoingAnswer> read(const OpenDelivery &open,
                                       const std::function<bool(const ReplyDelivery &)> &mayGo);
    /// The first `limit` of them, of those that `mayGo`; without it, of all.
    std::vector<OutgoingAnswer> read(const std::vector<OpenDelivery> &open, int limit,
                                     const std::function<bool(const ReplyDelivery &)> &mayGo = {});

    Session &m_session;
    QString m_account;
};

} // namespace otklik
