// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr Field kWellKnown[] = {Field::Text, Field::Received, Field::Author, Field::Channel, Field::District, Field::Address,
                                Field::Latitude, Field::Longitude, Field::Group, Field::Topic, Field::Department};

TableOptions tableOptions(const ImportOptions &options)
{
    TableOptions table;
    table.limits = options.limits;
    table.delimiter = options.profile.delimiter;
    table.encoding = options.profile.encoding;
    table.headersFit = [profile = options.profile](const QStringList &headers) { return mapFields(headers, profile).has_value(); };
    return table;
}

DateFormat dateFormat(const ImportOptions &options, const TableInfo &info)
{
    return {options.zone, info.dates1904, options.profile.dateFormat};
}

QString shown(const Cell &cell, const std::optional<Field> &field, const DateFormat &dates)
{
    if (!cell.looksLikeDate || field == Field::Latitude || field == Field::Longitude)
        return cell.text;
    const auto time = parseDate(cell, dates);
    if (!time)
        return cell.text;
    const auto local = fromSeconds(dates.zone.toLocal(*time).time_since_epoch().count());
    return toIso(local).replace(u'T', u' ').chopped(1);
}

void describeColumns(const QStringList &headers, const Result<FieldMap> &fields, ImportPreview &preview)
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        PreviewColumn column{headers[i], std::nullopt, isUnusedHeader(normalHeader(headers[i]))};
        if (fields)
            column.field = fields->fieldOf(static_cast<int>(i));
        preview.columns.push_back(column);
    }
    if (fields && fields->kind == SourceKind::Answers)
        return;
    for (const Field field : kWellKnown) {
        if (!fields || !fields->has(field))
            preview.missing.push_back(field);
    }
}

} // namespace

ImportFile::ImportFile(std::unique_ptr<TableReader> reader, FieldMap fields, const ImportOptions &options)
    : m_reader(std::move(reader))
    , m_fields(std::move(fields))
    , m_mapper(m_fields, dateFormat(options, m_reader->info()), options.profile.constants, options.now, options.districts)
{
}

Result<std::unique_ptr<ImportFile>> ImportFile::open(const QString &path, const ImportOptions &options)
{
    auto reader = openTable(path, tableOptions(options));
    if (!reader)
        return reader.error();
    auto fields = mapFields((*reader)->headers(), options.profile);
    if (!fields)
        return fail(fields.error().code, path, fields.error().details);
    return std::unique_ptr<ImportFile>(new ImportFile(std::move(*reader), std::move(*fields), options));
}

Result<std::optional<MappedRow>> ImportFile::next()
{
    const auto step = m_reader->next(m_row);
    if (!step)
        return step.error();
    switch (*step) {
    case ReadStep::End:
        return std::optional<MappedRow>();
    case ReadStep::Refused:
        return std::optional<MappedRow>(m_row.refusal);
    case ReadStep::Row:
        break;
    }
    return std::optional<MappedRow>(m_mapper.map(m_row));
}

Result<ImportPreview> previewImport(const QString &path, const ImportOptions &options, int rows)
{
    auto reader = openTable(path, tableOptions(options));
    if (!reader)
        return reader.error();
    const auto fields = mapFields((*reader)->headers(), options.profile);
    ImportPreview preview;
    preview.canImport = fields.has_value();
    preview.kind = fields ? fields->kind : SourceKind::Other;
    describeColumns((*reader)->headers(), fields, preview);

    const DateFormat dates = dateFormat(options, (*reader)->info());
    TableRow row;
    while (preview.rows.size() + static_cast<qsizetype>(preview.refused.size()) < rows) {
        const auto step = (*reader)->next(row);
        if (!step)
            return step.error();
        if (*step == ReadStep::End)
            break;
        if (*step == ReadStep::Refused) {
            preview.refused.push_back(row.refusal);
            continue;
        }
        QStringList texts;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            texts += shown(row.cells[i], fields ? fields->fieldOf(static_cast<int>(i)) : std::nullopt, dates);
        preview.rows += texts;
    }
    preview.info = (*reader)->info();
    return preview;
}

} // namespace otklik
