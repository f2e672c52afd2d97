// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_run.h"

#include "core/service/desk.h"
#include "ui/common/jobs.h"
#include "ui/exchange/import_report_dialog.h"

#include <QFileInfo>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace otklik {

ImportRun::ImportRun(const ExchangeParts &parts, const QStringList &files, const MappingProfile &mapping,
                     QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_waiting(files)
    , m_mapping(mapping)
    , m_window(window)
{
    setObjectName(u"importRun"_s);
}

void ImportRun::start()
{
    if (m_waiting.isEmpty())
        emit finished();
    else
        next();
}

void ImportRun::next()
{
    const QString file = m_waiting.front();
    m_parts.jobs.add(
        tr("Importing %1").arg(QFileInfo{file}.fileName()), this,
        m_parts.desk.imports().import(file, m_mapping, m_stop.get_token()),
        [this](const Result<ImportReport> &report) { take(report); },
        [stop = m_stop]() mutable { stop.request_stop(); });
}

void ImportRun::take(const Result<ImportReport> &report)
{
    m_results.push_back({m_waiting.takeFirst(), report});
    if (!report)
        emit failed(report.error());
    const bool isStopped = report ? report->isStopped : report.error().code == ErrorCode::Cancelled;
    if (m_waiting.isEmpty() || isStopped) // who stops one file means all of them
        emit finished();
    else
        next();
}

void ImportRun::showReport()
{
    auto *dialog = new ImportReportDialog(m_parts, m_results, m_window);
    dialog->show(); // beside the work: whoever types goes on typing
    deleteLater();
}

} // namespace otklik
