// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/line_reader.h"
#include "app/otklikctl/operation_kinds.h"
#include "app/otklikctl/operation_line.h"
#include "app/otklikctl/output_json.h"

#include <QFile>
#include <QFileInfo>

#include <fstream>
#include <iostream>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// Done when this returns: the operation is on the disk.
Result<OperationId> doLine(Desk &desk, const LineReader::Line &line)
{
    if (line.isTooLong)
        return otklik::fail(ErrorCode::Invalid, {}, u"the line is longer than 1 MiB"_s);
    auto request = OperationLines{desk}.read(line.bytes);
    if (!request)
        return request.error();
    const auto outcomes = desk.operations().apply({std::move(*request)}).result();
    if (!outcomes)
        return outcomes.error();
    const OperationOutcome &outcome = outcomes->front();
    if (!outcome.verdict)
        return outcome.verdict.error();
    return outcome.operation;
}

QJsonObject resultJson(const Result<OperationId> &result)
{
    if (!result)
        return {{u"ok"_s, false}, {u"error"_s, errorJson(result.error())}};
    return {{u"ok"_s, true}, {u"operation"_s, idText(*result)}};
}

ExitCode doLines(Desk &desk, std::istream &in)
{
    LineReader lines{in};
    ExitCode code = ExitCode::Done;
    qint64 number = 0;
    while (const auto line = lines.next()) {
        ++number;
        if (line->bytes.trimmed().isEmpty())
            continue;
        QCoreApplication::processEvents(); // what other programs have set meanwhile
        const auto result = doLine(desk, *line);
        Console::printJson(resultJson(result));
        if (!result) {
            const QJsonObject error = errorJson(result.error());
            Console::printError(u"otklikctl: %1"_s.arg(
                ConsoleWords::tr("line %1: %2: %3")
                    .arg(QString::number(number), error[u"code"].toString(), error[u"message"].toString())));
            code = ExitCode::Refused;
        }
        if (!Console::flush())
            return ExitCode::Refused; // nobody would learn what became of the next one
    }
    return code;
}

ExitCode runDo(const Invocation &call)
{
    const QString file = call.files().first();
    const bool isPipe = file == u"-"_s;
    std::ifstream opened;
    if (!isPipe) {
        if (!QFileInfo{file}.isDir())
            opened.open(QFile::encodeName(file).constData(), std::ios::binary);
        if (!opened.is_open())
            return call.console.fail(otklik::fail(ErrorCode::Unreadable, file));
    }
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    return doLines(*desk, isPipe ? std::cin : opened);
}

} // namespace

Command doCommand()
{
    return {.name = u"do"_s,
            .summary = ConsoleWords::tr("Does operations, one JSON a line; one result a line, in order"),
            .operands = {{u"FILE|-"_s, ConsoleWords::tr("The lines; - reads them as they come")}},
            .fewest = 1,
            .most = 1,
            .run = runDo,
            .more = operationHelp};
}

} // namespace otklik
