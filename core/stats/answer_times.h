// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <QHash>

namespace otklik {

/// The exact median; of an even number, the mean of the middle two, rounded down. Reorders `values`.
std::optional<qint64> medianOf(std::vector<qint64> &values);

enum class Timeliness : quint8 { InTime, Late, NoDue };

/// Collects one first answer after another and makes the table of them: exact medians, so it holds all durations
/// (8 bytes an answer).
class AnswerTimeCollector {
public:
    /// `rowKey` is what RowName::key is; `seconds` of clock time from receipt, below zero counts as zero.
    void add(const QString &rowKey, qint64 seconds, Timeliness timeliness);

    /// Rows in no particular order, names equal to the keys; rules and `by` are the caller's to fill but for n.
    AnswerTimeTable table() &&;

private:
    struct Group {
        std::vector<qint64> seconds;
        qint64 inTime = 0;
        qint64 late = 0;
    };
    static AnswerTimeRow summary(Group &group);

    QHash<QString, std::size_t> m_index; // into m_groups
    std::vector<std::pair<QString, Group>> m_groups;
};

} // namespace otklik
