// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/new_file.h"
#include "core/exchange/table_writer.h"

#include <optional>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace otklik {

/// Through libxlsxwriter, row by row on the disk.
class XlsxWriter : public TableWriter {
public:
    static Result<std::unique_ptr<TableWriter>> create(const QString &path, const std::vector<OutColumn> &columns, const Zone &zone);
    ~XlsxWriter() override;
    Q_DISABLE_COPY_MOVE(XlsxWriter)

    Result<> write(const std::vector<OutCell> &cells) override;
    Result<> finish() override;

private:
    XlsxWriter(NewFile file, Zone zone) : m_new(std::move(file)), m_zone(std::move(zone)) { }

    Result<> start(const std::vector<OutColumn> &columns);
    Result<> check(int code) const;
    /// Nothing where the cell is empty, else the library's code.
    std::optional<int> writeCell(quint16 column, const OutCell &cell);
    Result<> checkWritten() const;

    NewFile m_new;
    Zone m_zone;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_dateFormat = nullptr;
    quint32 m_row = 0;
    quint32 m_filledRows = 0; ///< below the header
};

} // namespace otklik
