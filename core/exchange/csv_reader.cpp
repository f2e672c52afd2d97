// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSample = 1 << 20;
constexpr qsizetype kChunk = 256 * 1024;
constexpr char kNoDelimiter = '\x1f'; // a table of one column

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// The one that stands most often in the header, outside quotes.
char detectDelimiter(QByteArrayView line)
{
    constexpr std::array kDelimiters{';', ',', '\t'};
    std::array<int, kDelimiters.size()> counts{};
    bool isQuoted = false;
    for (const char c : line) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (isLineEnd(c))
            break;
        if (const auto *found = std::find(kDelimiters.begin(), kDelimiters.end(), c); found != kDelimiters.end())
            ++counts[static_cast<std::size_t>(found - kDelimiters.begin())];
    }
    const auto *most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? kNoDelimiter : kDelimiters[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace

Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<ByteSource> source, const QString &path, const TableOptions &options)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(source), path, options));
    if (const Result<> done = reader->start(options); !done)
        return done.error();
    return reader;
}

TableInfo CsvReader::info() const
{
    TableInfo info;
    info.format = TableFormat::Csv;
    info.encoding = m_isUtf16 ? u"UTF-16"_s : m_encoding == Encoding::Windows1251 ? u"windows-1251"_s : u"UTF-8"_s;
    info.delimiter = m_delimiter == kNoDelimiter ? QChar() : QChar::fromLatin1(m_delimiter);
    return info;
}

Result<> CsvReader::start(const TableOptions &options)
{
    if (const Result<> done = chooseEncoding(options); !done)
        return done;
    return readHeaders(options);
}

Result<> CsvReader::chooseEncoding(const TableOptions &options)
{
    auto first = m_source->read(kSample);
    if (!first)
        return first.error();
    m_isUtf16 = first->startsWith("\xff\xfe") || first->startsWith("\xfe\xff");
    if (m_isUtf16) {
        const bool bigEndian = first->startsWith("\xfe\xff");
        m_source = utf16AsUtf8(unread(first->sliced(2), std::move(m_source)), bigEndian);
        m_encoding = Encoding::Utf8;
        fill();
        return m_failure ? Result<>(*m_failure) : Result<>();
    }
    m_buffer = *first;
    if (m_buffer.startsWith("\xef\xbb\xbf")) {
        m_start = 3;
        m_encoding = Encoding::Utf8;
    } else if (!options.encoding.isEmpty()) {
        m_encoding = options.encoding.compare("windows-1251"_L1, Qt::CaseInsensitive) == 0 ? Encoding::Windows1251 : Encoding::Utf8;
    } else {
        m_encoding = detectEncoding(m_buffer, m_buffer.size() >= kSample);
    }
    if (m_buffer.contains('\0'))
        return fail(ErrorCode::BadFile, m_path, u"not a table: the file holds binary data"_s);
    return {};
}

Result<> CsvReader::readHeaders(const TableOptions &options)
{
    while (has(0) && isLineEnd(byteAt(0)))
        skipLine();
    QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_start);
    if (rest.startsWith("sep=") && rest.size() > 5 && isLineEnd(rest[5])) { // Excel's own hint
        m_delimiter = rest[4];
        skipLine();
    } else {
        m_delimiter = detectDelimiter(rest);
    }
    if (!options.delimiter.isNull())
        m_delimiter = options.delimiter.toLatin1();

    TableRow row;
    const Scan scanned = scan();
    if (m_failure)
        return *m_failure;
    if (scanned == Scan::End)
        return fail(ErrorCode::BadFile, m_path, u"empty"_s);
    int column = -1;
    if (scanned == Scan::Broken)
        return fail(ErrorCode::BadFile, m_path, u"the header cannot be read: "_s + rowProblemText(*m_problem));
    if (const auto problem = takeCells(row, column))
        return fail(ErrorCode::BadFile, m_path, u"the header cannot be read: "_s + rowProblemText(*problem));
    consume(m_length);
    for (const Cell &cell : row.cells)
        m_headers += cell.text.trimmed();
    m_namedHeaders = m_headers.size();
    while (m_namedHeaders > 0 && m_headers[m_namedHeaders - 1].isEmpty())
        --m_namedHeaders;
    if (m_namedHeaders == 0)
        return fail(ErrorCode::BadFile, m_path, u"the first row has no headers"_s);
    return {};
}

bool CsvReader::has(qsizetype at)
{
    while (m_start + at >= m_buffer.size() && !m_isAtEnd)
        fill();
    return m_start + at < m_buffer.size();
}

void CsvReader::fill()
{
    auto more = m_source->read(kChunk);
    if (!more)
        m_failure = more.error();
    m_isAtEnd = !more || more->isEmpty();
    if (m_isAtEnd)
        return;
    m_buffer.remove(0, m_start);
    m_start = 0;
    m_buffer += *more;
}

/// Finds the fields of the record at m_start. m_length is its length.
CsvReader::Scan CsvReader::scan()
{
    m_fields.clear();
    m_fieldCount = 0;
    m_problem.reset();
    if (!has(0))
        return Scan::End;
    for (qsizetype at = 0;;) {
        if (has(at) && byteAt(at) == '"') {
            if (!scanQuoted(at))
                return Scan::Broken;
        } else {
            scanPlain(at);
        }
        if (at > m_limits.rowBytes)
            return broken(RowProblem::RowTooLong);
        if (!has(at)) {
            m_length = at;
            return Scan::Record;
        }
        const char end = byteAt(at++);
        if (end == m_delimiter)
            continue;
        if (!isLineEnd(end))
            return broken(RowProblem::BadQuote);
        m_length = end == '\r' && has(at) && byteAt(at) == '\n' ? at + 1 : at;
        return Scan::Record;
    }
}

CsvReader::Scan CsvReader::broken(RowProblem problem)
{
    m_problem = problem;
    return Scan::Broken;
}

bool CsvReader::scanQuoted(qsizetype &at)
{
    Field field{++at, at, false};
    for (qsizetype from = at;;) {
        const char *const begin = m_buffer.constData() + m_start;
        const void *quote = std::memchr(begin + from, '"', static_cast<std::size_t>(m_buffer.size() - m_start - from));
        if (!quote) {
            from = m_buffer.size() - m_start;
            if (from > m_limits.rowBytes || !has(from)) {
                m_problem = RowProblem::UnclosedQuote;
                return false;
            }
            continue;
        }
        const qsizetype found = static_cast<const char *>(quote) - begin;
        if (has(found + 1) && byteAt(found + 1) == '"') {
            field.hasEscapes = true;
            from = found + 2;
            if (!has(from)) {
                m_problem = RowProblem::UnclosedQuote;
                return false;
            }
            continue;
        }
        field.end = found;
        at = found + 1;
        break;
    }
    if (++m_fieldCount <= m_limits.columns)
        m_fields.push_back(field);
    return true;
}

void CsvReader::scanPlain(qsizetype &at)
{
    Field field{at, at, false};
    while (has(at) && at <= m_limits.rowBytes) {
        const char *const begin = m_buffer.constData() + m_start;
        const char *const end = m_buffer.constData() + m_buffer.size();
        const char *stop = begin + at;
        while (stop != end && *stop != m_delimiter && !isLineEnd(*stop))
            ++stop;
        at = stop - begin;
        if (stop != end)
            break;
    }
    field.end = at;
    if (++m_fieldCount <= m_limits.columns)
        m_fields.push_back(field);
}

void CsvReader::consume(qsizetype length)
{
    const char *const begin = m_buffer.constData() + m_start;
    m_line += std::count(begin, begin + length, '\n');
    if (length > 0 && begin[length - 1] == '\r')
        ++m_line; // lines of an old Mac
    m_start += length;
}

/// Leaves the broken record at the end of its first line: what follows may be whole.
void CsvReader::skipLine()
{
    while (has(0)) {
        const char *const begin = m_buffer.constData() + m_start;
        const char *const end = m_buffer.constData() + m_buffer.size();
        const char *const stop = std::find_if(begin, end, isLineEnd);
        if (stop == end) {
            m_start = m_buffer.size(); // an endless line is dropped piece by piece
            continue;
        }
        const qsizetype length = stop - begin + 1;
        const bool isPair = *stop == '\r' && has(length) && byteAt(length) == '\n';
        consume(isPair ? length + 1 : length);
        return;
    }
}

/// Scans the next record that is not blank.
Result<CsvReader::Scan> CsvReader::findRecord()
{
    for (;;) {
        const Scan scanned = scan();
        if (m_failure)
            return *m_failure;
        if (scanned != Scan::Record || !isBlank())
            return scanned;
        consume(m_length);
    }
}

Result<ReadStep> CsvReader::next(TableRow &row)
{
    const auto found = findRecord();
    if (!found)
        return found.error();
    if (*found == Scan::End)
        return ReadStep::End;
    const qint64 line = m_line;
    if (*found == Scan::Broken) {
        skipLine();
        return m_failure ? Result<ReadStep>(*m_failure) : refuse(row, line, *m_problem, -1);
    }
    int column = -1;
    const auto problem = takeCells(row, column);
    consume(m_length);
    if (problem)
        return refuse(row, line, *problem, column);
    row.line = line;
    return ReadStep::Row;
}

Result<bool> CsvReader::skip()
{
    const auto found = findRecord();
    if (!found)
        return found.error();
    if (*found == Scan::Broken)
        skipLine();
    else if (*found == Scan::Record)
        consume(m_length);
    return m_failure ? Result<bool>(*m_failure) : *found != Scan::End;
}

bool CsvReader::isBlank() const
{
    return std::all_of(m_fields.begin(), m_fields.end(), [](const Field &f) { return f.begin == f.end; })
        && m_fieldCount <= m_limits.columns;
}

std::optional<RowProblem> CsvReader::takeCells(TableRow &row, int &column)
{
    if (m_fieldCount > m_limits.columns)
        return RowProblem::TooManyColumns;
    row.cells.resize(m_fields.size());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        column = static_cast<int>(i);
        if (m_fields[i].end - m_fields[i].begin > m_limits.cellBytes)
            return RowProblem::CellTooLong;
        auto decoded = text(m_fields[i]);
        if (!decoded)
            return RowProblem::BadEncoding;
        Cell &cell = row.cells[i];
        cell = Cell{};
        cell.kind = decoded->isEmpty() ? CellKind::Empty : CellKind::Text;
        cell.text = std::move(*decoded);
    }
    column = -1;
    if (m_headers.isEmpty())
        return std::nullopt; // this is the header
    const auto count = static_cast<qsizetype>(row.cells.size());
    const bool hasMore = std::any_of(row.cells.begin() + std::min(count, m_headers.size()), row.cells.end(),
                                     [](const Cell &c) { return c.kind != CellKind::Empty; });
    if (count < m_namedHeaders || hasMore)
        return RowProblem::CellCount;
    return std::nullopt;
}

std::optional<QString> CsvReader::text(const Field &field)
{
    const auto bytes = QByteArrayView(m_buffer).sliced(m_start + field.begin, field.end - field.begin);
    QByteArray unescaped;
    if (field.hasEscapes)
        unescaped = bytes.toByteArray().replace("\"\"", "\"");
    const QByteArrayView plain = field.hasEscapes ? QByteArrayView(unescaped) : bytes;
    if (m_encoding == Encoding::Ascii)
        m_encoding = detectEncoding(plain, false);
    return decode(plain, m_encoding);
}

ReadStep CsvReader::refuse(TableRow &row, qint64 line, RowProblem problem, int column) const
{
    row.line = line;
    row.refusal = {line, problem, column >= 0 ? m_headers.value(column) : QString()};
    return ReadStep::Refused;
}

} // namespace otklik
