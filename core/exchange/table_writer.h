// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/zone.h"

#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace otklik {

/// A text, a number, a moment (written as local time), or nothing. Whole numbers that are names (of an appeal, a
/// telephone) are texts.
using OutCell = std::variant<std::monostate, QString, qint64, double, Timestamp>;

struct OutColumn {
    QString header;
    int width = 14; ///< in characters, XLSX only
};

/// A table written row by row, in memory that does not grow with it. Nothing appears under the final name before
/// finish(); a writer that goes without it leaves no file.
///
/// Texts stay texts: an XLSX holds them as strings, never as formulas; in a CSV what a spreadsheet would take for a
/// formula begins with an apostrophe (security.md 2.2, 17).
/// Errors: Unwritable: no such folder, no permission, a directory; DiskFull; Unsupported: more rows than an XLSX holds.
/// After an error only destruction is left.
class TableWriter {
public:
    virtual ~TableWriter() = default;

    virtual Result<> write(const std::vector<OutCell> &cells) = 0;

    /// Puts the file in its place, over an older one.
    virtual Result<> finish() = 0;
};

/// CSV: UTF-8 with its mark, `;`, CR LF: what a Russian Excel opens by a double click. XLSX by the suffix .xlsx.
/// Unsupported: another suffix.
Result<std::unique_ptr<TableWriter>> createTable(const QString &path, const std::vector<OutColumn> &columns, const Zone &zone);

/// `text` so that no spreadsheet takes it for a formula.
QString withoutFormula(const QString &text);

} // namespace otklik
