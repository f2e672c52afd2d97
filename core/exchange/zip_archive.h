// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table_reader.h"

#include <QFile>
#include <QIODevice>

struct zip;
struct zip_file;

namespace otklik {

/// A zip opened for reading, within the limits: number of entries, unpacked size of all, unpacked to packed of each.
/// Shared by the devices that read its entries, which it outlives.
class ZipArchive : public std::enable_shared_from_this<ZipArchive> {
public:
    /// BadFile: not a zip, cut off, encrypted, over a limit.
    static Result<std::shared_ptr<ZipArchive>> open(const QString &path, const Limits &limits);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    bool contains(const QString &name) const;

    /// Unpacked while it is read. NotFound: no such entry.
    Result<std::unique_ptr<QIODevice>> entry(const QString &name);

    qint64 size(const QString &name) const; ///< unpacked, as the archive says
    const QString &path() const { return m_path; }

    /// Counts against the limit of all that is unpacked; false when it is used up. The sizes that an archive names
    /// are not believed.
    bool spend(qint64 bytes) { return (m_spent += bytes) <= m_limit; }
    qint64 spent() const { return m_spent; }

    /// What went wrong while an entry was read; empty where nothing did.
    const QString &failure() const { return m_failure; }
    void setFailure(const QString &text) { m_failure = text; }

private:
    ZipArchive(zip *archive, QString path, const Limits &limits) : m_zip(archive), m_path(std::move(path)), m_limit(limits.inflatedBytes) { }

    Result<> checkEntries(const Limits &limits) const;

    zip *m_zip;
    QString m_path;
    qint64 m_limit;
    qint64 m_spent = 0;
    QString m_failure;
};

} // namespace otklik
