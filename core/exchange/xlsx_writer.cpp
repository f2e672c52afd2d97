// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_writer.h"

#include "core/exchange/table_reader.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cmath>
#include <limits>

#include <xlsxwriter.h>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kMaxRows = 1'048'576;   // of the format
constexpr qsizetype kMaxText = 32'767;    // of a cell, UTF-16 units
constexpr qint64 kDaysTo1970 = 25'569;
constexpr double kSecondsOfDay = 86'400;

/// What XML cannot hold is left out, what a cell cannot hold is cut off with a sign that it was.
QByteArray cellText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            clean += c;
            clean += text[++i];
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (c.unicode() >= 0x20 || c == u'\n' || c == u'\t') {
            clean += c;
        }
    }
    if (clean.size() > kMaxText) {
        const bool isInPair = clean[kMaxText - 2].isHighSurrogate();
        clean.truncate(isInPair ? kMaxText - 2 : kMaxText - 1);
        clean += u'…';
    }
    // What looks like Excel's way to write a character that XML cannot hold must not be read as one.
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    if (clean.contains("_x"_L1))
        clean.replace(escape, u"_x005F_"_s);
    return clean.toUtf8();
}

} // namespace

Result<std::unique_ptr<TableWriter>> XlsxWriter::create(const QString &path, const std::vector<OutColumn> &columns, const Zone &zone)
{
    auto file = NewFile::create(path);
    if (!file)
        return file.error();
    std::unique_ptr<XlsxWriter> writer(new XlsxWriter(std::move(*file), zone));
    if (const auto started = writer->start(columns); !started)
        return started.error();
    return std::unique_ptr<TableWriter>(std::move(writer));
}

Result<> XlsxWriter::start(const std::vector<OutColumn> &columns)
{
    QByteArray folder = QFile::encodeName(QFileInfo(m_new.path()).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data(); // citizens' texts go where the file goes, not to a folder for everybody
    m_workbook = workbook_new_opt(QFile::encodeName(m_new.path()).constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
    if (!m_sheet)
        return writeError(errno != 0 ? errno : EACCES, m_new.target());
    m_dateFormat = workbook_add_format(m_workbook);
    format_set_num_format(m_dateFormat, "dd.mm.yyyy hh:mm:ss");
    lxw_format *const header = workbook_add_format(m_workbook);
    format_set_bold(header);
    format_set_bg_color(header, 0xE7EBF0);
    format_set_bottom(header, LXW_BORDER_THIN);
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, columns[i].width, nullptr);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int code = worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), cellText(columns[i].header).constData(), header);
        if (const auto written = check(code); !written)
            return written;
    }
    m_row = 1;
    return {};
}

XlsxWriter::~XlsxWriter()
{
    if (m_workbook)
        workbook_close(m_workbook); // there is no other way to free it; NewFile removes what it writes
}

std::optional<int> XlsxWriter::writeCell(quint16 column, const OutCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        const QByteArray bytes = cellText(*text);
        return bytes.isEmpty() ? std::nullopt : std::optional<int>(worksheet_write_string(m_sheet, m_row, column, bytes.constData(), nullptr));
    }
    if (const auto *number = std::get_if<qint64>(&cell))
        return worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number), nullptr);
    if (const auto *number = std::get_if<double>(&cell); number && std::isfinite(*number))
        return worksheet_write_number(m_sheet, m_row, column, *number, nullptr);
    if (const auto *time = std::get_if<Timestamp>(&cell)) {
        const qint64 seconds = m_zone.toLocal(*time).time_since_epoch().count();
        const double serial = static_cast<double>(seconds) / kSecondsOfDay + kDaysTo1970;
        return worksheet_write_number(m_sheet, m_row, column, serial, m_dateFormat);
    }
    return std::nullopt;
}

Result<> XlsxWriter::write(const std::vector<OutCell> &cells)
{
    if (m_row >= kMaxRows)
        return fail(ErrorCode::Unsupported, m_new.target(), u"more rows than an XLSX sheet holds; write a CSV"_s);
    errno = 0;
    bool isFilled = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto code = writeCell(static_cast<quint16>(i), cells[i]);
        if (const auto written = check(code.value_or(LXW_NO_ERROR)); !written)
            return written;
        isFilled = isFilled || code;
    }
    ++m_row;
    m_filledRows += isFilled ? 1 : 0;
    return {};
}

Result<> XlsxWriter::check(int code) const
{
    if (code == LXW_NO_ERROR)
        return {};
    // The library closes and removes files before it returns, so errno says little. Once the file is open, what fails
    // is the room on the disk, unless the system names something else.
    const bool isOther = code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE || errno == EIO || errno == EROFS || errno == EACCES;
    return fail(isOther ? ErrorCode::Unwritable : ErrorCode::DiskFull, m_new.target(),
                QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(code))));
}

Result<> XlsxWriter::finish()
{
    errno = 0;
    const int code = workbook_close(std::exchange(m_workbook, nullptr));
    if (const auto closed = check(code); !closed)
        return closed;
    if (const auto whole = checkWritten(); !whole)
        return fail(ErrorCode::DiskFull, m_new.target(), u"not all that was written is there: "_s + whole.error().details);
    return m_new.commit();
}

/// The library does not look whether its temporary files took all that it wrote: on a full disk it makes a whole zip
/// of half a sheet. So the rows are counted once more before the old file is replaced.
Result<> XlsxWriter::checkWritten() const
{
    TableOptions options;
    options.limits.inflatedBytes = std::numeric_limits<qint64>::max() / 2;
    options.limits.inflationRatio = std::numeric_limits<int>::max();
    options.limits.fileBytes = std::numeric_limits<qint64>::max();
    auto reader = openTable(m_new.path(), options);
    if (!reader)
        return reader.error();
    TableRow row;
    quint32 rows = 0;
    for (;; ++rows) {
        const auto step = (*reader)->next(row);
        if (!step)
            return step.error();
        if (*step == ReadStep::End)
            break;
    }
    return rows == m_filledRows ? Result<>() : Result<>(fail(ErrorCode::DiskFull, m_new.target(), u"rows are missing"_s));
}

} // namespace otklik
