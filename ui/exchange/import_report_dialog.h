// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/plain_table.h"
#include "ui/exchange/exchange_parts.h"
#include "ui/exchange/import_run.h"

#include <QDialog>

namespace otklik {

/// What an import brought, file by file, and each refused row with its line and the reason.
class ImportReportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportReportDialog(const ExchangeParts &parts, const std::vector<ImportedFile> &files, QWidget *parent);

private:
    QString words(const std::vector<ImportedFile> &files) const;
    QWidget *makeTable();
    void askForFile();

    ExchangeParts m_parts;
    PlainTable m_refused;
};

} // namespace otklik
