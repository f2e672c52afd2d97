// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/byte_source.h"
#include "core/exchange/text_encoding.h"

namespace otklik {

/// CSV as RFC 4180 has it, with `;`, `,` or TAB, in UTF-8, UTF-16 (with its mark) or Windows-1251.
/// A row with a broken quote is refused and reading goes on with the next line of the file.
class CsvReader : public TableReader {
public:
    static Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<ByteSource> source, const QString &path, const TableOptions &options);

    const QStringList &headers() const override { return m_headers; }
    TableInfo info() const override;
    Result<ReadStep> next(TableRow &row) override;
    Result<bool> skip() override;
    qint64 totalBytes() const override { return m_source->totalBytes(); }
    qint64 position() const override { return m_source->position(); }

private:
    struct Field {
        qsizetype begin = 0; ///< from the start of the record
        qsizetype end = 0;
        bool hasEscapes = false;
    };
    enum class Scan : quint8 { Record, Broken, End };

    CsvReader(std::unique_ptr<ByteSource> source, QString path, const TableOptions &options)
        : m_source(std::move(source)), m_path(std::move(path)), m_limits(options.limits) { }

    Result<> start(const TableOptions &options);
    Result<> chooseEncoding(const TableOptions &options);
    Result<> readHeaders(const TableOptions &options);

    bool has(qsizetype at);
    char byteAt(qsizetype at) const { return m_buffer[m_start + at]; }
    void fill();

    Scan scan();
    Result<Scan> findRecord();
    Scan broken(RowProblem problem);
    bool scanQuoted(qsizetype &at);
    void scanPlain(qsizetype &at);
    void consume(qsizetype length);
    void skipLine();

    bool isBlank() const;
    std::optional<RowProblem> takeCells(TableRow &row, int &column);
    std::optional<QString> text(const Field &field);
    ReadStep refuse(TableRow &row, qint64 line, RowProblem problem, int column) const;

    std::unique_ptr<ByteSource> m_source;
    QString m_path;
    Limits m_limits;
    QStringList m_headers;
    qsizetype m_namedHeaders = 0; ///< without the empty ones at the end
    char m_delimiter = ';';
    Encoding m_encoding = Encoding::Ascii;
    bool m_isUtf16 = false;

    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the record, in m_buffer
    qsizetype m_length = 0; ///< of the record just scanned, with its line end
    qint64 m_line = 1;
    bool m_isAtEnd = false;
    std::optional<Error> m_failure;
    std::optional<RowProblem> m_problem;
    std::vector<Field> m_fields;
    qsizetype m_fieldCount = 0; ///< also those over the limit, which are not kept
};

} // namespace otklik
