// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/storage/session.h"

#include <functional>
#include <vector>

namespace otklik {

/// Where an operation with a known id stands.
struct StoredOperation {
    AppealId appeal;
    QString kind;
};

/// Why an operation is kept and not in effect.
enum class Fate : quint8 {
    InEffect,
    Refused, ///< by the hub
    Dropped, ///< by its operator, before or after the hub's word
    Superseded, ///< received here and by another desk: theirs counts
    Lost ///< by the hub with the tail of its feed; in effect again when the desk that it is from brings it back
};

/// The append-only history. Throws SqlError.
class OperationStore {
public:
    explicit OperationStore(Session &session)
        : m_session(session)
    {
    }

    /// The number of its row: the order in which operations came to this desk.
    qint64 append(const Operation &operation);
    std::optional<StoredOperation> find(const OperationId &id);
    /// In effect or not. The Origin of a Received is absent.
    std::optional<Operation> load(const OperationId &id);
    /// What is in effect, in the order of the fold: by the hub's numbers, then what waits for one. The Origin of a
    /// Received is filled in from `origin`, with which it was stored once.
    std::vector<Operation> ofAppeal(AppealId appeal, const Origin &origin);
    /// How many operations of the appeal came to this desk before this one: its place in the search index.
    int placeOf(const OperationId &id);

    /// Writes what the hub decided: over the desk's own operation, or as a new one. The number of its row.
    qint64 accept(const FeedOperation &ordered);
    void setFate(const OperationId &id, Fate fate);
    /// What the hub does not have of this appeal, now that all of its history has arrived, and what is not on its way
    /// there.
    void leaveLost(AppealId appeal);
    /// What an operator who looks at the appeal now has seen.
    SeenState seen(AppealId appeal);
    /// Appeals that a reply was sent to from here, taken back or not; by id.
    std::vector<AppealId> answeredHere();
    int countOfAppeal(AppealId appeal);
    qint64 count(); ///< in effect

private:
    Session &m_session;
};

} // namespace otklik
