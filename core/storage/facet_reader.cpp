// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/facet_reader.h"
#include "core/stats/workload.h"

namespace otklik {

namespace {

constexpr std::string_view kCounted = R"sql(
    SELECT term, received AS n FROM workload WHERE dimension = ?1 AND day = -1000000 AND n > 0
    ORDER BY n DESC LIMIT 500)sql"; // the day that holds the sum of all, see WorkloadCounters
constexpr std::string_view kTags =
    "SELECT tag, count(*) AS n FROM appeal_tag WHERE ?1 >= 0 GROUP BY tag ORDER BY n DESC LIMIT 500";
constexpr std::string_view kTypes = R"sql(
    SELECT type, count(*) AS n FROM appeal INDEXED BY appeal_by_date WHERE ?1 >= 0
    GROUP BY type ORDER BY n DESC LIMIT 500)sql";
constexpr std::string_view kOutcomes = R"sql(
    SELECT outcome, count(*) AS n FROM appeal INDEXED BY appeal_by_date WHERE ?1 >= 0
    GROUP BY outcome ORDER BY n DESC LIMIT 500)sql";

constexpr std::string_view kProblems = R"sql(
    SELECT problem, count(*) AS n FROM appeal INDEXED BY appeal_by_problem WHERE problem > 0 AND ?1 >= 0
    GROUP BY problem ORDER BY n DESC LIMIT 500)sql";

constexpr std::string_view kFree = R"sql(
    SELECT (SELECT sum(n) FROM step_count)
         - (SELECT count(*) FROM appeal INDEXED BY appeal_by_problem WHERE problem > 0))sql";

struct Source {
    std::string_view sql;
    WorkloadBy dimension = WorkloadBy::District;
};

Source sourceOf(Facet facet)
{
    switch (facet) {
    case Facet::Channel:
        return {kCounted, WorkloadBy::Channel};
    case Facet::District:
        return {kCounted, WorkloadBy::District};
    case Facet::Group:
        return {kCounted, WorkloadBy::Group};
    case Facet::Topic:
        return {kCounted, WorkloadBy::Topic};
    case Facet::Department:
        return {kCounted, WorkloadBy::Department};
    case Facet::Municipality:
        return {kCounted, WorkloadBy::Municipality};
    case Facet::Tag:
        return {kTags};
    case Facet::Type:
        return {kTypes};
    case Facet::Outcome:
        return {kOutcomes};
    case Facet::Problem:
        return {kProblems};
    }
    return {kCounted};
}

} // namespace

/// Of no mass problem.
qint64 FacetReader::countFree()
{
    Statement st{m_session.db, kFree};
    return st.step() ? st.int64(0) : 0;
}

std::vector<FacetValue> FacetReader::values(Facet facet)
{
    const Source source = sourceOf(facet);
    std::vector<FacetValue> values;
    Statement st{m_session.db, source.sql};
    st.bind(1, static_cast<int>(source.dimension));
    while (st.step())
        values.push_back({m_session.terms.name(st.int64(0)), st.int64(1)});
    if (facet == Facet::Problem)
        values.push_back({QString{}, countFree()});
    return values;
}

} // namespace otklik
