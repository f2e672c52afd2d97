// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/report_service.h"
#include "core/service/desk_context.h"
#include "core/storage/workload_reader.h"

namespace otklik {

namespace {

template<typename Table, typename Count>
QFuture<Result<Table>> counted(DeskContext &desk, Count count)
{
    return desk.reports().run<Table>([&desk, count](Session &session) -> Result<Table> {
        const ConfigurationPtr configuration = desk.configuration();
        WorkloadReader reader{session, configuration->deadlines->zone(), desk.now()};
        Table table = count(reader);
        if (!configuration->municipality.deadlines.empty())
            table.rules.calendar = configuration->municipality.deadlines.front().name;
        return table;
    });
}

Progress progressOf(WorkloadState state)
{
    switch (state) {
    case WorkloadState::Received:
    case WorkloadState::Open:
        return Progress::Open;
    case WorkloadState::Answered:
        return Progress::Answered;
    case WorkloadState::Done:
        return Progress::Closed;
    case WorkloadState::AnsweredInTime:
        return Progress::AnsweredInTime;
    case WorkloadState::AnsweredLate:
        return Progress::AnsweredLate;
    case WorkloadState::AnsweredNoDue:
        return Progress::AnsweredNoDue;
    case WorkloadState::Waiting:
        return Progress::Waiting;
    case WorkloadState::Overdue:
        return Progress::Overdue;
    case WorkloadState::ClosedUnanswered:
        return Progress::ClosedUnanswered;
    }
    return Progress::Open;
}

void restrictRow(AppealFilter &filter, WorkloadBy by, const RowName &row)
{
    switch (by) {
    case WorkloadBy::District:
        filter.districts = {row.key};
        return;
    case WorkloadBy::Group:
        filter.groups = {row.key};
        return;
    case WorkloadBy::Topic:
        filter.topics = {row.key};
        return;
    case WorkloadBy::Channel:
        filter.channels = {row.key};
        return;
    case WorkloadBy::Operator:
        filter.assignees = {OperatorId{row.key.toLongLong()}};
        return;
    case WorkloadBy::Department:
        filter.departments = {row.key};
        return;
    case WorkloadBy::Municipality:
        filter.municipalities = {row.key};
        return;
    }
}

} // namespace

ReportService::ReportService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<WorkloadTable>> ReportService::workload(const WorkloadQuery &query, const AppealFilter &filter)
{
    return counted<WorkloadTable>(m_desk, [=](WorkloadReader &reader) { return reader.workload(query, filter); });
}

QFuture<Result<FlowTable>> ReportService::flow(const DayRange &days, const AppealFilter &filter)
{
    return counted<FlowTable>(m_desk, [=](WorkloadReader &reader) { return reader.flow(days, filter); });
}

QFuture<Result<AnswerTimeTable>> ReportService::answerTimes(const WorkloadQuery &query, const AppealFilter &filter)
{
    return counted<AnswerTimeTable>(m_desk, [=](WorkloadReader &reader) { return reader.answerTimes(query, filter); });
}

QFuture<Result<OpenAgeTable>> ReportService::openAges(const WorkloadQuery &query, const AppealFilter &filter)
{
    return counted<OpenAgeTable>(m_desk, [=](WorkloadReader &reader) { return reader.openAges(query, filter); });
}

AppealQuery listOf(const WorkloadCell &cell, const AppealFilter &filter)
{
    AppealQuery query{.view = View::All, .filter = filter, .sort = Sort::Urgency, .me = {}};
    if (cell.row)
        restrictRow(query.filter, cell.by, *cell.row);
    if (cell.isEvent && cell.state == WorkloadState::Answered) {
        const DayRange days = intersected({filter.answeredFrom, filter.answeredTo}, cell.days);
        query.filter.answeredFrom = days.from;
        query.filter.answeredTo = days.to;
        return query;
    }
    const DayRange days = intersected({filter.from, filter.to}, cell.days);
    query.filter.from = days.from;
    query.filter.to = days.to;
    if (cell.state != WorkloadState::Received)
        query.filter.progress = progressOf(cell.state);
    return query;
}

} // namespace otklik
