// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/workload_reader.h"
#include "core/stats/answer_times.h"
#include "core/stats/arrange.h"
#include "core/storage/workload_counters.h"

#include <limits>

namespace otklik {

namespace {

constexpr std::string_view kCounted = R"sql(
    SELECT term, sum(received), sum(answered), sum(in_time), sum(late), sum(open), sum(closed_unanswered),
           sum(answer_seconds)
    FROM workload WHERE dimension = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY term)sql";
constexpr std::string_view kFlow = R"sql(
    SELECT day, sum(received), sum(answers) FROM workload
    WHERE dimension = 0 AND day BETWEEN ?1 AND ?2 GROUP BY day ORDER BY day)sql";
constexpr std::string_view kOpenByDay = R"sql(
    SELECT term, day, open FROM workload WHERE dimension = ?1 AND day BETWEEN ?2 AND ?3 AND open <> 0)sql";
constexpr std::string_view kOperatorName = "SELECT name FROM operator WHERE id = ?1";

// The column that a dimension groups by; in the order of WorkloadBy.
constexpr std::array kColumns{"district", "topic_group", "topic", "channel", "assignee", "department", "municipality"};

std::string column(WorkloadBy by)
{
    return kColumns[static_cast<std::size_t>(by)];
}

qint64 dayNumber(const QDate &date)
{
    return toLocalDay(date).time_since_epoch().count();
}

std::pair<qint64, qint64> dayNumbers(const DayRange &days)
{
    return {days.from ? dayNumber(*days.from) : WorkloadCounters::kAllDays + 1,
            days.to ? dayNumber(*days.to) : std::numeric_limits<int>::max()};
}

/// The days of a sum: all of them are summed already.
std::pair<qint64, qint64> summedDays(const DayRange &days)
{
    return days == DayRange{} ? std::pair{WorkloadCounters::kAllDays, WorkloadCounters::kAllDays} : dayNumbers(days);
}

/// The filter with the period's days of receipt put in; where both say something the narrower holds.
AppealFilter within(AppealFilter filter, const DayRange &days)
{
    const DayRange both = intersected({filter.from, filter.to}, days);
    filter.from = both.from;
    filter.to = both.to;
    return filter;
}

struct AnswerTimesOf {
    AnswerTimeRow row;
    std::vector<qint64> seconds;
};

AnswerTimeRow finished(AnswerTimesOf &times)
{
    AnswerTimeRow row = times.row;
    row.n = static_cast<qint64>(times.seconds.size());
    if (times.seconds.empty())
        return row;
    qint64 sum = 0;
    for (const qint64 value : times.seconds)
        sum += value;
    row.meanSeconds = sum / row.n;
    row.medianSeconds = medianOf(times.seconds);
    return row;
}

} // namespace

RowName WorkloadReader::name(WorkloadBy by, qint64 term)
{
    if (term == 0)
        return {};
    if (by != WorkloadBy::Operator) {
        const QString word = m_session.terms.name(term);
        return {word, word};
    }
    Statement st{m_session.db, kOperatorName};
    st.bind(1, term);
    return {QString::number(term), st.step() ? st.text(0) : QString{}};
}

CountingRules WorkloadReader::rules(const DayRange &days, const AppealFilter &filter) const
{
    CountingRules rules;
    rules.days = days;
    rules.timeZone = m_zone.id();
    rules.asOf = m_now;
    rules.isFiltered = !isUnfiltered(filter);
    return rules;
}

WorkloadReader::Rows WorkloadReader::countedRows(const WorkloadQuery &query)
{
    const auto [from, to] = summedDays(query.days);
    Rows rows;
    Statement st{m_session.db, kCounted};
    st.bind(1, static_cast<int>(query.by)).bind(2, from).bind(3, to);
    while (st.step()) {
        WorkloadRow row;
        row.received = st.int64(1);
        row.answered = st.int64(2);
        row.answeredInTime = st.int64(3);
        row.answeredLate = st.int64(4);
        row.open = st.int64(5);
        row.done = row.received - row.open;
        row.closedUnanswered = st.int64(6);
        row.answerSecondsSum = st.int64(7);
        if (row.received != 0) // a cell may hold nothing but answers given on its days
            rows.emplace(st.int64(0), row);
    }
    addOverdue(rows, query);
    return rows;
}

void WorkloadReader::addOverdue(Rows &rows, const WorkloadQuery &query)
{
    const AppealFilter days = within({}, query.days);
    ListSql where = cohortConditions(days, m_zone, m_now, m_session.terms);
    where.values.push_back(toSeconds(m_now));
    const std::string sql = "SELECT " + column(query.by) +
                            ", count(*) FROM appeal INDEXED BY appeal_waiting WHERE step <> 5 AND first_answered IS "
                            "NULL AND due IS NOT NULL" +
                            where.text + " AND due < ?" + std::to_string(where.values.size()) + " GROUP BY 1";
    Statement st{m_session.db, sql};
    where.bindTo(st);
    while (st.step()) {
        if (const auto row = rows.find(st.int64(0)); row != rows.end())
            row->second.overdue = st.int64(1);
    }
}

WorkloadReader::Rows WorkloadReader::scannedRows(const WorkloadQuery &query, const AppealFilter &filter)
{
    ListSql where = cohortConditions(within(filter, query.days), m_zone, m_now, m_session.terms);
    where.values.push_back(toSeconds(m_now));
    const std::string now = "?" + std::to_string(where.values.size());
    const std::string sql = "SELECT " + column(query.by) +
                            ", count(*), count(first_answered), total(first_answered <= due), total(first_answered > "
                            "due), total(step <> 5), total(step = 5 AND first_answered IS NULL), "
                            "total(first_answered - received), total(step <> 5 AND first_answered IS NULL AND due < " +
                            now + ") FROM appeal INDEXED BY appeal_by_date WHERE 1" + where.text + " GROUP BY 1";
    Rows rows;
    Statement st{m_session.db, sql};
    where.bindTo(st);
    while (st.step()) {
        WorkloadRow row;
        row.received = st.int64(1);
        row.answered = st.int64(2);
        row.answeredInTime = st.int64(3);
        row.answeredLate = st.int64(4);
        row.open = st.int64(5);
        row.done = row.received - row.open;
        row.closedUnanswered = st.int64(6);
        row.answerSecondsSum = st.int64(7);
        row.overdue = st.int64(8);
        rows.emplace(st.int64(0), row);
    }
    return rows;
}

WorkloadTable WorkloadReader::workload(const WorkloadQuery &query, const AppealFilter &filter)
{
    const ReadTransaction snapshot{m_session.db};
    WorkloadTable table{.by = query.by, .rows = {}, .totals = {}, .rules = rules(query.days, filter)};
    for (auto &[term, row] : isUnfiltered(filter) ? countedRows(query) : scannedRows(query, filter)) {
        WorkloadRow named = row;
        named.row = name(query.by, term);
        table.rows.push_back(std::move(named));
    }
    table.totals = sumOf(table.rows);
    table.rules.n = table.totals.received;
    return table;
}

FlowTable WorkloadReader::flow(const DayRange &days, const AppealFilter &filter)
{
    const ReadTransaction snapshot{m_session.db};
    FlowTable table{.grain = TimeGrain::Day, .points = {}, .totals = {}, .rules = rules(days, filter)};
    table.rules.isEvents = true;
    const auto [from, to] = dayNumbers(days);
    std::map<qint64, FlowPoint> points;
    if (isUnfiltered(filter)) {
        Statement st{m_session.db, kFlow};
        st.bind(1, from).bind(2, to);
        while (st.step())
            points.emplace(st.int64(0), FlowPoint{{}, st.int64(1), st.int64(2)});
    } else {
        const ListSql where = cohortConditions(filter, m_zone, m_now, m_session.terms);
        Statement st{m_session.db,
                     "SELECT received, first_answered FROM appeal INDEXED BY appeal_by_date WHERE 1" + where.text};
        where.bindTo(st);
        const auto count = [&, first = from, last = to](qint64 seconds, qint64 FlowPoint::*what) {
            const qint64 day = m_zone.localDay(fromSeconds(seconds)).time_since_epoch().count();
            if (day >= first && day <= last)
                ++(points[day].*what);
        };
        while (st.step()) {
            count(st.int64(0), &FlowPoint::received);
            if (!st.isNull(1))
                count(st.int64(1), &FlowPoint::answered);
        }
    }
    for (auto &[day, point] : points) {
        if (point.received == 0 && point.answered == 0)
            continue;
        point.from = toQDate(LocalDay{std::chrono::days{day}});
        table.totals.received += point.received;
        table.totals.answered += point.answered;
        table.points.push_back(point);
    }
    table.rules.n = table.totals.received;
    return table;
}

AnswerTimeTable WorkloadReader::answerTimes(const WorkloadQuery &query, const AppealFilter &filter)
{
    const ReadTransaction snapshot{m_session.db};
    AnswerTimeTable table{.by = query.by, .rows = {}, .totals = {}, .rules = rules(query.days, filter)};
    const ListSql where = cohortConditions(within(filter, query.days), m_zone, m_now, m_session.terms);
    Statement st{m_session.db, "SELECT " + column(query.by)
                                   + ", first_answered - received, first_answered <= due, first_answered > due FROM "
                                     "appeal INDEXED BY appeal_by_date WHERE first_answered IS NOT NULL"
                                   + where.text};
    where.bindTo(st);
    std::map<qint64, AnswerTimesOf> times;
    AnswerTimesOf all;
    while (st.step()) {
        for (AnswerTimesOf *to : {&times[st.int64(0)], &all}) {
            to->seconds.push_back(st.int64(1));
            to->row.inTime += st.int64(2);
            to->row.late += st.int64(3);
        }
    }
    for (auto &[term, of] : times) {
        of.row.row = name(query.by, term);
        table.rows.push_back(finished(of));
    }
    table.totals = finished(all);
    table.rules.n = table.totals.n;
    return table;
}

OpenAgeTable WorkloadReader::openAges(const WorkloadQuery &query, const AppealFilter &filter)
{
    const ReadTransaction snapshot{m_session.db};
    OpenAgeTable table{.by = query.by, .today = toQDate(m_zone.localDay(m_now)), .rows = {}, .totals = {},
                       .rules = rules(query.days, filter)};
    std::map<qint64, OpenAgeRow> rows;
    const auto count = [&](qint64 term, qint64 day, qint64 n) {
        const QDate received = toQDate(LocalDay{std::chrono::days{day}});
        const std::size_t bucket = openAgeBucket(received, table.today);
        rows[term].counts[bucket] += n;
        table.totals.counts[bucket] += n;
    };
    if (isUnfiltered(filter)) {
        const auto [from, to] = dayNumbers(query.days);
        Statement st{m_session.db, kOpenByDay};
        st.bind(1, static_cast<int>(query.by)).bind(2, from).bind(3, to);
        while (st.step())
            count(st.int64(0), st.int64(1), st.int64(2));
    } else {
        const ListSql where = cohortConditions(within(filter, query.days), m_zone, m_now, m_session.terms);
        Statement st{m_session.db, "SELECT " + column(query.by) +
                                       ", received FROM appeal INDEXED BY appeal_by_date WHERE step <> 5" + where.text};
        where.bindTo(st);
        while (st.step())
            count(st.int64(0), m_zone.localDay(fromSeconds(st.int64(1))).time_since_epoch().count(), 1);
    }
    for (auto &[term, row] : rows) {
        row.row = name(query.by, term);
        table.rows.push_back(row);
    }
    table.rules.n = total(table.totals);
    return table;
}

} // namespace otklik
