// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/id_set.h"

#include <algorithm>

namespace otklik {

IdSet::IdSet(std::span<const AppealId> ids)
{
    for (const AppealId id : ids)
        insert(id);
}

void IdSet::insert(AppealId id)
{
    if (id.value < 0 || id.value >= kBitmapLimit) {
        m_others.insert(id);
        return;
    }
    const auto at = static_cast<std::size_t>(id.value);
    if (at >= m_bits.size())
        m_bits.resize(std::max(at + 1, 2 * m_bits.size()));
    m_bits[at] = true;
}

bool IdSet::contains(AppealId id) const
{
    if (id.value < 0 || id.value >= kBitmapLimit)
        return m_others.contains(id);
    const auto at = static_cast<std::size_t>(id.value);
    return at < m_bits.size() && m_bits[at];
}

int countAdded(std::span<const AppealId> before, std::span<const AppealId> now)
{
    const IdSet known{before};
    return static_cast<int>(std::ranges::count_if(now, [&known](AppealId id) { return !known.contains(id); }));
}

} // namespace otklik
