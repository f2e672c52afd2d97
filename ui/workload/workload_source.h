// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/catalog_service.h"
#include "core/service/export_service.h"
#include "core/service/report_service.h"

#include <functional>

namespace otklik {

class Desk;

/// What the workload page asks and what it can have done. Answers may come late or out of order.
struct WorkloadSource {
    std::function<QFuture<Result<WorkloadTable>>(const WorkloadQuery &, const AppealFilter &)> workload;
    std::function<QFuture<Result<FlowTable>>(const DayRange &, const AppealFilter &)> flow;
    std::function<QFuture<Result<AnswerTimeTable>>(const WorkloadQuery &, const AppealFilter &)> answerTimes;
    std::function<QFuture<Result<OpenAgeTable>>(const WorkloadQuery &, const AppealFilter &)> openAges;
    std::function<QFuture<Result<std::vector<FacetValue>>>(Facet)> facet;
    std::function<QFuture<Result<qint64>>(const PlainTable &, const QString &file)> exportTable;
    std::function<AppealQuery(const WorkloadCell &, const AppealFilter &)> listOf;
    std::function<QDate()> today; ///< the municipality's
    std::function<QString()> heading; ///< the municipality's name
};

/// The desk has to outlive the source.
WorkloadSource sourceOf(Desk &desk);

} // namespace otklik
