// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/list_query.h"
#include "core/text/search_query.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

class Conditions {
public:
    Conditions(Dictionary &terms, ListSql &sql)
        : m_terms(terms)
        , m_sql(sql)
    {
    }

    void add(const char *condition) { m_sql.text += std::string{" AND "} + condition; }
    /// "column = ?" with the next free parameter.
    void add(const char *columnAndSign, qint64 value)
    {
        m_sql.text += std::string{" AND "} + columnAndSign + parameter(value);
    }
    void in(const char *column, TermKind kind, const QStringList &names)
    {
        std::vector<qint64> ids;
        for (const QString &name : names)
            ids.push_back(m_terms.find(kind, name)); // -1, an unknown word, matches nothing
        in(column, ids);
    }
    void in(const char *column, const std::vector<qint64> &values)
    {
        if (values.empty())
            return;
        std::string list;
        for (const qint64 value : values)
            list += (list.empty() ? "" : ", ") + parameter(value);
        m_sql.text += std::string{" AND "} + column + " IN (" + list + ")";
    }
    template<typename Enum>
    void in(const char *column, const std::vector<Enum> &values)
    {
        std::vector<qint64> numbers;
        for (const Enum value : values)
            numbers.push_back(static_cast<qint64>(value));
        in(column, numbers);
    }
    std::string parameter(std::variant<qint64, QString> value)
    {
        m_sql.values.push_back(std::move(value));
        return "?" + std::to_string(m_sql.values.size());
    }

private:
    Dictionary &m_terms;
    ListSql &m_sql;
};

void addProgress(Conditions &where, Progress progress, Timestamp now)
{
    switch (progress) {
    case Progress::Answered:
        return where.add("first_answered IS NOT NULL");
    case Progress::AnsweredInTime:
        return where.add("first_answered <= due");
    case Progress::AnsweredLate:
        return where.add("first_answered > due");
    case Progress::AnsweredNoDue:
        return where.add("first_answered IS NOT NULL AND due IS NULL");
    case Progress::Unanswered:
        return where.add("step <> 5 AND first_answered IS NULL");
    case Progress::Waiting:
        where.add("step <> 5 AND first_answered IS NULL");
        return where.add("ifnull(due, 1e12) >= ", toSeconds(now));
    case Progress::Overdue:
        where.add("step <> 5 AND first_answered IS NULL");
        return where.add("due < ", toSeconds(now));
    case Progress::Open:
        return where.add("step <> 5");
    case Progress::Closed:
        return where.add("step = 5");
    case Progress::ClosedUnanswered:
        return where.add("step = 5 AND first_answered IS NULL");
    }
}

void addDays(Conditions &where, const char *column, const std::optional<QDate> &from, const std::optional<QDate> &to,
             const Zone &zone)
{
    const std::string name{column};
    if (from)
        where.add((name + " >= ").c_str(), toSeconds(zone.startOfDay(toLocalDay(*from))));
    if (to)
        where.add((name + " < ").c_str(), toSeconds(zone.startOfDay(toLocalDay(to->addDays(1)))));
}

std::vector<qint64> numbers(const std::vector<OperatorId> &operators)
{
    std::vector<qint64> values;
    for (const OperatorId id : operators)
        values.push_back(id.value);
    return values;
}

void addFilter(Conditions &where, const AppealFilter &filter, const Zone &zone, Timestamp now)
{
    where.in("channel", TermKind::Channel, filter.channels);
    where.in("district", TermKind::District, filter.districts);
    where.in("topic_group", TermKind::Group, filter.groups);
    where.in("topic", TermKind::Topic, filter.topics);
    where.in("department", TermKind::Department, filter.departments);
    where.in("type", TermKind::Type, filter.types);
    where.in("outcome", TermKind::Outcome, filter.outcomes);
    where.in("source_step", TermKind::SourceStep, filter.sourceSteps);
    where.in("municipality", TermKind::Municipality, filter.municipalities);
    where.in("step", filter.steps);
    where.in("importance", filter.importances);
    where.in("assignee", numbers(filter.assignees));
    if (filter.level)
        where.add("level = ", *filter.level);
    if (filter.progress)
        addProgress(where, *filter.progress, now);
    addDays(where, "received", filter.from, filter.to, zone);
    addDays(where, "first_answered", filter.answeredFrom, filter.answeredTo, zone);
}

/// Only of some that are named.
bool isOfProblems(const AppealFilter &filter)
{
    return !filter.problems.isEmpty() && !filter.problems.contains(QString{});
}

void addSelective(Conditions &where, const AppealFilter &filter, Dictionary &terms, ListSql &sql)
{
    if (isOfProblems(filter))
        where.add("problem > 0");
    where.in("problem", TermKind::Problem, filter.problems);
    if (!filter.authorKey.isEmpty())
        sql.text += " AND author_key <> '' AND author_key = " + where.parameter(filter.authorKey);
    for (const QString &tag : filter.tags) {
        const std::string id = where.parameter(terms.find(TermKind::Tag, tag));
        sql.text += " AND EXISTS (SELECT 1 FROM appeal_tag t WHERE t.tag = " + id + " AND t.appeal = appeal.id)";
    }
}

void addView(Conditions &where, const ListScope &scope)
{
    switch (scope.query.view) {
    case View::All:
        return;
    case View::New:
        return where.add("step <> 5 AND step = 0");
    case View::Mine:
        where.add("step <> 5 AND assignee > 0");
        return where.add("assignee = ", scope.query.me.value);
    case View::Urgent:
        return where.add("urgency <= ", toSeconds(scope.urgentBefore));
    case View::ForApproval:
        return where.add("step <> 5 AND step = 2");
    case View::Promises:
        return where.add("promised_until IS NOT NULL");
    case View::Escalated:
        return where.add("step <> 5 AND level > 0");
    case View::Postponed:
        return where.add("step <> 5 AND step = 4");
    case View::Returned:
        return where.add("step <> 5 AND step = 6");
    case View::Clarifying:
        return where.add("step <> 5 AND step = 7");
    case View::Done:
        return where.add("step = 5");
    }
}

// The step of a view that is one, if it holds less than an eighth of the store: then its own index is the shorter way.
bool isNarrow(View view, const ListSizes &sizes)
{
    const auto narrow = [&](Step step) { return sizes.steps[static_cast<std::size_t>(step)] * 8 < sizes.total; };
    switch (view) {
    case View::New:
        return narrow(Step::New);
    case View::ForApproval:
        return narrow(Step::ForApproval);
    case View::Postponed:
        return narrow(Step::Postponed);
    case View::Returned:
        return narrow(Step::Returned);
    case View::Clarifying:
        return narrow(Step::Clarifying);
    case View::All:
    case View::Done:
        return false;
    case View::Mine:
    case View::Urgent:
    case View::Promises:
    case View::Escalated:
        return true;
    }
    return true;
}

bool isByDistrictOnly(const AppealFilter &filter)
{
    AppealFilter rest = filter;
    rest.districts.clear();
    return !filter.districts.isEmpty() && isUnfiltered(rest);
}

const char *indexOf(const ListScope &scope, const ListSizes &sizes)
{
    const AppealFilter &filter = scope.query.filter;
    const View view = scope.query.view;
    if (!filter.authorKey.isEmpty())
        return "appeal_by_author";
    if (isOfProblems(filter))
        return "appeal_by_problem";
    if (isUnfiltered(filter) || isNarrow(view, sizes)) {
        switch (view) {
        case View::New:
        case View::ForApproval:
        case View::Postponed:
        case View::Returned:
        case View::Clarifying:
            return "appeal_open";
        case View::Mine:
            return "appeal_mine";
        case View::Urgent:
            return "appeal_by_urgency";
        case View::Promises:
            return "appeal_promised";
        case View::Escalated:
            return "appeal_escalated";
        case View::All:
            return scope.query.sort == Sort::Urgency ? "appeal_by_urgency" : "appeal_by_date";
        case View::Done:
            return "appeal_by_date";
        }
    }
    return isByDistrictOnly(filter) ? "appeal_by_district" : "appeal_by_date";
}

bool hasText(const AppealFilter &filter)
{
    return !filter.text.isEmpty() || !filter.author.isEmpty();
}

QString matchOf(const AppealFilter &filter)
{
    QStringList parts;
    if (!filter.text.isEmpty())
        parts.append(ftsMatch(parseSearchQuery(filter.text)));
    if (!filter.author.isEmpty())
        parts.append(ftsMatch(parseSearchQuery(filter.author), {u"author"_s}));
    parts.removeAll(QString{});
    if (parts.isEmpty())
        return {};
    return parts.size() == 1 ? parts.first() : u"("_s + parts.join(u") AND ("_s) + u')';
}

struct Order {
    const char *key;
    const char *clause;
    const char *behind;
};

Order orderOf(const ListScope &scope)
{
    const View view = scope.query.view;
    if (hasText(scope.query.filter) && scope.query.sort == Sort::Newest)
        return {"id", "id DESC", "id < "}; // by arrival: what the search index gives without a sort
    if (view == View::Promises && scope.query.sort == Sort::Urgency)
        return {"promised_until", "promised_until, id", "(promised_until, id) > "};
    if (scope.query.sort == Sort::Urgency && view != View::Done)
        return {"urgency", "urgency, id", "(urgency, id) > "};
    return {"received", "received DESC, id DESC", "(received, id) < "};
}

// Appends "FROM ... WHERE ..." of the query.
void addRows(ListSql &sql, const ListScope &scope, const ListSizes &sizes, Dictionary &terms)
{
    const AppealFilter &filter = scope.query.filter;
    Conditions where{terms, sql};
    if (hasText(filter)) {
        const QString match = matchOf(filter);
        sql.text += " FROM (SELECT DISTINCT rowid >> 16 AS found FROM search WHERE ";
        sql.text += match.isEmpty() ? "0" : "search MATCH " + where.parameter(match);
        sql.text += ") CROSS JOIN appeal ON appeal.id = found WHERE 1";
    } else {
        sql.text += std::string{" FROM appeal INDEXED BY "} + indexOf(scope, sizes) + " WHERE 1";
    }
    addView(where, scope);
    addFilter(where, filter, *scope.zone, scope.now);
    addSelective(where, filter, terms, sql);
}

} // namespace

void ListSql::bindTo(Statement &st) const
{
    for (std::size_t i = 0; i < values.size(); ++i)
        std::visit([&](const auto &value) { st.bind(static_cast<int>(i + 1), value); }, values[i]);
}

bool isUnfiltered(const AppealFilter &filter)
{
    return filter == AppealFilter{};
}

ListSql listSql(const ListScope &scope, const ListSizes &sizes, Dictionary &terms, const std::optional<PageKey> &after)
{
    const Order order = orderOf(scope);
    ListSql sql{std::string{"SELECT id, "} + order.key + ", district", {}};
    addRows(sql, scope, sizes, terms);
    if (after) {
        Conditions where{terms, sql};
        const bool isById = std::string_view{order.key} == "id";
        sql.text += std::string{" AND "} + order.behind;
        if (isById) {
            sql.text += where.parameter(after->id.value);
        } else {
            const std::string value = where.parameter(after->value);
            sql.text += "(" + value + ", " + where.parameter(after->id.value) + ")";
        }
    }
    sql.text += std::string{" ORDER BY "} + order.clause;
    return sql;
}

ListSql countSql(const ListScope &scope, const ListSizes &sizes, Dictionary &terms)
{
    ListSql sql{"SELECT count(*)", {}};
    addRows(sql, scope, sizes, terms);
    return sql;
}

ListSql cohortConditions(const AppealFilter &filter, const Zone &zone, Timestamp now, Dictionary &terms)
{
    ListSql sql;
    Conditions where{terms, sql};
    addFilter(where, filter, zone, now);
    addSelective(where, filter, terms, sql);
    if (hasText(filter)) {
        const QString match = matchOf(filter);
        sql.text += " AND id IN (SELECT rowid >> 16 FROM search WHERE ";
        sql.text += (match.isEmpty() ? "0" : "search MATCH " + where.parameter(match)) + ")";
    }
    return sql;
}

} // namespace otklik
