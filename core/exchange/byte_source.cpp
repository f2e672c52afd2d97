// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/byte_source.h"

#include <QFileInfo>

#include <zlib.h>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPackedChunk = 64 * 1024;

class FileBytes : public ByteSource {
public:
    explicit FileBytes(std::unique_ptr<QFile> file) : m_file(std::move(file)) { }

    Result<QByteArray> read(qsizetype wanted) override
    {
        QByteArray bytes(wanted, Qt::Uninitialized);
        const qint64 got = m_file->read(bytes.data(), wanted);
        if (got < 0)
            return fail(ErrorCode::Unreadable, m_file->fileName(), m_file->errorString());
        bytes.truncate(got);
        return bytes;
    }

    qint64 totalBytes() const override { return m_file->size(); }
    qint64 position() const override { return m_file->pos(); }

private:
    std::unique_ptr<QFile> m_file;
};

class GzipBytes : public ByteSource {
public:
    GzipBytes(std::unique_ptr<QFile> file, const Limits &limits) : m_file(std::move(file)), m_limits(limits)
    {
        m_isReady = inflateInit2(&m_stream, 15 + 16) == Z_OK; // 16: a gzip header and nothing else
    }
    ~GzipBytes() override
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(GzipBytes)

    Result<QByteArray> read(qsizetype wanted) override
    {
        if (!m_isReady)
            return fail(ErrorCode::Internal, m_file->fileName(), u"zlib cannot start"_s);
        QByteArray bytes(wanted, Qt::Uninitialized);
        m_stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
        m_stream.avail_out = static_cast<uInt>(wanted);
        while (m_stream.avail_out > 0 && !m_isAtEnd) {
            if (const Result<> done = inflateSome(); !done)
                return done.error();
        }
        bytes.truncate(wanted - static_cast<qsizetype>(m_stream.avail_out));
        m_unpacked += bytes.size();
        if (const Result<> done = checkLimits(); !done)
            return done.error();
        return bytes;
    }

    qint64 totalBytes() const override { return m_file->size(); }
    qint64 position() const override { return m_file->pos(); }

private:
    Result<> inflateSome()
    {
        if (m_stream.avail_in == 0) {
            m_packed = m_file->read(kPackedChunk);
            m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
            m_stream.avail_in = static_cast<uInt>(m_packed.size());
        }
        if (m_stream.avail_in == 0) {
            if (m_isBetweenMembers) {
                m_isAtEnd = true;
                return {};
            }
            return fail(ErrorCode::BadFile, m_file->fileName(), u"the gzip breaks off"_s);
        }
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        m_isBetweenMembers = code == Z_STREAM_END;
        if (code == Z_STREAM_END)
            inflateReset(&m_stream); // a gzip may be several, one after another
        else if (code != Z_OK && code != Z_BUF_ERROR)
            return fail(ErrorCode::BadFile, m_file->fileName(), u"the gzip is broken"_s);
        return {};
    }

    Result<> checkLimits() const
    {
        if (m_unpacked > m_limits.inflatedTextBytes)
            return fail(ErrorCode::BadFile, m_file->fileName(), u"unpacks to more than the limit"_s);
        if (m_unpacked > m_limits.ratioFloorBytes && m_unpacked / m_limits.inflationRatio > m_file->pos())
            return fail(ErrorCode::BadFile, m_file->fileName(), u"unpacks suspiciously far (a zip bomb)"_s);
        return {};
    }

    std::unique_ptr<QFile> m_file;
    Limits m_limits;
    z_stream m_stream{};
    QByteArray m_packed;
    qint64 m_unpacked = 0;
    bool m_isReady = false;
    bool m_isBetweenMembers = false;
    bool m_isAtEnd = false;
};

class Utf16Bytes : public ByteSource {
public:
    Utf16Bytes(std::unique_ptr<ByteSource> source, bool bigEndian) : m_source(std::move(source)), m_bigEndian(bigEndian) { }

    Result<QByteArray> read(qsizetype wanted) override
    {
        auto more = m_source->read(wanted);
        if (!more)
            return more.error();
        m_raw += *more;
        const bool isEnd = more->isEmpty();
        QByteArray utf8;
        utf8.reserve(m_raw.size() * 3 / 2 + 4);
        qsizetype at = 0;
        for (; at + 1 < m_raw.size(); at += 2) {
            const char16_t first = unit(at);
            if (!QChar::isSurrogate(first)) {
                append(utf8, first);
            } else if (QChar::isLowSurrogate(first)) {
                utf8 += '\xff';
            } else if (at + 3 < m_raw.size()) {
                const char16_t second = unit(at + 2);
                if (QChar::isLowSurrogate(second)) {
                    append(utf8, QChar::surrogateToUcs4(first, second));
                    at += 2;
                } else {
                    utf8 += '\xff';
                }
            } else {
                break; // the other half comes with the next chunk
            }
        }
        m_raw.remove(0, at);
        if (isEnd && !m_raw.isEmpty()) {
            utf8 += '\xff';
            m_raw.clear();
        }
        if (utf8.isEmpty() && !isEnd)
            return read(wanted);
        return utf8;
    }

    qint64 totalBytes() const override { return m_source->totalBytes(); }
    qint64 position() const override { return m_source->position(); }

private:
    char16_t unit(qsizetype at) const
    {
        const auto first = static_cast<unsigned char>(m_raw[at]);
        const auto second = static_cast<unsigned char>(m_raw[at + 1]);
        return static_cast<char16_t>(m_bigEndian ? first << 8 | second : second << 8 | first);
    }

    static void append(QByteArray &utf8, char32_t c)
    {
        const auto tail = [&](int shift) { utf8 += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
        if (c < 0x80) {
            utf8 += static_cast<char>(c);
        } else if (c < 0x800) {
            utf8 += static_cast<char>(0xc0 | (c >> 6));
            tail(0);
        } else if (c < 0x10000) {
            utf8 += static_cast<char>(0xe0 | (c >> 12));
            tail(6);
            tail(0);
        } else {
            utf8 += static_cast<char>(0xf0 | (c >> 18));
            tail(12);
            tail(6);
            tail(0);
        }
    }

    std::unique_ptr<ByteSource> m_source;
    bool m_bigEndian;
    QByteArray m_raw;
};

class UnreadBytes : public ByteSource {
public:
    UnreadBytes(QByteArray first, std::unique_ptr<ByteSource> source) : m_first(std::move(first)), m_source(std::move(source)) { }

    Result<QByteArray> read(qsizetype wanted) override
    {
        if (!m_first.isEmpty())
            return std::exchange(m_first, {});
        return m_source->read(wanted);
    }

    qint64 totalBytes() const override { return m_source->totalBytes(); }
    qint64 position() const override { return m_source->position(); }

private:
    QByteArray m_first;
    std::unique_ptr<ByteSource> m_source;
};

} // namespace

Result<std::unique_ptr<QFile>> openForReading(const QString &path, const Limits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::Unreadable, path, u"no such file"_s);
    if (info.isDir())
        return fail(ErrorCode::Unreadable, path, u"a directory"_s);
    if (!info.isFile())
        return fail(ErrorCode::Unreadable, path, u"not a regular file"_s);
    if (info.size() > limits.fileBytes)
        return fail(ErrorCode::BadFile, path, u"larger than the limit of %1 MB"_s.arg(limits.fileBytes >> 20));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path, file->errorString());
    if (file->size() == 0)
        return fail(ErrorCode::BadFile, path, u"empty"_s);
    return file;
}

Result<std::unique_ptr<ByteSource>> openBytes(std::unique_ptr<QFile> file, const Limits &limits)
{
    if (file->peek(2) == "\x1f\x8b")
        return std::unique_ptr<ByteSource>(std::make_unique<GzipBytes>(std::move(file), limits));
    return std::unique_ptr<ByteSource>(std::make_unique<FileBytes>(std::move(file)));
}

std::unique_ptr<ByteSource> utf16AsUtf8(std::unique_ptr<ByteSource> source, bool bigEndian)
{
    return std::make_unique<Utf16Bytes>(std::move(source), bigEndian);
}

std::unique_ptr<ByteSource> unread(QByteArray first, std::unique_ptr<ByteSource> source)
{
    return std::make_unique<UnreadBytes>(std::move(first), std::move(source));
}

} // namespace otklik
