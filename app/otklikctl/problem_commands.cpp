// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/output_json.h"
#include "core/text/plain_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kMostAlike = 50;

QJsonObject countJson(const ProblemCount &count)
{
    return {{u"total"_s, count.total}, {u"open"_s, count.open}, {u"unanswered"_s, count.waiting}};
}

QJsonObject problemJson(const Problem &problem)
{
    QJsonObject json = countJson(problem.count);
    json[u"name"] = problem.name;
    json[u"first"] = toIso(problem.first);
    json[u"last"] = toIso(problem.last);
    QJsonArray districts;
    for (const ProblemDistrict &each : problem.districts) {
        QJsonObject district = countJson(each.count);
        district[u"district"] = each.district;
        districts.append(district);
    }
    json[u"districts"] = districts;
    return json;
}

QJsonObject alikeJson(const Alike &alike)
{
    return {{u"id"_s, idText(alike.row.uid)},
            {u"number"_s, alike.row.number},
            {u"problem"_s, alike.row.problem},
            {u"score"_s, static_cast<double>(alike.likeness.score)},
            {u"words"_s, static_cast<double>(alike.likeness.text)},
            {u"same_place"_s, alike.likeness.isSamePlace},
            {u"same_topic"_s, alike.likeness.isSameTopic}};
}

QString alikeLine(const Alike &alike)
{
    return QStringList{QString::number(static_cast<double>(alike.likeness.score), 'f', 2),
                       displayName(alike.row.number), oneLine(alike.row.problem, 60), oneLine(alike.row.snippet, 80)}
        .join(u'\t');
}

ExitCode runProblems(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto problems = desk->problems().problems().result();
    if (!problems)
        return call.console.fail(problems.error());
    QJsonArray json;
    QStringList lines;
    for (const Problem &each : *problems) {
        json.append(problemJson(each));
        lines.append(QStringList{QString::number(each.count.open), QString::number(each.count.total),
                                 oneLine(each.name, 200)}
                         .join(u'\t'));
    }
    if (lines.isEmpty())
        lines.append(ConsoleWords::tr("There are no mass problems"));
    call.console.answer({{u"problems"_s, json}}, [&] { return lines.join(u'\n'); });
    return ExitCode::Done;
}

ExitCode runAlike(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto id = desk->catalog().idOf(call.files().front()).result();
    if (!id)
        return call.console.fail(id.error());
    const auto alike = desk->problems().alike(*id, kMostAlike).result();
    if (!alike)
        return call.console.fail(alike.error());
    QJsonObject json;
    QStringList lines;
    for (const auto &[name, list] : {std::pair{u"problems"_s, &alike->inProblems}, {u"free"_s, &alike->free}}) {
        QJsonArray all;
        for (const Alike &each : *list) {
            all.append(alikeJson(each));
            lines.append(alikeLine(each));
        }
        json[name] = all;
    }
    if (lines.isEmpty())
        lines.append(ConsoleWords::tr("Nothing is like it"));
    call.console.answer(json, [&] { return lines.join(u'\n'); });
    return ExitCode::Done;
}

} // namespace

Command problemsCommand()
{
    return {.name = u"problems"_s, .summary = ConsoleWords::tr("Lists the mass problems"), .run = runProblems};
}

Command alikeCommand()
{
    return {.name = u"alike"_s,
            .summary = ConsoleWords::tr("Finds open appeals that may have the same cause"),
            .operands = {{u"ID|NUMBER"_s, ConsoleWords::tr("The appeal’s id, or the number that people see")}},
            .fewest = 1,
            .most = 1,
            .run = runAlike};
}

} // namespace otklik
