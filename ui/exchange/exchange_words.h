// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/import_service.h"

#include <QCoreApplication>

namespace otklik {

/// What fields of files, their problems and their formats are called on the screen.
class ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::ExchangeWords)
public:
    static QString field(Field field);
    static QString problem(RowProblem problem);
    static QString kind(SourceKind kind);
    static QString format(const TableInfo &info); ///< "CSV, UTF-8, separated by «;»"
    static QString delimiter(QChar delimiter);
    static QString report(const ImportReport &report); ///< "read 5, added 4, known already 1, refused 0"
};

} // namespace otklik
