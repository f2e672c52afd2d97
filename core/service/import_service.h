// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/import_preview.h"

#include <QFuture>

namespace otklik {

class Storage;

struct RefusedRow {
    QString file;
    qint64 line = 0; ///< 1-based; of the file for CSV, of the sheet for XLSX
    RowProblem problem;
};

struct ImportReport {
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0; ///< received before: nothing was changed
    std::vector<RefusedRow> refused; ///< at most 10,000 are kept; refusedCount has all
    qint64 refusedCount = 0;
};

/// Brings files in. Batches of rows go in with their place in the file, so that an import that was cancelled or killed
/// can be run again to the same end.
class ImportService {
public:
    explicit ImportService(Storage &storage);

    /// What the columns mean; nothing is written. `mapping` is empty for the well-known headers.
    QFuture<Result<ImportPreview>> preview(const QString &file, const MappingProfile &mapping = {});

    /// Progress (0..1000) and cancel by the QFuture. Cancelling keeps the batches that are in and reports them.
    QFuture<Result<ImportReport>> import(const QString &file, const MappingProfile &mapping = {});

private:
    Storage &m_storage;
};

} // namespace otklik
