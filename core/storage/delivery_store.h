// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/domain/delivery.h"
#include "core/storage/session.h"

#include <vector>

namespace otklik {

/// An appeal with an answer, or with a request to another system, that somebody has to see to.
struct OpenDelivery {
    AppealId appeal;
    bool isForwarding = false;
    QString account;
    DeliveryState state = DeliveryState::Waiting;
    Timestamp since{};
};

struct DeliveryCounts {
    qint64 waiting = 0;
    qint64 sending = 0;
    qint64 inDoubt = 0;
    qint64 refused = 0;
};

/// Answers and requests on their way, by index. What stands there is the journal's to write: it follows from the
/// appeal. Throws SqlError.
class DeliveryStore {
public:
    explicit DeliveryStore(Session &session)
        : m_session(session)
    {
    }

    /// In this state since `until` or earlier, the longest first; of one account, or of all where it is empty.
    std::vector<OpenDelivery> inState(DeliveryState state, const QString &account, Timestamp until, int limit);
    DeliveryCounts counts(const QString &account);

    /// What this store remembers of its own handing over; nothing where it never did.
    enum class Handed : quint8 { Never, Unknown, Delivered };
    Handed handed(const OperationId &reply);
    void setHanded(const OperationId &reply, Handed handed);

private:
    Session &m_session;
};

/// The gateway's accounts: how far each was read, and what their channels call things. Throws SqlError.
class AccountStore {
public:
    explicit AccountStore(Session &session)
        : m_session(session)
    {
    }

    QStringList names(); ///< of all accounts that were ever read
    QString cursor(const QString &account); ///< empty: never read
    std::optional<Timestamp> received(const QString &account); ///< when its channel last answered
    void setCursor(const QString &account, const QString &cursor, Timestamp received);

    /// The appeal that a message of this name belongs to; AppealId{} where it is unknown.
    AppealId find(const QString &account, const QString &name);
    void setName(const QString &account, const QString &name, AppealId appeal);

private:
    Session &m_session;
};

} // namespace otklik
