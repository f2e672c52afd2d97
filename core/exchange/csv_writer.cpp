// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"

#include <algorithm>
#include <cerrno>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFlushAt = 256 * 1024;

QString localText(Timestamp time, const Zone &zone)
{
    const auto local = zone.toLocal(time);
    return toIso(Timestamp{local.time_since_epoch()}).replace(u'T', u' ').chopped(1);
}

struct CellText {
    const Zone &zone;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return withoutFormula(text); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'g', 15).replace(u'.', u','); } // a Russian Excel
    QString operator()(Timestamp time) const { return localText(time, zone); }
};

void appendQuoted(QByteArray &out, const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool isPlain = std::none_of(bytes.begin(), bytes.end(), [](char c) { return c == '"' || c == ';' || c == '\n' || c == '\r'; })
        && !bytes.startsWith(' ') && !bytes.endsWith(' ');
    if (isPlain)
        out += bytes;
    else
        out += '"' + bytes.replace("\"", "\"\"") + '"';
}

} // namespace

QString withoutFormula(const QString &text)
{
    // TAB and CR too: some programs drop them and look at what follows; the full-width signs become plain ones.
    constexpr QStringView kStarts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    QString safe = text;
    safe.remove(QChar(0));
    if (!safe.isEmpty() && kStarts.contains(safe.front()))
        safe.prepend(u'\'');
    return safe;
}

Result<std::unique_ptr<TableWriter>> CsvWriter::create(const QString &path, const std::vector<OutColumn> &columns, const Zone &zone)
{
    auto file = NewFile::create(path);
    if (!file)
        return file.error();
    std::unique_ptr<CsvWriter> writer(new CsvWriter(std::move(*file), zone));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Unwritable, path, writer->m_file.errorString());
    writer->m_buffer = "\xef\xbb\xbf";
    std::vector<OutCell> headers;
    for (const OutColumn &column : columns)
        headers.emplace_back(column.header);
    if (const auto written = writer->write(headers); !written)
        return written.error();
    return std::unique_ptr<TableWriter>(std::move(writer));
}

Result<> CsvWriter::write(const std::vector<OutCell> &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_buffer += ';';
        appendQuoted(m_buffer, std::visit(CellText{m_zone}, cells[i]));
    }
    m_buffer += "\r\n";
    return m_buffer.size() < kFlushAt ? Result<>() : flush();
}

Result<> CsvWriter::flush()
{
    errno = 0;
    if (m_file.write(m_buffer) != m_buffer.size())
        return writeError(errno != 0 ? errno : ENOSPC, m_new.target());
    m_buffer.clear();
    return {};
}

Result<> CsvWriter::finish()
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    m_file.close();
    return m_new.commit();
}

} // namespace otklik
