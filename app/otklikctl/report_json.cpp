// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/report_json.h"
#include "core/stats/stats_words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonValue dayJson(const std::optional<QDate> &day)
{
    return day ? QJsonValue{day->toString(Qt::ISODate)} : QJsonValue{};
}

QJsonObject rowJson(const WorkloadRow &row)
{
    QJsonObject json{{u"key"_s, row.row.key}, {u"name"_s, row.row.name}};
    for (const auto state :
         {WorkloadState::Received, WorkloadState::Answered, WorkloadState::Open, WorkloadState::Done})
        json[key(state)] = count(row, state);
    for (const WorkloadState state : kPartition)
        json[key(state)] = count(row, state);
    json[u"median_answer_seconds"] = row.medianAnswerSeconds ? QJsonValue{*row.medianAnswerSeconds} : QJsonValue{};
    json[u"mean_answer_seconds"] = row.answered > 0 ? QJsonValue{row.answerSecondsSum / row.answered} : QJsonValue{};
    return json;
}

} // namespace

QJsonObject workloadJson(const WorkloadTable &table)
{
    QJsonArray rows;
    for (const WorkloadRow &row : table.rows)
        rows.append(rowJson(row));
    const CountingRules &rules = table.rules;
    return {{u"by"_s, key(table.by)},
            {u"from"_s, dayJson(rules.days.from)},
            {u"to"_s, dayJson(rules.days.to)},
            {u"time_zone"_s, rules.timeZone},
            {u"calendar"_s, rules.calendar},
            {u"as_of"_s, toIso(rules.asOf)},
            {u"n"_s, rules.n},
            {u"rows"_s, rows},
            {u"totals"_s, rowJson(table.totals)},
            {u"rules"_s, QJsonArray::fromStringList(rulesOf(table))}};
}

} // namespace otklik
