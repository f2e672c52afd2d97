// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/storage/outbox_store.h"
#include "core/storage/setting_store.h"

#include <QUuid>

namespace otklik {

/// What the hub sends of an operation.
struct HubOperation {
    qint64 seq = 0;
    OperationId id;
    AppealUid appeal;
    QUuid by;
    QString kind;
    QJsonObject body;
    Timestamp at{};
    std::optional<Timestamp> said;
};

/// Between the store's rows and the hub's names: which operations go and in which words, what came. Used on the storage
/// thread. Throws SqlError.
class TeamBook {
public:
    explicit TeamBook(Session &session);

    /// What `by` can send now, oldest first.
    std::vector<OutgoingOperation> outgoing(OperatorId by, int limit);

    /// Invalid where the hub sends what no program of ours writes; Unsupported where a kind is unknown here: to skip it
    /// would show another history than the others see.
    Result<std::vector<FeedOperation>> incoming(const std::vector<HubOperation> &rows);

private:
    OutgoingOperation outgoing(const OutboxEntry &entry);

    Session &m_session;
    SettingStore m_settings;
    OutboxStore m_outbox;
};

} // namespace otklik
