// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/output_json.h"
#include "core/text/plain_text.h"
#include "ui/words/time_words.h"
#include "ui/words/words.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kSnippet = 80;

std::vector<QCommandLineOption> joined(std::vector<QCommandLineOption> first,
                                       const std::vector<QCommandLineOption> &then)
{
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

/// For the eye and for `cut -f`: what outsiders wrote in it cannot break a line or steer the terminal.
QString lineOf(const Appeal &appeal, const Configuration &configuration)
{
    const TimeWords time{QTimeZone{configuration.municipality.timeZone.toLatin1()}};
    const QString &words = appeal.origin.title.isEmpty() ? appeal.origin.text : appeal.origin.title;
    return QStringList{displayName(appeal.origin.number),
                       time.moment(appeal.origin.received),
                       Words::step(appeal.step),
                       displayName(Words::channel(appeal.origin.channel)),
                       displayName(Words::value(appeal.district)),
                       displayName(Words::value(appeal.topic)),
                       oneLine(words, kSnippet)}
        .join(u'\t');
}

struct Page {
    std::vector<Appeal> appeals;
    std::optional<PageKey> next;
    qint64 micros = 0; ///< that the query took, without reading the appeals themselves
};

Result<Page> load(Desk &desk, const AppealQuery &query, const ListRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    const auto found = desk.catalog().find(query, request.limit, request.after).result();
    const qint64 micros = timer.nsecsElapsed() / 1000;
    if (!found)
        return found.error();
    auto appeals = desk.catalog().appeals(found->ids).result();
    if (!appeals)
        return appeals.error();
    return Page{std::move(*appeals), found->next, micros};
}

QJsonObject pageJson(const Page &page, Desk &desk)
{
    const ConfigurationPtr configuration = desk.settings().configuration();
    QJsonArray appeals;
    for (const Appeal &appeal : page.appeals)
        appeals.append(appealJson(appeal, *configuration, desk.clock()()));
    return {{u"appeals"_s, appeals}, {u"next"_s, page.next ? QJsonValue{pageKeyText(*page.next)} : QJsonValue{}}};
}

QString pageText(const Page &page, Desk &desk)
{
    const ConfigurationPtr configuration = desk.settings().configuration();
    QStringList lines;
    for (const Appeal &appeal : page.appeals)
        lines.append(lineOf(appeal, *configuration));
    if (page.next)
        lines.append(ConsoleWords::tr("More: --offset-key %1").arg(pageKeyText(*page.next)));
    if (page.appeals.empty())
        lines.append(ConsoleWords::tr("There are no such appeals"));
    return lines.join(u'\n');
}

/// Lists what `request` asks for, with the search text that stands beside it, if any.
ExitCode listed(const Invocation &call, const QString &text)
{
    const auto request = ListRequest::read(call.arguments);
    if (!request)
        return call.console.failUsage(request.error().details);
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    auto query = request->in(*desk);
    if (!query)
        return call.console.failUsage(query.error().details);
    if (!text.isEmpty()) {
        query->filter.text = text;
        if (!call.arguments.isSet(u"sort"_s))
            query->sort = Sort::Newest;
    }
    const auto page = load(*desk, *query, *request);
    if (!page)
        return call.console.fail(page.error());
    QJsonObject json = pageJson(*page, *desk);
    if (!text.isEmpty())
        json[u"micros"] = page->micros;
    call.console.answer(json, [&] { return pageText(*page, *desk); });
    return ExitCode::Done;
}

ExitCode runList(const Invocation &call)
{
    return listed(call, {});
}

ExitCode runSearch(const Invocation &call)
{
    const QString text = call.files().join(u' ');
    if (text.trimmed().isEmpty())
        return call.console.failUsage(ConsoleWords::tr("There is nothing to search for"));
    return listed(call, text);
}

ExitCode runCount(const Invocation &call)
{
    const auto request = ListRequest::read(call.arguments);
    if (!request)
        return call.console.failUsage(request.error().details);
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto query = request->in(*desk);
    if (!query)
        return call.console.failUsage(query.error().details);
    const auto count = desk->catalog().count(*query).result();
    if (!count)
        return call.console.fail(count.error());
    call.console.answer({{u"count"_s, *count}}, [&] { return QString::number(*count); });
    return ExitCode::Done;
}

} // namespace

Command listCommand()
{
    return {.name = u"list"_s,
            .summary = ConsoleWords::tr("Lists appeals, a page at a time"),
            .options = joined(choiceOptions(), pageOptions()),
            .run = runList,
            .more = filterHelp};
}

Command countCommand()
{
    return {.name = u"count"_s,
            .summary = ConsoleWords::tr("Counts appeals"),
            .options = choiceOptions(),
            .run = runCount,
            .more = filterHelp};
}

Command searchCommand()
{
    return {.name = u"search"_s,
            .summary = ConsoleWords::tr("Finds appeals by words, in any of their forms"),
            .operands = {{u"TEXT..."_s, ConsoleWords::tr("The words; a phrase in quotes")}},
            .options = joined(choiceOptions(), pageOptions()),
            .fewest = 1,
            .most = -1,
            .run = runSearch,
            .more = filterHelp};
}

} // namespace otklik
