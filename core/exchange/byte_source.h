// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table_reader.h"

#include <QByteArray>
#include <QFile>

namespace otklik {

/// Bytes of a file, one after another, within the limits.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// About `wanted` bytes more; empty at the end.
    virtual Result<QByteArray> read(qsizetype wanted) = 0;

    virtual qint64 totalBytes() const = 0; ///< on the disk
    virtual qint64 position() const = 0;   ///< on the disk
};

/// A regular file that may be read. Unreadable: missing, not a regular file, no permission; BadFile: empty or over the
/// limit.
Result<std::unique_ptr<QFile>> openForReading(const QString &path, const Limits &limits);

/// The file as it is, or what is in it where it is a gzip.
Result<std::unique_ptr<ByteSource>> openBytes(std::unique_ptr<QFile> file, const Limits &limits);

/// UTF-16 as UTF-8. Half of a surrogate pair becomes the byte 0xFF, which no UTF-8 has: the row is refused later.
std::unique_ptr<ByteSource> utf16AsUtf8(std::unique_ptr<ByteSource> source, bool bigEndian);

/// Gives `first` once more before the rest of `source`.
std::unique_ptr<ByteSource> unread(QByteArray first, std::unique_ptr<ByteSource> source);

} // namespace otklik
