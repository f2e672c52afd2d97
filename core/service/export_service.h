// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"

#include <QFuture>
#include <QVariant>

#include <vector>

namespace otklik {

class Storage;

/// A table of a report, as it is written to a file.
struct ExportTable {
    QString title;
    QStringList header;
    std::vector<QVariantList> rows;
    QStringList notes; ///< below the rows: how it was counted
};

/// Writes files; the suffix (.csv, .xlsx) chooses the format. A file appears whole or not at all.
/// Progress and cancel by the QFuture; the result is the number of rows written.
class ExportService {
public:
    explicit ExportService(Storage &storage);

    QFuture<Result<qint64>> exportAppeals(const AppealQuery &query, const QString &file);
    /// The answers that were recorded here or brought by files: number, text, time, author.
    QFuture<Result<qint64>> exportAnswers(const AppealQuery &query, const QString &file);
    QFuture<Result<qint64>> exportTable(const ExportTable &table, const QString &file);

private:
    Storage &m_storage;
};

} // namespace otklik
