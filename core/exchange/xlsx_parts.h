// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/zip_archive.h"

#include <QXmlStreamReader>

namespace otklik {

struct SheetPart {
    QString name;
    QString part; ///< entry of the archive
};

struct Workbook {
    std::vector<SheetPart> sheets; ///< visible worksheets, in order
    QString sharedStrings;         ///< entry of the archive; empty where there is none
    QString styles;
    bool dates1904 = false;
};

Result<Workbook> readWorkbook(ZipArchive &archive);
Result<std::vector<QString>> readSharedStrings(ZipArchive &archive, const QString &part);

/// For each cell style, whether its number format is a date or a time.
Result<std::vector<bool>> readDateStyles(ZipArchive &archive, const QString &part);

/// The next token; a document type is an error (entities inside it can blow up, and no workbook has one).
bool advance(QXmlStreamReader &xml);

/// The text of <si> or <is>: all runs, without the reading aids of East Asian scripts. Ends on the element's end.
QString readRichText(QXmlStreamReader &xml);

/// "_x000D_" -> CR, as Excel writes what XML cannot hold.
QString unescapeExcel(const QString &text);

Error xmlError(const QXmlStreamReader &xml, const ZipArchive &archive);

} // namespace otklik
