// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/field_map.h"
#include "core/exchange/table_reader.h"

namespace otklik {

struct PreviewColumn {
    QString header;             ///< as the file has it
    std::optional<Field> field; ///< what it is read as
    bool isUnused = false;      ///< known, and not needed
};

/// What would be read from a file. `columns` without a field and not unused are unknown.
struct ImportPreview {
    TableInfo info;
    SourceKind kind = SourceKind::Other;
    bool canImport = false;  ///< false: no column holds a text; a mapping has to say which does
    std::vector<PreviewColumn> columns;
    std::vector<Field> missing; ///< well-known fields that no column holds
    QList<QStringList> rows;    ///< the first ones, by column; dates of an XLSX as ISO text
    std::vector<RowRefusal> refused; ///< among the first ones
};

} // namespace otklik
