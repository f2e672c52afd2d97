// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/list_place.h"

#include "ui/inbox/id_set.h"

#include <algorithm>

namespace otklik {

namespace {

AppealId at(std::span<const AppealId> ids, int row)
{
    return row >= 0 && static_cast<std::size_t>(row) < ids.size() ? ids[static_cast<std::size_t>(row)] : AppealId{};
}

bool touchesScreen(qint64 y, const RowGeometry &geometry)
{
    return y > -geometry.rowHeight && y < geometry.viewportHeight;
}

} // namespace

void ListPlace::save(std::span<const AppealId> ids, const RowGeometry &geometry, qint64 offset, int currentRow,
                     std::vector<AppealId> selected)
{
    m_offset = offset;
    m_currentRow = currentRow;
    m_current = at(ids, currentRow);
    m_currentY = geometry.top(currentRow) - offset;
    m_isCurrentSeen = m_current && touchesScreen(m_currentY, geometry);
    m_selected = std::move(selected);
    m_seen.clear();
    const int first = static_cast<int>(offset / geometry.rowHeight);
    const int last = first + geometry.viewportHeight / geometry.rowHeight;
    for (int row = first; row <= last; ++row) {
        if (const AppealId id = at(ids, row))
            m_seen.push_back({id, geometry.top(row) - offset});
    }
}

ListPlace::Rows ListPlace::rowsAmong(std::span<const AppealId> ids) const
{
    IdSet wanted{m_selected};
    wanted.insert(m_current);
    for (const Seen &seen : m_seen)
        wanted.insert(seen.id);
    Rows rows;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (wanted.contains(ids[row]))
            rows.emplace(ids[row], static_cast<int>(row));
    }
    return rows;
}

// The screenful stays where it is. One of its rows may have gone a million rows away (it was answered), so the median
// of the places that the rows ask for says where the screenful is now; within it the current row stands still, or else
// the uppermost.
qint64 ListPlace::offsetAmong(const Rows &rows, const RowGeometry &geometry) const
{
    if (m_offset == 0)
        return 0; // who looks at the top wants to see what comes in there
    std::vector<qint64> offsets;
    const auto ask = [&](AppealId id, qint64 y) {
        if (const auto row = rows.find(id); row != rows.end())
            offsets.push_back(geometry.top(row->second) - y);
    };
    if (m_isCurrentSeen)
        ask(m_current, m_currentY);
    for (const Seen &seen : m_seen)
        ask(seen.id, seen.y);
    if (offsets.empty())
        return std::min(m_offset, geometry.hidden());

    std::vector<qint64> sorted = offsets;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::ranges::nth_element(sorted, middle);
    const auto isNear = [&](qint64 offset) { return std::abs(offset - *middle) < geometry.viewportHeight; };
    return std::clamp<qint64>(*std::ranges::find_if(offsets, isNear), 0, geometry.hidden());
}

ListPlace::Found ListPlace::find(std::span<const AppealId> ids, RowGeometry geometry) const
{
    geometry.rows = static_cast<int>(ids.size());
    const Rows rows = rowsAmong(ids);
    Found found;
    found.offset = offsetAmong(rows, geometry);

    if (const auto current = rows.find(m_current); current != rows.end()) {
        const qint64 y = geometry.top(current->second) - found.offset;
        if (!m_isCurrentSeen || touchesScreen(y, geometry))
            found.currentRow = current->second;
    }
    if (found.currentRow >= 0)
        found.gap = found.currentRow;
    else if (m_isCurrentSeen)
        found.gap = static_cast<int>(std::max<qint64>(0, found.offset + m_currentY) / geometry.rowHeight);
    else
        found.gap = std::max(0, m_currentRow);
    found.gap = std::min(found.gap, geometry.rows);

    for (const AppealId id : m_selected) {
        if (const auto row = rows.find(id); row != rows.end())
            found.selectedRows.push_back(row->second);
    }
    std::ranges::sort(found.selectedRows);
    return found;
}

} // namespace otklik
