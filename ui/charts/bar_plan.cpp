// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_plan.h"

#include "core/stats/arrange.h"
#include "core/stats/stats_words.h"
#include "core/text/plain_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace otklik {
namespace {

constexpr double kSecondsInHour = 3600.0;

class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::PlanWords)
public:
    static QString tip(const QString &row, const QString &series, qint64 number, qint64 of)
    {
        const QLocale locale;
        return tr("%1\n%2: %3 of %4").arg(row, series, locale.toString(number), locale.toString(of));
    }
    static QString durationTip(const QString &row, const QString &series, const QString &duration, qint64 n)
    {
        return tr("%1\n%2: %3, n = %4").arg(row, series, duration, QLocale().toString(n));
    }
    static QString share(const AnswerTimeRow &row)
    {
        const auto inTime = percent(row.inTime, row.inTime + row.late);
        return tr("%1 in time, n = %2").arg(StatsWords::percent(inTime), QLocale().toString(row.n));
    }
    static QString median() { return tr("Median"); }
    static QString mean() { return tr("Mean"); }
};

QString shownName(const RowName &row)
{
    return displayName(StatsWords::name(row));
}

BarValue countValue(qint64 number, qint64 of, const QString &row, const QString &series)
{
    BarValue value;
    value.value = static_cast<double>(std::max(qint64(0), number));
    value.label = number > 0 ? QLocale().toString(number) : QString();
    value.tip = PlanWords::tip(row, series, number, of);
    return value;
}

/// A state that nobody is in would only lengthen the legend, but for the four that a reader looks for.
std::vector<WorkloadState> shownStates(const WorkloadTable &table)
{
    std::vector<WorkloadState> states;
    for (const WorkloadState state : kPartition) {
        const bool isRare = state == WorkloadState::AnsweredNoDue || state == WorkloadState::ClosedUnanswered;
        if (!isRare || count(table.totals, state) != 0)
            states.push_back(state);
    }
    return states;
}

BarRow workloadRow(const WorkloadRow &row, const QString &name, const std::vector<WorkloadState> &states)
{
    BarRow bar;
    bar.name = name;
    bar.note = QLocale().toString(row.received);
    for (const WorkloadState state : states)
        bar.values.push_back(countValue(count(row, state), row.received, name, StatsWords::title(state)));
    return bar;
}

BarValue durationValue(std::optional<qint64> seconds, const AnswerTimeRow &row, const QString &series)
{
    BarValue value;
    if (!seconds)
        return value;
    value.value = static_cast<double>(*seconds) / kSecondsInHour;
    value.label = StatsWords::duration(*seconds);
    value.tip = PlanWords::durationTip(shownName(row.row), series, value.label, row.n);
    return value;
}

} // namespace

double BarPlan::longest() const
{
    double longest = 0;
    for (const BarRow &row : rows) {
        double sum = 0;
        for (const BarValue &value : row.values) {
            sum = isStacked ? sum + value.value : value.value;
            longest = std::max(longest, sum);
        }
    }
    return longest;
}

BarPlan planOf(const WorkloadTable &table)
{
    return planOf(table, 0);
}

BarPlan planOf(const WorkloadTable &table, qsizetype keep)
{
    const FoldedTable shown = folded(table, keep);
    const auto states = shownStates(table);
    BarPlan plan;
    for (const WorkloadState state : states)
        plan.series.push_back({StatsWords::title(state), inkOf(state)});
    plan.noteTitle = StatsWords::title(WorkloadState::Received);
    for (const WorkloadRow &row : shown.head.rows) {
        BarRow bar = workloadRow(row, shownName(row.row), states);
        for (std::size_t i = 0; i < states.size(); ++i) {
            if (count(row, states[i]) > 0)
                bar.values[i].cell = WorkloadCell{table.by, row.row, states[i], table.rules.days, false};
        }
        plan.rows.push_back(std::move(bar));
    }
    if (shown.rest)
        plan.rows.push_back(workloadRow(*shown.rest, StatsWords::moreRows(table.by, shown.restRows), states));
    return plan;
}

BarPlan planOf(const AnswerTimeTable &table)
{
    BarPlan plan;
    plan.isStacked = false;
    plan.axis = BarPlan::Axis::Hours;
    plan.series = {{PlanWords::median(), inkOfMedian()}, {PlanWords::mean(), inkOfMean()}};
    for (const AnswerTimeRow &row : table.rows) {
        BarRow bar{shownName(row.row),
                   PlanWords::share(row),
                   {durationValue(row.medianSeconds, row, plan.series[0].name),
                    durationValue(row.meanSeconds, row, plan.series[1].name)}};
        for (BarValue &value : bar.values) {
            if (row.n > 0)
                value.cell = WorkloadCell{table.by, row.row, WorkloadState::Answered, table.rules.days, false};
        }
        plan.rows.push_back(std::move(bar));
    }
    return plan;
}

BarPlan planOf(const OpenAgeTable &table)
{
    BarPlan plan;
    for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket)
        plan.series.push_back({StatsWords::openAge(bucket), inkOfAge(bucket)});
    plan.noteTitle = StatsWords::title(WorkloadState::Open);
    for (const OpenAgeRow &row : table.rows) {
        const QString name = shownName(row.row);
        BarRow bar{name, QLocale().toString(total(row)), {}};
        for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket) {
            BarValue value = countValue(row.counts.at(bucket), total(row), name, plan.series[bucket].name);
            const DayRange days = intersected(openAgeDays(bucket, table.today), table.rules.days);
            if (row.counts.at(bucket) > 0)
                value.cell = WorkloadCell{table.by, row.row, WorkloadState::Open, days, false};
            bar.values.push_back(std::move(value));
        }
        plan.rows.push_back(std::move(bar));
    }
    return plan;
}

int AxisScale::steps() const
{
    return std::max(1, static_cast<int>(std::lround(end / step)));
}

AxisScale axisFor(double longest, bool isWhole)
{
    if (!(longest > 0) || !std::isfinite(longest))
        return {1, 1};
    constexpr double kSteps = 5;
    const double power = std::pow(10.0, std::floor(std::log10(longest / kSteps)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (longest / (power * factor) <= kSteps * 1.6) {
            step = power * factor;
            break;
        }
    }
    if (isWhole)
        step = std::max(1.0, step);
    return {std::ceil(longest / step - 1e-9) * step, step};
}

} // namespace otklik
