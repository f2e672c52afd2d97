// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/session.h"

namespace otklik {

/// How far the feed of a municipality was taken in. Number and chain go together: an equal number with another chain is
/// another history (hub.md T9).
struct FeedPosition {
    qint64 cursor = 0;
    QByteArray chain;
    std::optional<qint64> snapshotFrom; ///< first sync: appeals before this number are still to come
    Timestamp taken{}; ///< when it was last in step with the hub, by this desk's clock
};

/// Written in the transaction that takes the rows in: the position never passes what was not stored. Throws SqlError.
class FeedStore {
public:
    explicit FeedStore(Session &session)
        : m_session(session)
    {
    }

    std::optional<FeedPosition> position(int municipality);
    void setPosition(int municipality, const FeedPosition &position);

private:
    Session &m_session;
};

} // namespace otklik
