// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/answer_times.h"

#include <algorithm>

namespace otklik {
namespace {

/// Rounded to the nearest; a sum of durations cannot overflow 64 bits before the store is full.
std::optional<qint64> meanOf(const std::vector<qint64> &values)
{
    if (values.empty())
        return std::nullopt;
    qint64 sum = 0;
    for (const qint64 value : values)
        sum += value;
    const auto n = static_cast<qint64>(values.size());
    return (sum + n / 2) / n;
}

} // namespace

std::optional<qint64> medianOf(std::vector<qint64> &values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    const qint64 below = *std::max_element(values.begin(), middle);
    return below + (*middle - below) / 2;
}

void AnswerTimeCollector::add(const QString &rowKey, qint64 seconds, Timeliness timeliness)
{
    const auto known = m_index.constFind(rowKey);
    const std::size_t index = known == m_index.constEnd() ? m_groups.size() : *known;
    if (index == m_groups.size()) {
        m_index.insert(rowKey, index);
        m_groups.emplace_back(rowKey, Group());
    }
    Group &group = m_groups[index].second;
    group.seconds.push_back(std::max(qint64(0), seconds));
    group.inTime += timeliness == Timeliness::InTime;
    group.late += timeliness == Timeliness::Late;
}

AnswerTimeRow AnswerTimeCollector::summary(Group &group)
{
    AnswerTimeRow row;
    row.n = static_cast<qint64>(group.seconds.size());
    row.inTime = group.inTime;
    row.late = group.late;
    row.meanSeconds = meanOf(group.seconds);
    row.medianSeconds = medianOf(group.seconds);
    return row;
}

AnswerTimeTable AnswerTimeCollector::table() &&
{
    AnswerTimeTable table;
    Group all;
    for (auto &[key, group] : m_groups) {
        all.seconds.insert(all.seconds.end(), group.seconds.begin(), group.seconds.end());
        all.inTime += group.inTime;
        all.late += group.late;
        AnswerTimeRow row = summary(group);
        row.row = {key, key};
        table.rows.push_back(std::move(row));
    }
    table.totals = summary(all);
    table.rules.n = table.totals.n;
    return table;
}

} // namespace otklik
