// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"
#include "app/otklikctl/wait.h"
#include "core/text/plain_text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QJsonObject refusalJson(const QString &file, const RowRefusal &row)
{
    QJsonObject json{{u"file"_s, file},
                     {u"line"_s, row.line},
                     {u"reason"_s, QString{rowProblemKey(row.problem)}},
                     {u"message"_s, QString{rowProblemText(row.problem)}}};
    if (!row.column.isEmpty())
        json[u"column"] = row.column;
    return json;
}

/// What several files came to.
class Sum {
public:
    void add(const QString &file, const ImportReport &report)
    {
        m_read += report.read;
        m_added += report.added;
        m_known += report.known;
        m_refusedCount += report.refusedCount;
        m_isStopped = m_isStopped || report.isStopped;
        for (const RowRefusal &row : report.refused) {
            m_refused.append(refusalJson(file, row));
            m_lines.append(u"%1: %2"_s.arg(displayName(file), oneLine(refusalText(row))));
        }
    }

    void add(const QString &file, const Error &error)
    {
        ++m_refusedCount;
        QJsonObject json = errorJson(error);
        m_refused.append(QJsonObject{
            {u"file"_s, file}, {u"line"_s, 0}, {u"reason"_s, json[u"code"]}, {u"message"_s, json[u"message"]}});
        m_lines.append(
            u"%1: %2: %3"_s.arg(displayName(file), json[u"code"].toString(), oneLine(json[u"message"].toString())));
    }

    QJsonObject json() const
    {
        QJsonObject json{{u"read"_s, m_read},
                         {u"added"_s, m_added},
                         {u"known"_s, m_known},
                         {u"refused"_s, m_refused},
                         {u"refused_count"_s, m_refusedCount}};
        if (m_isStopped)
            json[u"stopped"] = true;
        return json;
    }

    QString text() const
    {
        return ConsoleWords::tr("Read %1, added %2, known before %3, refused %4")
            .arg(QString::number(m_read), QString::number(m_added), QString::number(m_known),
                 QString::number(m_refusedCount));
    }

    /// For stderr.
    const QStringList &lines() const { return m_lines; }
    bool isRefused() const { return m_refusedCount > 0 || m_isStopped; }
    bool isStopped() const { return m_isStopped; }

private:
    qint64 m_read = 0;
    qint64 m_added = 0;
    qint64 m_known = 0;
    qint64 m_refusedCount = 0;
    bool m_isStopped = false; ///< before the end
    QJsonArray m_refused;
    QStringList m_lines;
};

Result<MappingProfile> findMapping(Desk &desk, const QString &name)
{
    const auto mappings = desk.settings().mappings().result();
    if (!mappings)
        return mappings.error();
    const auto found = std::ranges::find(*mappings, name, &MappingProfile::name);
    if (found == mappings->end())
        return otklik::fail(ErrorCode::NotFound, name, u"no such mapping"_s);
    return *found;
}

ExitCode runImport(const Invocation &call)
{
    const auto desk = call.openToWrite(Desk::Mode::CreateIfMissing);
    if (!desk)
        return ExitCode::StoreUnusable;
    MappingProfile mapping;
    if (call.arguments.isSet(u"mapping"_s)) {
        auto found = findMapping(*desk, call.value(u"mapping"_s));
        if (!found)
            return call.console.fail(found.error());
        mapping = std::move(*found);
    }
    Sum sum;
    ExitCode code = ExitCode::Done;
    for (const QString &file : call.files()) {
        std::stop_source stop;
        const auto report = waitFor(desk->imports().import(file, mapping, stop.get_token()), displayName(file),
                                    [&stop] { stop.request_stop(); });
        if (report) {
            sum.add(file, *report);
            if (sum.isStopped())
                break;
            continue;
        }
        sum.add(file, report.error());
        code = std::max(code, exitCodeOf(report.error()));
        if (code == ExitCode::StoreUnusable || report.error().code == ErrorCode::Cancelled)
            break; // the other files would end the same way
    }
    for (const QString &line : sum.lines())
        Console::printError(u"otklikctl: "_s + line);
    if (sum.isStopped())
        Console::printError(u"otklikctl: cancelled: the file can be imported again to the same end"_s);
    call.console.answer(sum.json(), [&] { return sum.text(); });
    return sum.isRefused() ? std::max(code, ExitCode::Refused) : code;
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
            .summary =
                ConsoleWords::tr("Takes appeals in from XLSX and CSV files; makes the store where there is none"),
            .operands = {{u"FILE..."_s,
                          ConsoleWords::tr("The files; a row that cannot be read is refused, the others go in")}},
            .options = {option(u"mapping"_s, ConsoleWords::tr("A saved mapping of columns, for headers of one’s own"),
                               u"NAME"_s)},
            .fewest = 1,
            .most = -1,
            .run = runImport};
}

} // namespace otklik
