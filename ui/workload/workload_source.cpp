// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/workload_source.h"

#include "core/domain/local_time.h"
#include "core/service/desk.h"

namespace otklik {

WorkloadSource sourceOf(Desk &desk)
{
    ReportService &reports = desk.reports();
    return {
        .workload = [&reports](const auto &query, const auto &filter) { return reports.workload(query, filter); },
        .flow = [&reports](const auto &days, const auto &filter) { return reports.flow(days, filter); },
        .answerTimes = [&reports](const auto &query, const auto &filter) { return reports.answerTimes(query, filter); },
        .openAges = [&reports](const auto &query, const auto &filter) { return reports.openAges(query, filter); },
        .facet = [&desk](Facet facet) { return desk.catalog().facet(facet); },
        .exportTable = [&desk](const auto &table, const auto &file) { return desk.exports().exportTable(table, file); },
        .listOf = [](const auto &cell, const auto &filter) { return listOf(cell, filter); },
        .today =
            [&desk] {
                const LocalDay day = desk.settings().configuration()->deadlines->zone().localDay(desk.clock()());
                return toQDate(day);
            },
        .heading = [&desk] { return desk.settings().configuration()->municipality.name; },
    };
}

} // namespace otklik
