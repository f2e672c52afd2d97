// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/wait.h"
#include "core/text/plain_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString verifyText(const VerifyReport &report)
{
    QStringList lines{ConsoleWords::tr("Looked at: appeals %1, operations %2")
                          .arg(QString::number(report.appeals), QString::number(report.operations))};
    for (const QString &problem : report.problems)
        lines.append(oneLine(problem));
    lines.append(report.problems.isEmpty() ? ConsoleWords::tr("All is well")
                                           : ConsoleWords::tr("Problems: %1").arg(report.problems.size()));
    return lines.join(u'\n');
}

ExitCode runVerify(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto report = waitFor(desk->maintenance().verify(), ConsoleWords::tr("Checking"));
    if (!report)
        return call.console.fail(report.error());
    call.console.answer({{u"appeals"_s, report->appeals},
                         {u"operations"_s, report->operations},
                         {u"problems"_s, QJsonArray::fromStringList(report->problems)}},
                        [&] { return verifyText(*report); });
    if (report->problems.isEmpty())
        return ExitCode::Done;
    Console::printError(u"otklikctl: corrupt: "_s + ConsoleWords::tr("Problems: %1").arg(report->problems.size()));
    return ExitCode::Refused;
}

ExitCode runBackup(const Invocation &call)
{
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const QString file = call.files().first();
    const auto copied = waitFor(desk->maintenance().backup(file), ConsoleWords::tr("Copying"));
    if (!copied)
        return call.console.fail(copied.error());
    call.console.answer({{u"file"_s, file}}, [&] { return ConsoleWords::tr("Written: %1").arg(displayName(file)); });
    return ExitCode::Done;
}

ExitCode runRestore(const Invocation &call)
{
    const QString file = call.files().first();
    const auto restored = MaintenanceService::restore(call.store, file);
    if (!restored && restored.error().code == ErrorCode::Unwritable) // the store; the copy is only read
        return call.console.failStore(restored.error());
    if (!restored)
        return call.console.fail(restored.error());
    const auto desk = call.open(); // the store is good only when it can be opened
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto count = desk->catalog().count({}).result();
    if (!count)
        return call.console.fail(count.error());
    call.console.answer({{u"file"_s, file}, {u"appeals"_s, *count}},
                        [&] { return ConsoleWords::tr("In the store now: %1").arg(*count); });
    return ExitCode::Done;
}

} // namespace

Command verifyCommand()
{
    return {.name = u"verify"_s,
            .summary =
                ConsoleWords::tr("Checks the store: the file, every appeal against its operations, every counter"),
            .run = runVerify};
}

Command backupCommand()
{
    return {.name = u"backup"_s,
            .summary = ConsoleWords::tr("Writes a copy of the store while work goes on"),
            .operands = {{u"FILE"_s, ConsoleWords::tr("The copy")}},
            .fewest = 1,
            .most = 1,
            .run = runBackup};
}

Command restoreCommand()
{
    return {.name = u"restore"_s,
            .summary = ConsoleWords::tr("Puts a copy in place of the store, which nobody may have open; what was there "
                                        "is kept beside it"),
            .operands = {{u"FILE"_s, ConsoleWords::tr("The copy")}},
            .fewest = 1,
            .most = 1,
            .run = runRestore};
}

} // namespace otklik
