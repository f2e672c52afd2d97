// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter.h"
#include "core/domain/key_table.h"

#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr KeyTable<View, kViewCount> kViews{{
    {View::All, "all"},
    {View::New, "new"},
    {View::Mine, "mine"},
    {View::Urgent, "urgent"},
    {View::ForApproval, "approval"},
    {View::Promises, "promises"},
    {View::Escalated, "escalated"},
    {View::Postponed, "postponed"},
    {View::Done, "done"},
    {View::Returned, "returned"},
    {View::Clarifying, "clarifying"},
}};

constexpr KeyTable<Sort, 3> kSorts{{{Sort::Urgency, "urgency"}, {Sort::Newest, "date"}, {Sort::District, "district"}}};

constexpr KeyTable<Progress, 10> kProgress{{
    {Progress::Answered, "answered"},
    {Progress::AnsweredInTime, "answered_in_time"},
    {Progress::AnsweredLate, "answered_late"},
    {Progress::AnsweredNoDue, "answered_no_due"},
    {Progress::Unanswered, "unanswered"},
    {Progress::Waiting, "waiting"},
    {Progress::Overdue, "overdue"},
    {Progress::Open, "open"},
    {Progress::Closed, "done"},
    {Progress::ClosedUnanswered, "closed_unanswered"},
}};

using Lists = std::vector<std::pair<QLatin1StringView, QStringList AppealFilter::*>>;
const Lists &stringLists()
{
    static const Lists lists{
        {"channel"_L1, &AppealFilter::channels},       {"district"_L1, &AppealFilter::districts},
        {"group"_L1, &AppealFilter::groups},           {"topic"_L1, &AppealFilter::topics},
        {"tag"_L1, &AppealFilter::tags},               {"department"_L1, &AppealFilter::departments},
        {"type"_L1, &AppealFilter::types},             {"outcome"_L1, &AppealFilter::outcomes},
        {"source_step"_L1, &AppealFilter::sourceSteps}, {"municipality"_L1, &AppealFilter::municipalities},
        {"problem"_L1, &AppealFilter::problems},
    };
    return lists;
}

using Dates = std::vector<std::pair<QLatin1StringView, std::optional<QDate> AppealFilter::*>>;
const Dates &dates()
{
    static const Dates fields{
        {"from"_L1, &AppealFilter::from},
        {"to"_L1, &AppealFilter::to},
        {"answered_from"_L1, &AppealFilter::answeredFrom},
        {"answered_to"_L1, &AppealFilter::answeredTo},
    };
    return fields;
}

using Words = std::vector<std::pair<QLatin1StringView, QString AppealFilter::*>>;
const Words &words()
{
    static const Words fields{
        {"author"_L1, &AppealFilter::author},
        {"author_key"_L1, &AppealFilter::authorKey},
        {"text"_L1, &AppealFilter::text},
    };
    return fields;
}

template<typename Value>
bool append(std::vector<Value> &list, const std::optional<Value> &value)
{
    if (value)
        list.push_back(*value);
    return value.has_value();
}

bool addStep(AppealFilter &filter, const QString &value)
{
    if (!append(filter.steps, stepFromKey(value)))
        filter.sourceSteps.append(value); // a step that a foreign system named
    return true;
}

bool addNumber(AppealFilter &filter, const QString &key, const QString &value)
{
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return false;
    if (key == "assignee"_L1)
        filter.assignees.push_back(OperatorId{number});
    else if (number <= kMaxLevel)
        filter.level = static_cast<int>(number);
    else
        return false;
    return true;
}

} // namespace

QString key(View view)
{
    return kViews.key(view);
}
QString key(Sort sort)
{
    return kSorts.key(sort);
}
QString key(Progress progress)
{
    return kProgress.key(progress);
}
std::optional<View> viewFromKey(const QString &key)
{
    return kViews.value(key);
}
std::optional<Sort> sortFromKey(const QString &key)
{
    return kSorts.value(key);
}
std::optional<Progress> progressFromKey(const QString &key)
{
    return kProgress.value(key);
}

bool addCondition(AppealFilter &filter, const QString &key, const QString &value)
{
    for (const auto &[name, list] : stringLists()) {
        if (key == name) {
            (filter.*list).append(key == "channel"_L1 ? channelFromName(value) : value);
            return true;
        }
    }
    for (const auto &[name, field] : dates()) {
        if (key == name) {
            const QDate date = QDate::fromString(value, Qt::ISODate);
            filter.*field = date;
            return date.isValid();
        }
    }
    for (const auto &[name, field] : words()) {
        if (key == name) {
            filter.*field = value;
            return true;
        }
    }
    if (key == "step"_L1)
        return addStep(filter, value);
    if (key == "importance"_L1)
        return append(filter.importances, importanceFromKey(value));
    if (key == "progress"_L1) {
        filter.progress = progressFromKey(value);
        return filter.progress.has_value();
    }
    if (key == "assignee"_L1 || key == "level"_L1)
        return addNumber(filter, key, value);
    return false;
}

std::vector<std::pair<QString, QString>> conditions(const AppealFilter &filter)
{
    std::vector<std::pair<QString, QString>> all;
    for (const auto &[name, list] : stringLists()) {
        for (const QString &value : filter.*list)
            all.emplace_back(name, value);
    }
    for (const Step step : filter.steps)
        all.emplace_back(u"step"_s, key(step));
    for (const Importance importance : filter.importances)
        all.emplace_back(u"importance"_s, key(importance));
    for (const OperatorId assignee : filter.assignees)
        all.emplace_back(u"assignee"_s, QString::number(assignee.value));
    if (filter.level)
        all.emplace_back(u"level"_s, QString::number(*filter.level));
    if (filter.progress)
        all.emplace_back(u"progress"_s, key(*filter.progress));
    for (const auto &[name, field] : dates()) {
        if (filter.*field)
            all.emplace_back(name, (*(filter.*field)).toString(Qt::ISODate));
    }
    for (const auto &[name, field] : words()) {
        if (!(filter.*field).isEmpty())
            all.emplace_back(name, filter.*field);
    }
    return all;
}

} // namespace otklik
