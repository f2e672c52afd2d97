// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/row_cache.h"

namespace otklik {

const AppealRow *RowCache::find(AppealId id) const
{
    const Entry *entry = m_entries.object(id.value);
    return entry && entry->row ? &*entry->row : nullptr;
}

bool RowCache::needs(AppealId id) const
{
    const Entry *entry = m_entries.object(id.value);
    const bool isFresh = entry && entry->asOf > m_allStaleAt;
    return !isFresh && !m_onTheWay.contains(id) && !m_failed.contains(id);
}

void RowCache::asked(const std::vector<AppealId> &ids)
{
    ++m_time;
    for (const AppealId id : ids)
        m_onTheWay[id] = m_time;
}

void RowCache::answered(const std::vector<AppealId> &ids, std::vector<AppealRow> rows)
{
    auto row = rows.begin();
    for (const AppealId id : ids) { // rows come in the order asked for, with gaps
        auto *entry = new Entry; // QCache owns it
        if (const auto asked = m_onTheWay.extract(id))
            entry->asOf = asked.mapped();
        if (row != rows.end() && row->id == id)
            entry->row = std::move(*row++);
        m_entries.insert(id.value, entry);
    }
}

void RowCache::failed(const std::vector<AppealId> &ids)
{
    for (const AppealId id : ids) {
        m_onTheWay.erase(id);
        m_failed.insert(id);
    }
}

void RowCache::invalidate(const ChangeNotice &notice)
{
    m_failed.clear();
    if (notice.isEverything) {
        m_allStaleAt = m_time++; // what is on the way was asked before: it will be stale on arrival
        return;
    }
    for (const AppealId id : notice.appeals) {
        if (Entry *entry = m_entries.object(id.value))
            entry->asOf = 0;
        if (const auto asked = m_onTheWay.find(id); asked != m_onTheWay.end())
            asked->second = 0;
    }
}

} // namespace otklik
