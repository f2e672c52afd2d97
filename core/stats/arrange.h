// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <span>

namespace otklik {

/// What a table is sorted by; appeals without a stated value always come last. Ties go by name, in the order of the
/// Russian alphabet (ё beside е, numbers by value), whatever the program's language.
enum class RowOrder : quint8 {
    Total, ///< most appeals first: received, answered or open, as the table counts
    Overdue, ///< most overdue first; late answers, or the oldest, where the table has no overdue
    Name,
};

void sortRows(WorkloadTable &table, RowOrder order);
void sortRows(AnswerTimeTable &table, RowOrder order);
void sortRows(OpenAgeTable &table, RowOrder order);

/// The sum of rows that share no appeal; it has no median.
WorkloadRow sumOf(std::span<const WorkloadRow> rows);

/// A table cut for one picture: the first rows as they are, the others in one.
struct FoldedTable {
    WorkloadTable head;
    std::optional<WorkloadRow> rest;
    qsizetype restRows = 0;
};
/// `keep` rows in all, the folded one included; nothing is folded when they fit, or for keep < 2.
FoldedTable folded(const WorkloadTable &table, qsizetype keep);

/// Of two numbers in percent; nullopt for fewer than two appeals, which say nothing about an executor (domain.md 10).
std::optional<double> percent(qint64 part, qint64 whole);

} // namespace otklik
