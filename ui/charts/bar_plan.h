// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"
#include "ui/charts/palette.h"

#include <QString>

#include <optional>
#include <vector>

namespace otklik {

struct BarSeries {
    QString name;
    Ink ink;
};

/// One bar, or one part of a stacked bar.
struct BarValue {
    double value = 0; ///< not below zero, in the unit of the axis
    QString label; ///< stands in the bar or beside it
    QString tip; ///< shown on hover; plain text
    std::optional<WorkloadCell> cell; ///< what a click opens
};

struct BarRow {
    QString name; ///< plain text, whatever it holds
    QString note; ///< at the right edge
    std::vector<BarValue> values; ///< one for each series
};

/// A chart of horizontal bars as plain values: what to draw, not how. Built by the functions below, drawn by BarChart.
struct BarPlan {
    enum class Axis { Count, Hours };

    std::vector<BarSeries> series;
    std::vector<BarRow> rows;
    bool isStacked = true;
    Axis axis = Axis::Count;
    QString noteTitle; ///< above the notes

    /// The length of the longest bar.
    double longest() const;
};

BarPlan planOf(const WorkloadTable &table);
/// The tail beyond `keep` rows becomes one row that says how many it holds.
BarPlan planOf(const WorkloadTable &table, qsizetype keep);
BarPlan planOf(const AnswerTimeTable &table);
BarPlan planOf(const OpenAgeTable &table);

/// Ends and steps of an axis from zero that holds `longest`: four to ten steps of 1, 2 or 5 by a power of ten, whole
/// numbers for counts.
struct AxisScale {
    double end = 1;
    double step = 1;

    int steps() const;
};
AxisScale axisFor(double longest, bool isWhole);

} // namespace otklik
