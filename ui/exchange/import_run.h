// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/import_service.h"
#include "ui/exchange/exchange_parts.h"

#include <QObject>

class QWidget;

namespace otklik {

/// What became of one file.
struct ImportedFile {
    QString file;
    Result<ImportReport> report;
};

/// Imports files one after the other while the window is used, then tells what became of each. Goes with its window.
class ImportRun final : public QObject {
    Q_OBJECT
public:
    ImportRun(const ExchangeParts &parts, const QStringList &files, const MappingProfile &mapping, QWidget *window);

    void start();
    const std::vector<ImportedFile> &results() const { return m_results; }
    /// Opens the report and deletes this.
    void showReport();

signals:
    void finished();
    void failed(const otklik::Error &error); ///< of one file; the report says it too

private:
    void next();
    void take(const Result<ImportReport> &report);

    ExchangeParts m_parts;
    QStringList m_waiting;
    MappingProfile m_mapping;
    QWidget *m_window;
    std::stop_source m_stop; ///< of all the files
    std::vector<ImportedFile> m_results;
};

} // namespace otklik
