// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <QCoreApplication>
#include <QStringList>

namespace otklik {

/// What the tables and charts say, in the program's language: one place, so that the window, the printed sheet and the
/// console's files use the same words. Plain text.
class StatsWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::StatsWords)
public:
    static QString title(WorkloadState state); ///< "Answered in time"
    static QString title(WorkloadBy by); ///< "District", the head of a column
    static QString titlePlural(WorkloadBy by); ///< "by districts", for a heading
    static QString name(const RowName &row); ///< never empty: "Not stated"
    static QString moreRows(WorkloadBy by, qsizetype n); ///< "94 more districts"
    static QString openAge(std::size_t bucket); ///< "1-2 days ago"
    static QString point(TimeGrain grain, QDate start); ///< "week of 02.03.2026"
    static QString period(const DayRange &days); ///< "1 March 2026 - 7 March 2026", "all time"
    static QString duration(qint64 seconds); ///< "2 h 10 min", "3 d 4 h"
    static QString percent(std::optional<double> value); ///< "78 %", "-" for too few

    static QString allRows();
    static QString total();
};

/// How the numbers were counted: one sentence a line, to stand under the chart.
QStringList rulesOf(const WorkloadTable &table);
QStringList rulesOf(const FlowTable &table);
QStringList rulesOf(const AnswerTimeTable &table);
QStringList rulesOf(const OpenAgeTable &table);

} // namespace otklik
