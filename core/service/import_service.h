// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/import_preview.h"

#include <QFuture>

#include <stop_token>

namespace otklik {

class DeskContext;

struct ImportReport {
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0; ///< received before: nothing was changed
    std::vector<RowRefusal> refused; ///< the first 10,000 of them
    qint64 refusedCount = 0;
    bool isStopped = false; ///< before the end of the file: all of it can be imported again to the same end
};

/// Brings files in. A file is first read to its end, so that a broken one changes nothing; then its rows go in by
/// batches. An import that was cancelled or killed can be run again to the same end: what is in is known.
class ImportService {
public:
    explicit ImportService(DeskContext &desk);

    /// What the columns mean; nothing is written. `mapping` is empty for the well-known headers.
    QFuture<Result<ImportPreview>> preview(const QString &file, const MappingProfile &mapping = {});

    /// Progress (0..1000) by the QFuture. Stopped by `stop`, what is in stays in and the report says so; cancelled by
    /// the QFuture too, but then there is no report, since Qt drops the result.
    QFuture<Result<ImportReport>> import(const QString &file, const MappingProfile &mapping = {},
                                         std::stop_token stop = {});

private:
    DeskContext &m_desk;
};

} // namespace otklik
