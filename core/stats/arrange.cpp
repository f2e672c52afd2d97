// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/arrange.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace otklik {
namespace {

constexpr qint64 kLeastForRating = 2;

QCollator russianCollator()
{
    QCollator collator(QLocale(QLocale::Russian, QLocale::Russia));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

const QString &shownName(const RowName &row)
{
    return row.name.isEmpty() ? row.key : row.name;
}

bool isStated(const RowName &row)
{
    return !row.key.isEmpty() || !row.name.isEmpty();
}

/// Sorts by descending weight (a pair), then by name; the not stated last.
template<typename Row, typename Weight>
void sortBy(std::vector<Row> &rows, Weight weight)
{
    const QCollator collator = russianCollator();
    struct Keyed {
        bool isStated;
        std::pair<qint64, qint64> weight;
        QCollatorSortKey name; // comparing keys is several times cheaper than comparing names
        std::size_t index;
    };
    std::vector<Keyed> order;
    order.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        order.push_back({isStated(rows[i].row), weight(rows[i]), collator.sortKey(shownName(rows[i].row)), i});
    std::ranges::sort(order, [](const Keyed &a, const Keyed &b) {
        if (a.isStated != b.isStated)
            return a.isStated;
        if (a.weight != b.weight)
            return a.weight > b.weight;
        const int names = a.name.compare(b.name);
        return names != 0 ? names < 0 : a.index < b.index;
    });

    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const Keyed &keyed : order)
        sorted.push_back(std::move(rows[keyed.index]));
    rows = std::move(sorted);
}

template<typename Row, typename Total, typename Overdue>
void sortBy(std::vector<Row> &rows, RowOrder order, Total total, Overdue overdue)
{
    using Weight = std::pair<qint64, qint64>;
    switch (order) {
    case RowOrder::Total:
        return sortBy(rows, [&](const Row &row) { return Weight(total(row), 0); });
    case RowOrder::Overdue:
        return sortBy(rows, [&](const Row &row) { return Weight(overdue(row), total(row)); });
    case RowOrder::Name:
        return sortBy(rows, [](const Row &) { return Weight(); });
    }
}

} // namespace

void sortRows(WorkloadTable &table, RowOrder order)
{
    sortBy(
        table.rows, order, [](const WorkloadRow &row) { return row.received; },
        [](const WorkloadRow &row) { return row.overdue; });
}

void sortRows(AnswerTimeTable &table, RowOrder order)
{
    sortBy(
        table.rows, order, [](const AnswerTimeRow &row) { return row.n; },
        [](const AnswerTimeRow &row) { return row.late; });
}

void sortRows(OpenAgeTable &table, RowOrder order)
{
    sortBy(
        table.rows, order, [](const OpenAgeRow &row) { return total(row); },
        [](const OpenAgeRow &row) { return row.counts.back(); });
}

WorkloadRow sumOf(std::span<const WorkloadRow> rows)
{
    WorkloadRow sum;
    for (const WorkloadRow &row : rows) {
        sum.received += row.received;
        sum.answered += row.answered;
        sum.answeredInTime += row.answeredInTime;
        sum.answeredLate += row.answeredLate;
        sum.open += row.open;
        sum.overdue += row.overdue;
        sum.done += row.done;
        sum.closedUnanswered += row.closedUnanswered;
        sum.answerSecondsSum += row.answerSecondsSum;
    }
    return sum;
}

FoldedTable folded(const WorkloadTable &table, qsizetype keep)
{
    FoldedTable result{table, std::nullopt, 0};
    const auto size = static_cast<qsizetype>(table.rows.size());
    if (keep < 2 || size <= keep)
        return result;
    const auto tail = std::span(table.rows).subspan(static_cast<std::size_t>(keep - 1));
    result.rest = sumOf(tail);
    result.restRows = static_cast<qsizetype>(tail.size());
    result.head.rows.resize(static_cast<std::size_t>(keep - 1));
    return result;
}

std::optional<double> percent(qint64 part, qint64 whole)
{
    if (whole < kLeastForRating)
        return std::nullopt;
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace otklik
