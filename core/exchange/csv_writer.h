// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/new_file.h"
#include "core/exchange/table_writer.h"

namespace otklik {

class CsvWriter : public TableWriter {
public:
    static Result<std::unique_ptr<TableWriter>> create(const QString &path, const std::vector<OutColumn> &columns, const Zone &zone);

    Result<> write(const std::vector<OutCell> &cells) override;
    Result<> finish() override;

private:
    CsvWriter(NewFile file, Zone zone) : m_new(std::move(file)), m_zone(std::move(zone)), m_file(m_new.path()) { }

    Result<> flush();

    NewFile m_new;
    Zone m_zone;
    QFile m_file;
    QByteArray m_buffer;
};

} // namespace otklik
