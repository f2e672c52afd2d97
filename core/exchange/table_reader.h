// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/row_problem.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace otklik {

/// What a foreign file may ask of us at most (security.md 2.2: zip bombs, endless lines).
struct Limits {
    qint64 fileBytes = qint64{1} << 30;            ///< of the file on the disk
    qint64 inflatedBytes = qint64{200} << 20;      ///< of all that is unpacked from an XLSX
    qint64 inflatedTextBytes = qint64{4} << 30;    ///< of a .csv.gz, which is read as a stream
    int inflationRatio = 100;                      ///< unpacked to packed, counted above ratioFloorBytes
    qint64 ratioFloorBytes = qint64{8} << 20;
    int archiveEntries = 2000;
    int cellBytes = 1 << 20;
    int rowBytes = 8 << 20;
    int columns = 500;
};

enum class CellKind : quint8 { Empty, Text, Number, Boolean, Error };

/// A cell as the file has it. A number keeps both its text and its value: the style of a cell says "date" also where
/// it stands on a coordinate, so who reads the column decides.
struct Cell {
    QString text;
    double number = 0; ///< where kind is Number
    CellKind kind = CellKind::Empty;
    bool looksLikeDate = false; ///< a number with a date format: `number` is an Excel serial
};

struct TableRow {
    qint64 line = 0; ///< CSV: the line of the file, from 1, where the row starts; XLSX: the sheet's row
    std::vector<Cell> cells; ///< by column; may be shorter than the header
    RowRefusal refusal;      ///< where next() said Refused
};

enum class TableFormat : quint8 { Csv, Xlsx };

/// What was found out about the file.
struct TableInfo {
    TableFormat format = TableFormat::Csv;
    QString encoding;  ///< CSV: "UTF-8", "windows-1251", "UTF-16"
    QChar delimiter;   ///< CSV
    QString sheet;     ///< XLSX
    bool dates1904 = false; ///< XLSX: serials count from 1904
};

enum class ReadStep : quint8 { Row, Refused, End };

/// A table read row by row, in memory that does not grow with the file (an XLSX keeps its shared strings).
/// One thread at a time.
class TableReader {
public:
    virtual ~TableReader() = default;

    virtual const QStringList &headers() const = 0;
    virtual TableInfo info() const = 0;

    /// Fills `row`, whose memory is reused. Blank rows are passed over. BadFile: the file breaks off or breaks a limit
    /// here, what was read before may not be kept.
    virtual Result<ReadStep> next(TableRow &row) = 0;

    /// Passes over the row, good or refused, that next() would give; false at the end. Errors as next().
    virtual Result<bool> skip() = 0;

    virtual qint64 totalBytes() const = 0; ///< for progress: of what position() counts
    virtual qint64 position() const = 0;
};

struct TableOptions {
    Limits limits;
    QChar delimiter;  ///< CSV: null to detect
    QString encoding; ///< CSV: empty to detect; "UTF-8", "windows-1251"
    /// XLSX of several visible sheets: the first one whose headers fit is taken, else the first that has a row.
    std::function<bool(const QStringList &)> headersFit;
};

/// Opens by content, not by suffix: XLSX, CSV, CSV in gzip.
/// Unreadable: missing, a directory, no permission. BadFile: empty, another format, over a limit.
Result<std::unique_ptr<TableReader>> openTable(const QString &path, const TableOptions &options = {});

} // namespace otklik
