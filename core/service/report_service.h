// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/stats/workload.h"

#include <QFuture>

namespace otklik {

class DeskContext;

/// The numbers behind the charts. `filter` narrows the cohort (its from/to are taken together with the query's days);
/// without a filter they come from counters that every write keeps.
class ReportService {
public:
    explicit ReportService(DeskContext &desk);

    QFuture<Result<WorkloadTable>> workload(const WorkloadQuery &query, const AppealFilter &filter = {});
    QFuture<Result<FlowTable>> flow(const DayRange &days, const AppealFilter &filter = {}); ///< by day
    QFuture<Result<AnswerTimeTable>> answerTimes(const WorkloadQuery &query, const AppealFilter &filter = {});
    QFuture<Result<OpenAgeTable>> openAges(const WorkloadQuery &query, const AppealFilter &filter = {});

private:
    DeskContext &m_desk;
};

/// The list that a number counts: its length equals the number.
AppealQuery listOf(const WorkloadCell &cell, const AppealFilter &filter = {});

} // namespace otklik
