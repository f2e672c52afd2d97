// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/zone.h"
#include "core/stats/workload.h"
#include "core/storage/list_query.h"

namespace otklik {

/// The numbers of the charts: from the counters where nothing but the days restricts, else in one pass over the index
/// appeal_by_date. Rows come unsorted, CountingRules without the calendar's name. Throws SqlError.
class WorkloadReader {
public:
    WorkloadReader(Session &session, const Zone &zone, Timestamp now)
        : m_session(session)
        , m_zone(zone)
        , m_now(now)
    {
    }

    WorkloadTable workload(const WorkloadQuery &query, const AppealFilter &filter);
    FlowTable flow(const DayRange &days, const AppealFilter &filter);
    AnswerTimeTable answerTimes(const WorkloadQuery &query, const AppealFilter &filter);
    OpenAgeTable openAges(const WorkloadQuery &query, const AppealFilter &filter);

private:
    using Rows = std::map<qint64, WorkloadRow>; ///< by term

    Rows countedRows(const WorkloadQuery &query);
    void addOverdue(Rows &rows, const WorkloadQuery &query);
    Rows scannedRows(const WorkloadQuery &query, const AppealFilter &filter);
    RowName name(WorkloadBy by, qint64 term);
    CountingRules rules(const DayRange &days, const AppealFilter &filter) const;

    Session &m_session;
    const Zone &m_zone;
    Timestamp m_now;
};

} // namespace otklik
