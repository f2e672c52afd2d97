// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk_context.h"
#include "core/service/gateway_book.h"
#include "core/service/gateway_lease.h"

namespace otklik {

/// One round of one account: brings in, looks up what nobody can tell, delivers. Blocks; used on the gateway's thread.
class GatewayRound {
public:
    /// `lease` is null where there is no team.
    GatewayRound(DeskContext &desk, const QString &account, Channel &channel, const GatewayPace &pace,
                 GatewayLease *lease, std::stop_token stop);

    GatewayCounts run();
    /// What its system takes from us now, for the operators of the store or of the team. False where it could not be
    /// asked, or the hub could not be told.
    bool takeCatalog();
    /// What was met first; nothing where all went well.
    const std::optional<Error> &trouble() const { return m_trouble; }

private:
    using Moment = GatewayLease::Moment;

    void receive();
    void lookUp();
    void deliver();
    void deliver(const OutgoingAnswer &answer);
    DeliveryReport hand(const OutgoingAnswer &answer, Moment deadline);
    Trace trace(const OutgoingAnswer &answer);
    std::optional<DeliveryReport> knownOutcome(const OutgoingAnswer &answer);
    bool begin(const OutgoingAnswer &answer);
    bool ask(const OperationId &operation);
    void report(const OutgoingAnswer &answer, const DeliveryReport &report);
    void dropRefused();
    bool isOver();
    void meet(const Error &trouble);
    Timestamp now() const;
    template<typename Value, typename Job>
    std::optional<Value> write(Job job);

    DeskContext &m_desk;
    QString m_account;
    Channel &m_channel;
    GatewayPace m_pace;
    GatewayLease *m_lease;
    std::stop_token m_stop;
    GatewayCounts m_counts;
    std::optional<Error> m_trouble;
};

} // namespace otklik
