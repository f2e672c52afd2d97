// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/appeal_list.h"
#include "core/storage/search_index.h"
#include "core/text/search_query.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace otklik {

namespace {

constexpr std::string_view kStepCounts = "SELECT step, n FROM step_count";
constexpr std::string_view kMine = R"sql(
    SELECT count(*) FROM appeal INDEXED BY appeal_mine WHERE step <> 5 AND assignee > 0 AND assignee = ?1)sql";
constexpr std::string_view kUrgent =
    "SELECT count(*) FROM appeal INDEXED BY appeal_by_urgency WHERE urgency <= ?1";
constexpr std::string_view kPromised =
    "SELECT count(*) FROM appeal INDEXED BY appeal_promised WHERE promised_until IS NOT NULL AND ?1 = 0";
constexpr std::string_view kEscalated =
    "SELECT count(*) FROM appeal INDEXED BY appeal_escalated WHERE step <> 5 AND level > 0 AND ?1 = 0";

enum Column { IdCol, KeyCol, DistrictCol }; // order of listSql()

bool isPlainSearch(const AppealQuery &query)
{
    AppealFilter rest = query.filter;
    rest.text.clear();
    return query.view == View::All && query.sort == Sort::Newest && !query.filter.text.isEmpty() && isUnfiltered(rest);
}

/// Ranks of the districts in the order of the alphabet; «not stated» comes last.
QHash<qint64, int> ranks(const std::vector<qint64> &districts, Dictionary &terms)
{
    QCollator collator{QLocale{QLocale::Russian}};
    collator.setNumericMode(true);
    std::vector<std::pair<QString, qint64>> named;
    for (const qint64 id : districts)
        named.emplace_back(terms.name(id), id);
    std::ranges::sort(named, [&](const auto &a, const auto &b) {
        if ((a.second == 0) != (b.second == 0))
            return b.second == 0;
        const int order = collator.compare(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QHash<qint64, int> ranks;
    for (std::size_t i = 0; i < named.size(); ++i)
        ranks.insert(named[i].second, static_cast<int>(i));
    return ranks;
}

} // namespace

ListSizes AppealList::sizes()
{
    ListSizes sizes;
    Statement st{m_session.db, kStepCounts};
    while (st.step())
        sizes.steps.at(static_cast<std::size_t>(st.int64(0))) = st.int64(1);
    sizes.total = std::accumulate(sizes.steps.begin(), sizes.steps.end(), qint64{0});
    return sizes;
}

ListedIds AppealList::ids(const ListScope &scope, int limit, const std::optional<PageKey> &after)
{
    if (isPlainSearch(scope.query))
        return bySearch(scope, limit, after);
    if (scope.query.sort == Sort::District)
        return byDistrict(scope, limit, after);

    ListedIds listed;
    const ListSql sql = listSql(scope, sizes(), m_session.terms, after);
    Statement st{m_session.db, sql.text};
    sql.bindTo(st);
    PageKey last;
    while (st.step()) {
        if (limit > 0 && static_cast<int>(listed.ids.size()) == limit) {
            listed.next = last;
            break;
        }
        last = {st.int64(KeyCol), AppealId{st.int64(IdCol)}};
        listed.ids.push_back(last.id);
    }
    return listed;
}

ListedIds AppealList::bySearch(const ListScope &scope, int limit, const std::optional<PageKey> &after)
{
    const QString match = ftsMatch(parseSearchQuery(scope.query.filter.text));
    if (match.isEmpty())
        return {};
    ListedIds listed;
    listed.ids = SearchIndex{m_session}.find(match, limit > 0 ? limit + 1 : 0, after ? after->id : AppealId{});
    if (limit > 0 && static_cast<int>(listed.ids.size()) > limit) {
        listed.ids.pop_back();
        listed.next = PageKey{listed.ids.back().value, listed.ids.back()};
    }
    return listed;
}

// SQL gives the newest first; the districts are put side by side here, because their order is that of the alphabet of a
// language and no index has it.
ListedIds AppealList::byDistrict(const ListScope &scope, int limit, const std::optional<PageKey> &after)
{
    struct Row {
        AppealId id;
        qint64 received;
        qint64 district;
    };
    std::vector<Row> rows;
    {
        const ListSql sql = listSql(scope, sizes(), m_session.terms, {});
        Statement st{m_session.db, sql.text};
        sql.bindTo(st);
        while (st.step())
            rows.push_back({AppealId{st.int64(IdCol)}, st.int64(KeyCol), st.int64(DistrictCol)});
    }
    QHash<qint64, qsizetype> sizeOf;
    for (const Row &row : rows)
        ++sizeOf[row.district];
    const QHash<qint64, int> rankOf = ranks({sizeOf.keyBegin(), sizeOf.keyEnd()}, m_session.terms);

    std::vector<std::size_t> starts(static_cast<std::size_t>(sizeOf.size()) + 1, 0);
    for (auto it = sizeOf.cbegin(); it != sizeOf.cend(); ++it)
        starts[static_cast<std::size_t>(rankOf.value(it.key())) + 1] = static_cast<std::size_t>(it.value());
    std::partial_sum(starts.begin(), starts.end(), starts.begin());

    std::vector<AppealId> ordered(rows.size());
    for (const Row &row : rows)
        ordered[starts[static_cast<std::size_t>(rankOf.value(row.district))]++] = row.id;

    ListedIds listed;
    auto first = ordered.begin();
    if (after) {
        first = std::ranges::find(ordered, after->id);
        first = first == ordered.end() ? first : first + 1;
    }
    const auto left = ordered.end() - first;
    const auto wanted = limit > 0 ? std::min<std::ptrdiff_t>(limit, left) : left;
    listed.ids.assign(first, first + wanted);
    if (wanted < left)
        listed.next = PageKey{0, listed.ids.back()};
    return listed;
}

qint64 AppealList::count(const ListScope &scope)
{
    if (isUnfiltered(scope.query.filter))
        return viewCounts(scope.query.me, scope.urgentBefore).at(static_cast<std::size_t>(scope.query.view));
    const ListSql sql = countSql(scope, sizes(), m_session.terms);
    Statement st{m_session.db, sql.text};
    sql.bindTo(st);
    return st.step() ? st.int64(0) : 0;
}

qint64 AppealList::countRows(std::string_view sql, qint64 value)
{
    Statement st{m_session.db, sql};
    st.bind(1, value);
    return st.step() ? st.int64(0) : 0;
}

std::array<qint64, kViewCount> AppealList::viewCounts(OperatorId me, Timestamp urgentBefore)
{
    const ListSizes all = sizes();
    const auto step = [&](Step s) { return all.steps[static_cast<std::size_t>(s)]; };
    std::array<qint64, kViewCount> counts{};
    const auto set = [&](View view, qint64 n) { counts[static_cast<std::size_t>(view)] = n; };
    set(View::All, all.total);
    set(View::New, step(Step::New));
    set(View::Mine, countRows(kMine, me.value));
    set(View::Urgent, countRows(kUrgent, toSeconds(urgentBefore)));
    set(View::ForApproval, step(Step::ForApproval));
    set(View::Promises, countRows(kPromised, 0));
    set(View::Escalated, countRows(kEscalated, 0));
    set(View::Postponed, step(Step::Postponed));
    set(View::Done, step(Step::Done));
    set(View::Returned, step(Step::Returned));
    set(View::Clarifying, step(Step::Clarifying));
    return counts;
}

} // namespace otklik
