// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/storage/session.h"

#include <functional>
#include <vector>

namespace otklik {

/// Where an operation with a known id stands.
struct StoredOperation {
    AppealId appeal;
    QString kind;
};

/// The append-only history. Throws SqlError.
class OperationStore {
public:
    explicit OperationStore(Session &session)
        : m_session(session)
    {
    }

    void append(const Operation &operation);
    std::optional<StoredOperation> find(const OperationId &id);
    /// Oldest first. The Origin of a Received is filled in from `origin`, with which it was stored once.
    std::vector<Operation> ofAppeal(AppealId appeal, const Origin &origin);
    /// Appeals that a reply was sent to from here, taken back or not; by id.
    std::vector<AppealId> answeredHere();
    int countOfAppeal(AppealId appeal);
    qint64 count();

private:
    Session &m_session;
};

} // namespace otklik
