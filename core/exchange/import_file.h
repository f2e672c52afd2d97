// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_preview.h"
#include "core/exchange/row_mapper.h"

namespace otklik {

struct ImportOptions {
    MappingProfile profile = {};
    Zone zone;         ///< of the municipality
    Timestamp now{};   ///< the time of receipt where the file has none
    const DistrictMap *districts = nullptr; ///< gives the district where a row has only a point; outlives the file
    Limits limits = {};
};

/// A file being imported, row by row:
///
///     auto file = ImportFile::open(path, options);
///     while (auto row = file->next()) { // Result<std::optional<MappedRow>>
///         if (!*row) break;             // the end
///         std::visit(..., **row);       // Intake, AnswerRow or RowRefusal
///     }
///
/// An error of next() says that the file is broken here: nothing of it may be kept. One thread at a time.
class ImportFile {
public:
    /// Errors as openTable(); Unsupported: no column holds the text of an appeal.
    static Result<std::unique_ptr<ImportFile>> open(const QString &path, const ImportOptions &options);

    const FieldMap &fields() const { return m_fields; }
    TableInfo info() const { return m_reader->info(); }

    /// nullopt at the end.
    Result<std::optional<MappedRow>> next();
    /// Passes over a row that next() would give, without looking into it; false at the end.
    Result<bool> skip() { return m_reader->skip(); }
    qint64 line() const { return m_row.line; } ///< of the row that next() gave

    qint64 totalBytes() const { return m_reader->totalBytes(); }
    qint64 position() const { return m_reader->position(); }

private:
    ImportFile(std::unique_ptr<TableReader> reader, FieldMap fields, const ImportOptions &options);

    std::unique_ptr<TableReader> m_reader;
    FieldMap m_fields;
    RowMapper m_mapper;
    TableRow m_row;
};

/// Reads the beginning of the file and keeps nothing. Errors as openTable().
Result<ImportPreview> previewImport(const QString &path, const ImportOptions &options, int rows = 20);

} // namespace otklik
