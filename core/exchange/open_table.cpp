// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"
#include "core/exchange/xlsx_reader.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kOleSignature("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");

/// What the first bytes say that the file is, where it is no table; empty where it may be one.
QString foreignFormat(QByteArrayView head)
{
    if (head.startsWith(kOleSignature))
        return u"an old .xls workbook or one with a password: save it as .xlsx without a password"_s;
    if (head.startsWith("%PDF"))
        return u"a PDF"_s;
    const QByteArray text = head.toByteArray().trimmed();
    if (text.startsWith('<') || text.startsWith("\xef\xbb\xbf<"))
        return u"a web page or XML, not a table"_s;
    return {};
}

} // namespace

Result<std::unique_ptr<TableReader>> openTable(const QString &path, const TableOptions &options)
{
    auto file = openForReading(path, options.limits);
    if (!file)
        return file.error();
    const QByteArray head = (*file)->peek(64);
    if (const QString foreign = foreignFormat(head); !foreign.isEmpty())
        return fail(ErrorCode::BadFile, path, foreign);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        auto reader = XlsxReader::open(path, options);
        if (!reader)
            return reader.error();
        return std::unique_ptr<TableReader>(std::move(*reader));
    }
    auto bytes = openBytes(std::move(*file), options.limits);
    if (!bytes)
        return bytes.error();
    auto reader = CsvReader::open(std::move(*bytes), path, options);
    if (!reader)
        return reader.error();
    return std::unique_ptr<TableReader>(std::move(*reader));
}

} // namespace otklik
