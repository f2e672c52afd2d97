// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/list_options.h"
#include "app/otklikctl/report_json.h"
#include "app/otklikctl/wait.h"
#include "core/stats/arrange.h"
#include "core/text/plain_text.h"
#include "ui/charts/sheet.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

const QStringList &knownSuffixes()
{
    static const QStringList suffixes{u"json"_s, u"csv"_s, u"xlsx"_s, u"pdf"_s, u"png"_s};
    return suffixes;
}

QString suffixOf(const QString &file)
{
    return QFileInfo{file}.suffix().toLower();
}

Result<> writeJson(const WorkloadTable &table, const QString &path)
{
    QSaveFile file{path};
    const QByteArray bytes = QJsonDocument{workloadJson(table)}.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return otklik::fail(ErrorCode::Unwritable, path, file.errorString());
    return {};
}

Result<> writeTable(Desk &desk, const WorkloadTable &table, const QString &file)
{
    const QString suffix = suffixOf(file);
    const SheetOptions sheet{.heading = desk.settings().configuration()->municipality.name};
    if (suffix == "json"_L1)
        return writeJson(table, file);
    if (suffix == "pdf"_L1)
        return renderPdf(table, file, sheet);
    if (suffix == "png"_L1)
        return renderPng(table, file, sheet);
    if (const auto written = waitFor(desk.exports().exportTable(plainTable(table), file), displayName(file)); !written)
        return written.error();
    return {};
}

struct Wish {
    WorkloadQuery query;
    ListRequest choice;
    QString file;
};

Result<Wish> readWish(const Invocation &call)
{
    const auto invalid = [](const QString &words) { return otklik::fail(ErrorCode::Invalid, {}, words); };
    if (call.files().first() != "workload"_L1)
        return invalid(ConsoleWords::tr("There is no report “%1”; there is: workload").arg(call.files().first()));
    Wish wish{{}, {}, call.value(u"out"_s)};
    if (!knownSuffixes().contains(suffixOf(wish.file)))
        return invalid(ConsoleWords::tr("--out FILE is needed, its suffix one of: %1").arg(knownSuffixes().join(u' ')));
    if (call.arguments.isSet(u"by"_s)) {
        const auto by = workloadByFromKey(call.value(u"by"_s));
        if (!by)
            return invalid(ConsoleWords::tr("“%2” is no value for %1").arg(u"--by"_s, call.value(u"by"_s)));
        wish.query.by = *by;
    }
    const auto from = dateOf(call.arguments, u"from"_s);
    if (!from)
        return from.error();
    const auto to = dateOf(call.arguments, u"to"_s);
    if (!to)
        return to.error();
    wish.query.days = {*from, *to};
    auto choice = ListRequest::read(call.arguments);
    if (!choice)
        return choice.error();
    wish.choice = std::move(*choice);
    return wish;
}

ExitCode runReport(const Invocation &call)
{
    const auto wish = readWish(call);
    if (!wish)
        return call.console.failUsage(wish.error().details);
    const auto desk = call.open();
    if (!desk)
        return ExitCode::StoreUnusable;
    const auto choice = wish->choice.in(*desk);
    if (!choice)
        return call.console.failUsage(choice.error().details);
    auto table = waitFor(desk->reports().workload(wish->query, choice->filter), ConsoleWords::tr("Counting"));
    if (!table)
        return call.console.fail(table.error());
    sortRows(*table, RowOrder::Total);
    if (const auto written = writeTable(*desk, *table, wish->file); !written)
        return call.console.fail(written.error());
    call.console.answer(
        {{u"file"_s, wish->file}, {u"rows"_s, static_cast<qint64>(table->rows.size())}, {u"n"_s, table->rules.n}},
        [&] { return ConsoleWords::tr("Written: %1").arg(displayName(wish->file)); });
    return ExitCode::Done;
}

} // namespace

Command reportCommand()
{
    return {
        .name = u"report"_s,
        .summary = ConsoleWords::tr("Writes a report: numbers, a chart or a printable sheet"),
        .operands = {{u"workload"_s, ConsoleWords::tr("Received, answered, open and overdue appeals")}},
        .options = {option(u"out"_s,
                           ConsoleWords::tr("Where to; the suffix chooses: %1").arg(knownSuffixes().join(u' ')),
                           u"FILE"_s),
                    option(u"from"_s, ConsoleWords::tr("Received on this day or later"), u"YYYY-MM-DD"_s),
                    option(u"to"_s, ConsoleWords::tr("Received on this day or earlier"), u"YYYY-MM-DD"_s),
                    option(u"by"_s,
                           ConsoleWords::tr("One of: %1").arg(u"district group topic channel operator department"_s),
                           u"BY"_s),
                    option(u"filter"_s, ConsoleWords::tr("A condition; may be repeated"), u"KEY=VALUE"_s)},
        .fewest = 1,
        .most = 1,
        .run = runReport,
        .more = filterHelp};
}

} // namespace otklik
