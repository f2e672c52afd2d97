// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_reader.h"

#include <algorithm>
#include <cmath>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxColumn = 16384;      // of the format
constexpr qint64 kMaxRow = 1'048'576;  // of the format
constexpr std::size_t kHeaderSearch = 10; // a title and a date may stand above the headers
constexpr double kExactInteger = 1e15;

/// "AB12" -> 27; -1 where the letters are missing or too many.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > kMaxColumn)
            return -1;
    }
    return column - 1;
}

QString numberText(double number)
{
    if (std::abs(number) < kExactInteger && std::trunc(number) == number)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', 15);
}

bool isBlank(const TableRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell &c) { return c.kind == CellKind::Empty; });
}

QStringList textsOf(const TableRow &row)
{
    QStringList texts;
    for (const Cell &cell : row.cells)
        texts += cell.text.trimmed();
    return texts;
}

} // namespace

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &path, const TableOptions &options)
{
    auto archive = ZipArchive::open(path, options.limits);
    if (!archive)
        return archive.error();
    const auto workbook = readWorkbook(**archive);
    if (!workbook)
        return workbook.error();
    auto strings = readSharedStrings(**archive, workbook->sharedStrings);
    if (!strings)
        return strings.error();
    auto styles = readDateStyles(**archive, workbook->styles);
    if (!styles)
        return styles.error();
    const auto shared = std::make_shared<const Shared>(Shared{std::move(*strings), std::move(*styles), workbook->dates1904});

    std::unique_ptr<XlsxReader> first;
    for (const SheetPart &sheet : workbook->sheets) {
        auto reader = openSheet(*archive, shared, sheet, options);
        if (!reader)
            return reader.error();
        if (!*reader)
            continue; // without a row
        if (!options.headersFit || options.headersFit((*reader)->headers()))
            return reader;
        if (!first)
            first = std::move(*reader);
    }
    if (!first)
        return fail(ErrorCode::BadFile, path, u"the workbook has no rows"_s);
    return first;
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::openSheet(const std::shared_ptr<ZipArchive> &archive,
                                                          const std::shared_ptr<const Shared> &shared,
                                                          const SheetPart &sheet, const TableOptions &options)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader(archive, shared, options.limits));
    reader->m_spentBefore = archive->spent();
    auto device = archive->entry(sheet.part);
    if (!device)
        return fail(ErrorCode::BadFile, archive->path(), device.error().details);
    reader->m_device = std::move(*device);
    reader->m_xml.setDevice(reader->m_device.get());
    reader->m_sheet = sheet.name;
    reader->m_totalBytes = archive->size(sheet.part);
    const auto hasHeaders = reader->readHeaders(options);
    if (!hasHeaders)
        return hasHeaders.error();
    if (!*hasHeaders)
        reader.reset();
    return reader;
}

TableInfo XlsxReader::info() const
{
    TableInfo info;
    info.format = TableFormat::Xlsx;
    info.sheet = m_sheet;
    info.dates1904 = m_shared->dates1904;
    return info;
}

/// False where the sheet has no rows.
Result<bool> XlsxReader::readHeaders(const TableOptions &options)
{
    const std::size_t wanted = options.headersFit ? kHeaderSearch : 1;
    while (m_pending.size() < wanted) {
        Read read;
        const auto step = readRow(read.row);
        if (!step)
            return step.error();
        if (*step == ReadStep::End)
            break;
        read.step = *step;
        const bool fits = options.headersFit && read.step == ReadStep::Row && options.headersFit(textsOf(read.row));
        m_pending.push_back(std::move(read));
        if (fits) {
            m_pending.erase(m_pending.begin(), m_pending.end() - 1);
            break;
        }
    }
    if (m_pending.empty())
        return false;
    if (m_pending.front().step != ReadStep::Row)
        return fail(ErrorCode::BadFile, m_archive->path(),
                    u"the header cannot be read: "_s + rowProblemText(m_pending.front().row.refusal.problem));
    m_headers = textsOf(m_pending.front().row);
    m_pending.pop_front();
    return true;
}

Result<ReadStep> XlsxReader::next(TableRow &row)
{
    if (m_pending.empty())
        return readRow(row);
    Read read = std::move(m_pending.front());
    m_pending.pop_front();
    row = std::move(read.row);
    if (read.step == ReadStep::Refused) // before the headers were known
        row.refusal.column = m_headers.value(row.refusal.column.toInt());
    return read.step;
}

Result<bool> XlsxReader::skip()
{
    TableRow row;
    const auto step = next(row);
    return step ? Result<bool>(*step != ReadStep::End) : step.error();
}

Result<ReadStep> XlsxReader::readRow(TableRow &row)
{
    while (advance(m_xml)) {
        if (!m_xml.isStartElement() || m_xml.name() != "row"_L1)
            continue;
        const qint64 number = m_xml.attributes().value("r"_L1).toLongLong();
        m_line = number > m_line && number <= kMaxRow ? number : m_line + 1;
        row.line = m_line;
        row.cells.clear();
        m_refusal.reset();
        readCells(row);
        if (m_xml.hasError())
            break;
        if (m_refusal) {
            row.refusal = *m_refusal;
            return ReadStep::Refused;
        }
        if (!isBlank(row))
            return ReadStep::Row;
    }
    if (m_xml.hasError())
        return xmlError(m_xml, *m_archive);
    if (const Result<> done = checkEnd(); !done)
        return done.error();
    return ReadStep::End;
}

/// The checksum of the entry is compared only when its last byte has been read.
Result<> XlsxReader::checkEnd()
{
    while (!m_device->read(64 * 1024).isEmpty()) { }
    if (!m_archive->failure().isEmpty())
        return fail(ErrorCode::BadFile, m_archive->path(), m_archive->failure());
    return {};
}

void XlsxReader::readCells(TableRow &row)
{
    int column = -1;
    while (advance(m_xml)) {
        if (m_xml.isEndElement() && m_xml.name() == "row"_L1)
            return;
        if (m_xml.isStartElement() && m_xml.name() == "c"_L1)
            readCell(row, column);
    }
}

void XlsxReader::readCell(TableRow &row, int &column)
{
    const auto attributes = m_xml.attributes();
    const int named = columnOf(attributes.value("r"_L1));
    column = named >= 0 ? named : column + 1;
    const QString type = attributes.value("t"_L1).toString();
    const int style = attributes.value("s"_L1).toInt();
    QString value;
    while (advance(m_xml)) {
        if (m_xml.isEndElement() && m_xml.name() == "c"_L1)
            break;
        if (!m_xml.isStartElement())
            continue;
        if (m_xml.name() == "v"_L1)
            value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (m_xml.name() == "is"_L1)
            value = readRichText(m_xml);
        else
            m_xml.skipCurrentElement(); // a formula, an extension
    }
    Cell made = cell(type, style, value);
    if (made.kind == CellKind::Empty)
        return;
    if (column >= m_limits.columns)
        return refuse(row, RowProblem::TooManyColumns, column);
    if (made.text.size() > m_limits.cellBytes)
        return refuse(row, RowProblem::CellTooLong, column);
    if (row.cells.size() <= static_cast<std::size_t>(column))
        row.cells.resize(static_cast<std::size_t>(column) + 1);
    row.cells[static_cast<std::size_t>(column)] = std::move(made);
}

Cell XlsxReader::cell(QStringView type, int style, const QString &value) const
{
    Cell made;
    if (value.isEmpty())
        return made;
    made.kind = CellKind::Text;
    made.text = value;
    if (type == "s"_L1) {
        bool isNumber = false;
        const uint index = value.toUInt(&isNumber);
        const bool isKnown = isNumber && index < m_shared->strings.size();
        made.kind = isKnown ? CellKind::Text : CellKind::Error;
        made.text = isKnown ? m_shared->strings[index] : QString();
        if (isKnown && made.text.isEmpty())
            made.kind = CellKind::Empty;
    } else if (type == "str"_L1) {
        made.text = unescapeExcel(value);
    } else if (type == "e"_L1) {
        made.kind = CellKind::Error;
    } else if (type == "b"_L1) {
        made.kind = CellKind::Boolean;
        made.text = value == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
    } else if (type.isEmpty() || type == "n"_L1) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (isNumber && std::isfinite(number)) {
            made.kind = CellKind::Number;
            made.number = number;
            made.text = numberText(number);
            made.looksLikeDate = style >= 0 && static_cast<std::size_t>(style) < m_shared->dateStyles.size()
                && m_shared->dateStyles[static_cast<std::size_t>(style)];
        }
    }
    return made;
}

void XlsxReader::refuse(TableRow &row, RowProblem problem, int column)
{
    if (m_refusal)
        return; // the first reason is enough
    const QString name = m_headers.isEmpty() ? QString::number(column) : m_headers.value(column);
    m_refusal = RowRefusal{row.line, problem, name};
}

} // namespace otklik
