// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/row_geometry.h" // Qt before <compare>

#include "core/base/id.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace otklik {

/// Where an operator is in a list, in terms of appeals and not of rows, so that the place can be found again after
/// the order has changed.
class ListPlace {
public:
    struct Found {
        qint64 offset = 0;
        int currentRow = -1; ///< -1: it has left the list, or has gone where it cannot be seen
        int gap = 0; ///< where it stood: the row that is there now
        std::vector<int> selectedRows; ///< ascending
    };

    /// Remembers a screenful. `selected` holds at most kMostSelected ids, or is left empty.
    void save(std::span<const AppealId> ids, const RowGeometry &geometry, qint64 offset, int currentRow,
              std::vector<AppealId> selected);
    Found find(std::span<const AppealId> ids, RowGeometry geometry) const;

    static constexpr std::size_t kMostSelected = 1000;

private:
    struct Seen {
        AppealId id;
        qint64 y = 0; ///< of its top, below the top of the screen
    };

    using Rows = std::unordered_map<AppealId, int>;

    Rows rowsAmong(std::span<const AppealId> ids) const;
    qint64 offsetAmong(const Rows &rows, const RowGeometry &geometry) const;

    std::vector<Seen> m_seen;
    AppealId m_current;
    int m_currentRow = -1;
    qint64 m_currentY = 0;
    bool m_isCurrentSeen = false;
    qint64 m_offset = 0;
    std::vector<AppealId> m_selected;
};

} // namespace otklik
