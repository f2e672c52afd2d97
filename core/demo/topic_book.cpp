// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/topic_book.h"

namespace otklik::demo {

TopicBook::TopicBook()
{
    for (const Theme *theme : themes()) {
        const QString department = theme->department.toString();
        for (const Topic &topic : theme->topics) {
            m_entries.push_back(
                {&topic, theme, topic.group.toString(), topic.name.toString(), topic.tag.toString(), department});
        }
    }
    int mean = 0;
    for (const TopicEntry &entry : m_entries)
        mean += entry.topic->weight * 100;
    for (int month = 1; month <= 12; ++month) {
        int sum = 0;
        for (const TopicEntry &entry : m_entries)
            m_cumulative[slot(month)].push_back(sum += entry.topic->weight * seasonPercent(entry.topic->season, month));
        m_volume[slot(month)] = static_cast<int>(qint64{100} * sum / mean);
    }
}

int TopicBook::pickAmong(Dice &dice, const std::vector<int> &topics, int month) const
{
    std::vector<int> cumulative;
    int sum = 0;
    for (const int index : topics)
        cumulative.push_back(sum += entry(index).topic->weight * seasonPercent(entry(index).topic->season, month));
    return sum > 0 ? topics[static_cast<std::size_t>(dice.weighted(cumulative))] : -1;
}

std::vector<int> TopicBook::withTags(std::span<const QStringView> tags) const
{
    std::vector<int> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (std::ranges::find(tags, m_entries[i].topic->tag) != tags.end())
            found.push_back(static_cast<int>(i));
    }
    return found;
}

} // namespace otklik::demo
