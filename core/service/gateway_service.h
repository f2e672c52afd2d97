// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"
#include "core/service/gateway_pace.h"
#include "core/service/open_answers.h"
#include "core/storage/delivery_store.h"
#include "core/sync/hub_client.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <thread>

class QLockFile;

namespace otklik {

class DeskContext;
class TeamService;

/// How an account of the gateway stands.
struct AccountState {
    QString name;
    std::optional<Timestamp> received; ///< when its channel last answered
    DeliveryCounts answers;
};

/// Brings in what the accounts receive and delivers the answers, on a thread of its own: one gateway for a store, and
/// one at a time in a team. Lives on the desk's thread.
class GatewayService final : public QObject {
    Q_OBJECT
public:
    GatewayService(DeskContext &desk, TeamService &team);
    ~GatewayService() override;

    /// In a team the desk's line has to be started too, with the login of a gateway. Errors: Busy where another program
    /// is the gateway of this store; Unwritable; ReadOnly; Invalid for a hub's address that cannot be read.
    Result<> start(std::vector<GatewayAccount> accounts, HubClient::Password password, const GatewayPace &pace = {});
    /// Waits for the delivery that is under way.
    void stop();
    bool isRunning() const { return m_thread.joinable(); }

    /// Of all accounts that were ever read in this store.
    QFuture<Result<std::vector<AccountState>>> accounts();
    /// Answers in this state, the longest first: what is in doubt or refused needs a person, who does DeliverySettled.
    QFuture<Result<std::vector<OpenDelivery>>> answers(DeliveryState state, int limit = 1000);
    /// Of all accounts: what needs a person, and what has been on its way for long.
    QFuture<Result<std::vector<OpenAnswer>>> openAnswers(int limit = 500);
    /// What may be handed on, and to which accounts; empty where none takes requests.
    QFuture<Result<std::vector<ForwardCatalog>>> forwardCatalogs();
    /// Of a desk that works alone and serves no account any more.
    QFuture<Result<>> offerNothing();

signals:
    void roundDone(const otklik::GatewayReport &report);

private:
    void run(const std::vector<GatewayAccount> &accounts, const HubClient::Password &password, const GatewayPace &pace,
             const std::stop_token &stop);

    DeskContext &m_desk;
    std::unique_ptr<QLockFile> m_lock;
    std::atomic<bool> m_isInStep = false; ///< with the team
    std::jthread m_thread;
};

} // namespace otklik
