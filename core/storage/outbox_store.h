// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/storage/session.h"

#include <QJsonObject>

#include <vector>

namespace otklik {

/// What became of an operation on its way to the hub.
enum class OutboxState : quint8 {
    Waits,
    Acknowledged, ///< by the hub, and not pulled from its feed yet
    Refused, ///< needs a person
    Held ///< by its operator
};

/// An operation of this desk that is not in the hub's feed.
struct OutboxEntry {
    OperationId operation;
    AppealId appeal;
    QString kind;
    OutboxState state = OutboxState::Waits;
    SeenState seen;
    Timestamp since{}; ///< by this desk's clock
    QString reason; ///< the hub's word, where it refused
    QJsonObject detail; ///< as the hub gave it
};

struct OutboxCounts {
    qint64 waiting = 0; ///< for the line, held ones not counted
    qint64 refused = 0;
    qint64 held = 0;
    std::optional<Timestamp> oldest; ///< of those that wait
};

/// The way to the hub and back. Each municipality has its own feed; '' is the desk's own. Rows of it appear and go with the operation itself, in one transaction. Throws
/// SqlError.
class OutboxStore {
public:
    /// Reason of what waits once more because the hub had lost it.
    static constexpr QLatin1StringView kAgain{"again"};

    explicit OutboxStore(Session &session)
        : m_session(session)
    {
    }

    void add(qint64 operationRow, const SeenState &seen, Timestamp since);
    /// What `by` can send now, oldest first, with what the program did and what people did whom the hub does not know.
    /// Operations on an appeal that the hub does not know yet wait for its receipt.
    std::vector<OutboxEntry> ready(const QString &municipality, OperatorId by, int limit);
    std::vector<OutboxEntry> all(int limit);
    std::vector<OutboxEntry> ofAppeal(AppealId appeal);
    std::optional<OutboxEntry> find(const OperationId &operation);
    OutboxCounts counts();
    OutboxCounts countsOf(const QString &municipality);

    void setState(const OperationId &operation, OutboxState state, const QString &reason = {},
                  const QJsonObject &detail = {});
    void remove(const OperationId &operation);
    /// All that was done before the desk joined the team.
    void addAll(Timestamp since);

    /// The hub has it: out of the outbox, and kept among what was sent. False where it was not in the outbox.
    bool arrived(qint64 operationRow, Timestamp at);
    void forgetSent(Timestamp before);
    bool hasAcknowledged(const QString &municipality);
    /// What the hub has acknowledged and lost before it came back goes once more, as it was. How many.
    qint64 askAgain(const QString &municipality);
    /// The hub lost its feed from `seq` on: own operations of it wait again; others' are kept behind all that is
    /// ordered until the hub tells what it has of their appeals. The appeals that have to be folded anew.
    std::vector<AppealId> takeBack(const QString &municipality, qint64 seq, Timestamp now);

private:
    qint64 term(const QString &municipality);

    Session &m_session;
};

} // namespace otklik
