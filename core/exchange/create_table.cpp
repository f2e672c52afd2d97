// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"
#include "core/exchange/xlsx_writer.h"

namespace otklik {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<TableWriter>> createTable(const QString &path, const std::vector<OutColumn> &columns, const Zone &zone)
{
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        return XlsxWriter::create(path, columns, zone);
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return CsvWriter::create(path, columns, zone);
    return fail(ErrorCode::Unsupported, path, u"a table is written as .csv or .xlsx"_s);
}

} // namespace otklik
