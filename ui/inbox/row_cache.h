// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>

#include "core/service/catalog_service.h"
#include "core/service/change_notice.h"

#include <unordered_map>
#include <unordered_set>

namespace otklik {

/// The rows that were looked at last. They are kept by id, so that a new order of the list shows them at once, and a
/// row that was changed stays on the screen until its new state arrives.
class RowCache {
public:
    static constexpr int kCapacity = 64 * 128;

    /// nullptr: never loaded, thrown out since, or not in the store any more.
    const AppealRow *find(AppealId id) const;
    /// Not loaded, or changed since it was, and nobody is on the way to fetch it.
    bool needs(AppealId id) const;

    void asked(const std::vector<AppealId> &ids);
    void answered(const std::vector<AppealId> &ids, std::vector<AppealRow> rows);
    /// They are not asked for again before something changes: a repaint must not retry for ever.
    void failed(const std::vector<AppealId> &ids);

    void invalidate(const ChangeNotice &notice);

private:
    struct Entry {
        std::optional<AppealRow> row; ///< empty if the appeal has gone
        quint64 asOf = 0; ///< 0: changed since
    };

    mutable QCache<qint64, Entry> m_entries{kCapacity};
    std::unordered_map<AppealId, quint64> m_onTheWay; ///< the time of the question; 0: the answer is stale already
    std::unordered_set<AppealId> m_failed;
    quint64 m_time = 1;
    quint64 m_allStaleAt = 0;
};

} // namespace otklik
