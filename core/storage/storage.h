// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/storage_thread.h"

namespace otklik {

/// The file of a store: one connection that writes and three that read, so that lists do not wait for reports, nor any
/// for the comparing of texts; each on a thread of its own.
class Storage {
public:
    /// Opens or makes DIR/otklik.db. Where it cannot be written to, it is opened for reading only. Errors as in
    /// Desk::open().
    static Result<std::unique_ptr<Storage>> open(const QString &directory, bool createIfMissing);

    static QString databaseFile(const QString &directory);

    StorageThread &writer() { return *m_writer; }
    StorageThread &reader() { return *m_reader; }
    StorageThread &reports() { return *m_reports; }
    StorageThread &comparing() { return *m_comparing; }
    bool isReadOnly() const { return m_isReadOnly; }
    const QString &directory() const { return m_directory; }

private:
    Storage() = default;

    QString m_directory;
    bool m_isReadOnly = false;
    std::unique_ptr<StorageThread> m_writer; // closed last: only a connection that writes folds the log into the file
    std::unique_ptr<StorageThread> m_reader;
    std::unique_ptr<StorageThread> m_reports;
    std::unique_ptr<StorageThread> m_comparing;
};

} // namespace otklik
