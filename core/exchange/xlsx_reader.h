// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xlsx_parts.h"

#include <deque>

namespace otklik {

/// One visible sheet of an XLSX (ECMA-376), read as a stream.
class XlsxReader : public TableReader {
public:
    static Result<std::unique_ptr<XlsxReader>> open(const QString &path, const TableOptions &options);

    const QStringList &headers() const override { return m_headers; }
    TableInfo info() const override;
    Result<ReadStep> next(TableRow &row) override;
    Result<bool> skip() override;
    qint64 totalBytes() const override { return m_totalBytes; }
    qint64 position() const override { return m_archive->spent() - m_spentBefore; }

private:
    struct Shared {
        std::vector<QString> strings;
        std::vector<bool> dateStyles;
        bool dates1904 = false;
    };
    struct Read {
        ReadStep step = ReadStep::Row;
        TableRow row;
    };

    XlsxReader(std::shared_ptr<ZipArchive> archive, std::shared_ptr<const Shared> shared, const Limits &limits)
        : m_archive(std::move(archive)), m_shared(std::move(shared)), m_limits(limits) { }

    static Result<std::unique_ptr<XlsxReader>> openSheet(const std::shared_ptr<ZipArchive> &archive,
                                                         const std::shared_ptr<const Shared> &shared, const SheetPart &sheet,
                                                         const TableOptions &options);
    Result<bool> readHeaders(const TableOptions &options);
    Result<ReadStep> readRow(TableRow &row);
    void readCells(TableRow &row);
    void readCell(TableRow &row, int &column);
    Cell cell(QStringView type, int style, const QString &value) const;
    Result<> checkEnd();
    void refuse(TableRow &row, RowProblem problem, int column);

    std::shared_ptr<ZipArchive> m_archive;
    std::shared_ptr<const Shared> m_shared;
    Limits m_limits;
    QString m_sheet;
    std::unique_ptr<QIODevice> m_device;
    QXmlStreamReader m_xml;
    QStringList m_headers;
    std::deque<Read> m_pending; ///< read while the headers were looked for
    std::optional<RowRefusal> m_refusal; ///< of the row that is being read
    qint64 m_line = 0;
    qint64 m_totalBytes = 0;
    qint64 m_spentBefore = 0;
};

} // namespace otklik
