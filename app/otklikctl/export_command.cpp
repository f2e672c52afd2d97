// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/wait.h"
#include "core/text/plain_text.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString usageProblem(const Invocation &call)
{
    const QString what = call.files().first();
    if (what != "appeals"_L1 && what != "answers"_L1)
        return ConsoleWords::tr("“%1” cannot be exported; there are: appeals, answers").arg(what);
    const QString suffix = QFileInfo{call.value(u"out"_s)}.suffix().toLower();
    if (suffix != "csv"_L1 && suffix != "xlsx"_L1)
        return ConsoleWords::tr("--out FILE is needed, its suffix one of: %1").arg(u"csv xlsx"_s);
    return {};
}

ExitCode runExport(const Invocation &call)
{
    if (const QString problem = usageProblem(call); !problem.isEmpty())
        return call.console.failUsage(problem);
    const auto request = ListRequest::read(call.arguments);
    if (!request)
        return call.console.failUsage(request.error().details);
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto query = request->in(*desk);
    if (!query)
        return call.console.failUsage(query.error().details);
    const QString file = call.value(u"out"_s);
    const bool isAnswers = call.files().first() == "answers"_L1;
    const auto rows =
        waitFor(isAnswers ? desk->exports().exportAnswers(*query, file) : desk->exports().exportAppeals(*query, file),
                displayName(file));
    if (!rows)
        return call.console.fail(rows.error());
    call.console.answer({{u"file"_s, file}, {u"rows"_s, *rows}}, [&] {
        return ConsoleWords::tr("Written: %1, rows: %2").arg(displayName(file), QString::number(*rows));
    });
    return ExitCode::Done;
}

} // namespace

Command exportCommand()
{
    std::vector<QCommandLineOption> options{
        option(u"out"_s, ConsoleWords::tr("Where to; the suffix chooses: %1").arg(u"csv xlsx"_s), u"FILE"_s)};
    for (const QCommandLineOption &choice : choiceOptions())
        options.push_back(choice);
    return {.name = u"export"_s,
            .summary = ConsoleWords::tr("Writes appeals, or the answers given here, to a table"),
            .operands = {{u"appeals|answers"_s, ConsoleWords::tr("What to write")}},
            .options = options,
            .fewest = 1,
            .most = 1,
            .run = runExport,
            .more = filterHelp};
}

} // namespace otklik
