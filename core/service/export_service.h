// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/stats/plain_table.h"

#include <QFuture>

namespace otklik {

class DeskContext;

/// Writes files; the suffix (.csv, .xlsx) chooses the format. A file appears whole or not at all.
/// Progress and cancel by the QFuture; the result is the number of rows written.
class ExportService {
public:
    explicit ExportService(DeskContext &desk);

    QFuture<Result<qint64>> exportAppeals(const AppealQuery &query, const QString &file);
    /// The answers given here, one a row: number, text, time, author. Those that a file brought are not repeated: the
    /// system that they come from has them.
    QFuture<Result<qint64>> exportAnswers(const AppealQuery &query, const QString &file);
    QFuture<Result<qint64>> exportTable(const PlainTable &table, const QString &file);

private:
    DeskContext &m_desk;
};

} // namespace otklik
