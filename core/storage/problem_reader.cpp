// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/problem_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::string_view kProblems = R"sql(
    SELECT problem, district, count(*), sum(step <> 5), sum(step <> 5 AND first_answered IS NULL), min(received),
           max(received)
    FROM appeal INDEXED BY appeal_by_problem WHERE problem > 0 GROUP BY problem, district)sql";
constexpr std::string_view kMembers = R"sql(
    SELECT id FROM appeal INDEXED BY appeal_by_problem WHERE problem > 0 AND problem = ?1
    ORDER BY received DESC, id DESC LIMIT ?2)sql";
constexpr std::string_view kPeople = R"sql(
    SELECT count(DISTINCT CASE author_key WHEN '' THEN 'one ' || id ELSE author_key END)
    FROM appeal INDEXED BY appeal_by_problem WHERE problem > 0 AND problem = ?1 AND step <> 5)sql";
#define FACT_COLUMNS "id, received, step <> 5, topic, settlement, address, latitude, longitude"
constexpr std::string_view kComparable = "SELECT " FACT_COLUMNS ", title || ' ' || text FROM appeal "
                                         "WHERE id > ?1 AND (received >= ?2 OR step <> 5) ORDER BY id LIMIT ?3";
constexpr std::string_view kFacts = "SELECT " FACT_COLUMNS " FROM appeal WHERE id = ?1";
constexpr std::string_view kOldest = "SELECT id FROM appeal ORDER BY id DESC LIMIT 1 OFFSET ?1";

constexpr int kText = 8;

Comparable factsIn(const Statement &st, Dictionary &terms)
{
    Comparable each{AppealId{st.int64(0)}, fromSeconds(st.int64(1)), st.int64(2) != 0, st.int64(3),
                    terms.name(st.int64(4)), st.text(5), {}, {}};
    if (!st.isNull(6) && !st.isNull(7))
        each.point = GeoPoint{st.real(6), st.real(7)};
    return each;
}

ProblemCount &operator+=(ProblemCount &sum, const ProblemCount &count)
{
    sum.total += count.total;
    sum.open += count.open;
    sum.waiting += count.waiting;
    return sum;
}

} // namespace

std::vector<Problem> ProblemReader::problems()
{
    std::vector<Problem> problems;
    qint64 last = 0;
    Statement st{m_session.db, kProblems};
    while (st.step()) {
        const ProblemCount count{st.integer(2), st.integer(3), st.integer(4)};
        const Timestamp from = fromSeconds(st.int64(5));
        const Timestamp to = fromSeconds(st.int64(6));
        if (st.int64(0) != last) {
            last = st.int64(0);
            problems.push_back({m_session.terms.name(last), {}, from, to, {}});
        }
        Problem &problem = problems.back();
        problem.count += count;
        problem.first = std::min(problem.first, from);
        problem.last = std::max(problem.last, to);
        problem.districts.push_back({m_session.terms.name(st.int64(1)), count});
    }
    for (Problem &problem : problems)
        std::ranges::stable_sort(problem.districts, std::ranges::greater{},
                                 [](const ProblemDistrict &each) { return each.count.open; });
    std::ranges::stable_sort(problems, std::ranges::greater{},
                             [](const Problem &each) { return std::pair{each.count.open, each.last}; });
    return problems;
}

std::vector<AppealId> ProblemReader::members(const QString &problem, int limit)
{
    std::vector<AppealId> ids;
    Statement st{m_session.db, kMembers};
    st.bind(1, m_session.terms.find(TermKind::Problem, problem)).bind(2, limit);
    while (st.step())
        ids.push_back(AppealId{st.int64(0)});
    return ids;
}

int ProblemReader::peopleWaiting(const QString &problem)
{
    Statement st{m_session.db, kPeople};
    st.bind(1, m_session.terms.find(TermKind::Problem, problem));
    return st.step() ? st.integer(0) : 0;
}

std::vector<Comparable> ProblemReader::comparable(AppealId after, Timestamp since, int limit)
{
    std::vector<Comparable> all;
    Statement st{m_session.db, kComparable};
    st.bind(1, after.value).bind(2, toSeconds(since)).bind(3, limit);
    while (st.step()) {
        all.push_back(factsIn(st, m_session.terms));
        all.back().text = st.text(kText);
    }
    return all;
}

AppealId ProblemReader::oldestOfNewest(int count)
{
    Statement st{m_session.db, kOldest};
    st.bind(1, count);
    return st.step() ? AppealId{st.int64(0)} : AppealId{};
}

std::vector<Comparable> ProblemReader::facts(const std::vector<AppealId> &ids)
{
    std::vector<Comparable> all;
    for (const AppealId id : ids) {
        Statement st{m_session.db, kFacts};
        st.bind(1, id.value);
        if (st.step())
            all.push_back(factsIn(st, m_session.terms));
    }
    return all;
}

} // namespace otklik
