// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/dice.h"
#include "core/demo/phrases.h"

#include <QString>

#include <array>
#include <vector>

namespace otklik::demo {

/// A topic with the strings that every appeal of it shares.
struct TopicEntry {
    const Topic *topic = nullptr;
    const Theme *theme = nullptr;
    QString group;
    QString name;
    QString tag;
    QString department;
};

/// All topics and how often each comes up in a month.
class TopicBook {
public:
    TopicBook();

    const std::vector<TopicEntry> &entries() const { return m_entries; }
    const TopicEntry &entry(int index) const { return m_entries[static_cast<std::size_t>(index)]; }
    int pick(Dice &dice, int month) const { return dice.weighted(m_cumulative[slot(month)]); }
    /// One of these topics that is in season, -1 where none is.
    int pickAmong(Dice &dice, const std::vector<int> &topics, int month) const;
    /// All appeals of a month, in percent of a mean one.
    int volumePercent(int month) const { return m_volume[slot(month)]; }
    /// Those with one of these tags.
    std::vector<int> withTags(std::span<const QStringView> tags) const;

private:
    static std::size_t slot(int month) { return static_cast<std::size_t>(month - 1); }

    std::vector<TopicEntry> m_entries;
    std::array<std::vector<int>, 12> m_cumulative;
    std::array<int, 12> m_volume{};
};

} // namespace otklik::demo
