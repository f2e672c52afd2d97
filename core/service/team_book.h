// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/service/journal.h"
#include "core/storage/setting_store.h"
#include "core/sync/hub_records.h"

namespace otklik {

/// Between the store's rows and the hub's names: which operations go and in which words, what came. Used on the storage
/// thread. Throws SqlError.
class TeamBook {
public:
    /// `municipality`: whose feed it is, as Origin::municipality names it.
    explicit TeamBook(Session &session, const QString &municipality = {});

    /// What `by` can send now, oldest first. `offset` is what the hub's clock is ahead of this desk's.
    std::vector<OutgoingOperation> outgoing(OperatorId by, int limit, std::chrono::seconds offset);
    /// One of them, which waits. Nothing where it is not in the outbox any more.
    std::optional<OutgoingOperation> outgoing(const OperationId &operation, std::chrono::seconds offset);
    /// The journal's part of what the hub answered.
    void settle(Journal &journal, const std::vector<PushVerdict> &verdicts);

    /// Somebody of the rows is nobody here: HubClient::operators() tells who they are.
    bool hasStranger(const std::vector<FeedRow> &rows);
    void takeOperators(const std::vector<HubOperator> &operators);

    /// Rows with what they mean here. HubTrouble::TooNew where a kind is unknown: to skip it would show another history
    /// than the others see. HubTrouble::BadAnswer for what no program of ours writes.
    Result<std::vector<FeedOperation>> incoming(const std::vector<FeedRow> &rows);

private:
    OutgoingOperation outgoing(const OutboxEntry &entry, std::chrono::seconds offset);
    bool isSentAgain(const OperationId &operation);
    bool isMessage(const OperationId &operation);

    Session &m_session;
    QString m_municipality;
    SettingStore m_settings;
    OutboxStore m_outbox;
};

/// What an operator of this duty may do at a desk; the hub judges by the duty itself.
Role roleOfDuty(const QString &duty);

} // namespace otklik
