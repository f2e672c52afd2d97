// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/plain_table.h"

#include "core/stats/arrange.h"
#include "core/stats/flow.h"
#include "core/stats/stats_words.h"

#include <cmath>

namespace otklik {
namespace {

class TableWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::TableWords)
public:
    static QString workloadTitle(WorkloadBy by) { return tr("Workload %1").arg(StatsWords::titlePlural(by)); }
    static QString answerTimeTitle(WorkloadBy by)
    {
        return tr("Time to the first answer %1").arg(StatsWords::titlePlural(by));
    }
    static QString openAgeTitle(WorkloadBy by) { return tr("Age of open appeals %1").arg(StatsWords::titlePlural(by)); }
    static QString flowTitle() { return tr("Received and answered over time"); }
    static QString inTimePercent() { return tr("In time, %"); }
    static QString median() { return tr("Median, h"); }
    static QString mean() { return tr("Mean, h"); }
    static QString late() { return tr("Late"); }
    static QString inTime() { return tr("In time"); }
    static QString firstDay() { return tr("Since"); }
    static QString lastDay() { return tr("Until"); }
    static QString firstAnswers() { return tr("First answers given"); }
};

QVariant hours(std::optional<qint64> seconds)
{
    return seconds ? QVariant(std::round(static_cast<double>(*seconds) / 360.0) / 10.0) : QVariant();
}

QVariant percentValue(qint64 part, qint64 whole)
{
    const auto value = percent(part, whole);
    return value ? QVariant(std::floor(*value * 10.0) / 10.0) : QVariant();
}

using Cells = std::vector<std::optional<WorkloadCell>>;

/// A zero opens nothing.
std::optional<WorkloadCell> cellOf(qint64 number, WorkloadCell cell)
{
    return number > 0 ? std::optional(std::move(cell)) : std::nullopt;
}

std::vector<WorkloadState> workloadColumns(const WorkloadRow &totals)
{
    using enum WorkloadState;
    std::vector<WorkloadState> columns{Received, Answered, AnsweredInTime, AnsweredLate};
    if (count(totals, AnsweredNoDue) != 0)
        columns.push_back(AnsweredNoDue);
    columns.insert(columns.end(), {Waiting, Overdue});
    if (totals.closedUnanswered != 0)
        columns.push_back(ClosedUnanswered);
    columns.push_back(Open);
    return columns;
}

} // namespace

PlainTable plainTable(const WorkloadTable &table)
{
    PlainTable plain;
    plain.title = TableWords::workloadTitle(table.by);
    plain.period = StatsWords::period(table.rules.days);
    plain.rules = rulesOf(table);
    const auto columns = workloadColumns(table.totals);
    plain.header << StatsWords::title(table.by);
    for (const WorkloadState state : columns)
        plain.header << StatsWords::title(state);
    plain.header << TableWords::inTimePercent();

    const auto add = [&](const WorkloadRow &row, const QString &name, const std::optional<RowName> &key) {
        QVariantList values{name};
        Cells cells{std::nullopt};
        for (const WorkloadState state : columns) {
            values << count(row, state);
            cells.push_back(cellOf(count(row, state), {table.by, key, state, table.rules.days, false}));
        }
        values << percentValue(row.answeredInTime, row.answeredInTime + row.answeredLate);
        cells.emplace_back();
        plain.rows.push_back(std::move(values));
        plain.cells.push_back(std::move(cells));
    };
    for (const WorkloadRow &row : table.rows)
        add(row, StatsWords::name(row.row), row.row);
    add(table.totals, StatsWords::total(), std::nullopt);
    return plain;
}

PlainTable plainTable(const FlowTable &table)
{
    PlainTable plain;
    plain.title = TableWords::flowTitle();
    plain.period = StatsWords::period(table.rules.days);
    plain.rules = rulesOf(table);
    plain.header << TableWords::firstDay() << TableWords::lastDay() << StatsWords::title(WorkloadState::Received)
                 << TableWords::firstAnswers();
    const auto add = [&](const FlowPoint &point, const QVariant &from, const QVariant &to, const DayRange &days) {
        plain.rows.push_back({from, to, point.received, point.answered});
        const WorkloadCell received{WorkloadBy::District, std::nullopt, WorkloadState::Received, days, true};
        const WorkloadCell answered{WorkloadBy::District, std::nullopt, WorkloadState::Answered, days, true};
        plain.cells.push_back(
            {std::nullopt, std::nullopt, cellOf(point.received, received), cellOf(point.answered, answered)});
    };
    for (const FlowPoint &point : table.points) {
        const DayRange days = pointDays(table, point);
        add(point, *days.from, *days.to, days);
    }
    add(table.totals, StatsWords::total(), {}, table.rules.days);
    return plain;
}

PlainTable plainTable(const AnswerTimeTable &table)
{
    PlainTable plain;
    plain.title = TableWords::answerTimeTitle(table.by);
    plain.period = StatsWords::period(table.rules.days);
    plain.rules = rulesOf(table);
    plain.header << StatsWords::title(table.by) << StatsWords::title(WorkloadState::Answered) << TableWords::median()
                 << TableWords::mean() << TableWords::inTime() << TableWords::late() << TableWords::inTimePercent();
    const auto add = [&](const AnswerTimeRow &row, const QString &name, const std::optional<RowName> &key) {
        using enum WorkloadState;
        const auto cell = [&](qint64 number, WorkloadState state) {
            return cellOf(number, {table.by, key, state, table.rules.days, false});
        };
        plain.rows.push_back({name, row.n, hours(row.medianSeconds), hours(row.meanSeconds), row.inTime, row.late,
                              percentValue(row.inTime, row.inTime + row.late)});
        plain.cells.push_back({std::nullopt, cell(row.n, Answered), std::nullopt, std::nullopt,
                               cell(row.inTime, AnsweredInTime), cell(row.late, AnsweredLate), std::nullopt});
    };
    for (const AnswerTimeRow &row : table.rows)
        add(row, StatsWords::name(row.row), row.row);
    add(table.totals, StatsWords::total(), std::nullopt);
    return plain;
}

PlainTable plainTable(const OpenAgeTable &table)
{
    PlainTable plain;
    plain.title = TableWords::openAgeTitle(table.by);
    plain.period = StatsWords::period(table.rules.days);
    plain.rules = rulesOf(table);
    plain.header << StatsWords::title(table.by);
    for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket)
        plain.header << StatsWords::openAge(bucket);
    plain.header << StatsWords::title(WorkloadState::Open);
    const auto add = [&](const OpenAgeRow &row, const QString &name, const std::optional<RowName> &key) {
        QVariantList values{name};
        Cells cells{std::nullopt};
        for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket) {
            values << row.counts.at(bucket);
            const DayRange days = intersected(openAgeDays(bucket, table.today), table.rules.days);
            cells.push_back(cellOf(row.counts.at(bucket), {table.by, key, WorkloadState::Open, days, false}));
        }
        values << total(row);
        cells.push_back(cellOf(total(row), {table.by, key, WorkloadState::Open, table.rules.days, false}));
        plain.rows.push_back(std::move(values));
        plain.cells.push_back(std::move(cells));
    };
    for (const OpenAgeRow &row : table.rows)
        add(row, StatsWords::name(row.row), row.row);
    add(table.totals, StatsWords::total(), std::nullopt);
    return plain;
}

} // namespace otklik
