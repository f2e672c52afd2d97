// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/page_key.h"
#include "core/domain/zone.h"
#include "core/storage/session.h"

#include <string>
#include <variant>
#include <vector>

namespace otklik {

/// What a list is asked with besides the operator's own conditions.
struct ListScope {
    AppealQuery query;
    Timestamp now{};          ///< for what is overdue
    Timestamp urgentBefore{}; ///< what falls due earlier is urgent
    const Zone *zone = nullptr; ///< whose days from/to are
};

/// How big the parts of the store are: what chooses the index.
struct ListSizes {
    qint64 total = 0;
    std::array<qint64, kStepCount> steps{};
};

/// A SELECT with its values. Text of our own only; what people typed is always bound.
struct ListSql {
    std::string text;
    std::vector<std::variant<qint64, QString>> values;

    void bindTo(Statement &st) const;
};

/// `SELECT id, <what it is sorted by>, district` in the order of the query, from the index that serves it. District
/// order is left to the caller: rows come newest first.
ListSql listSql(const ListScope &scope, const ListSizes &sizes, Dictionary &terms, const std::optional<PageKey> &after);

/// `SELECT count(*)` over the same rows.
ListSql countSql(const ListScope &scope, const ListSizes &sizes, Dictionary &terms);

/// Conditions on appeals for a count over a cohort: " AND ..." over the columns of appeal_by_date, for report queries.
ListSql cohortConditions(const AppealFilter &filter, const Zone &zone, Timestamp now, Dictionary &terms);

/// Only the view restricts, so that kept counts answer.
bool isUnfiltered(const AppealFilter &filter);

} // namespace otklik
