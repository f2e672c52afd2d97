// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storage.h"
#include "core/base/logging.h"
#include "core/storage/backup.h"
#include "core/storage/schema.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Result<> prepareDirectory(const QString &directory, bool createIfMissing)
{
    const QFileInfo file{Storage::databaseFile(directory)};
    if (file.exists() && !file.isFile())
        return fail(ErrorCode::Unreadable, file.filePath(), u"not a file"_s);
    if (file.exists())
        return {};
    if (!createIfMissing)
        return fail(ErrorCode::NotFound, directory, u"there is no store"_s);
    if (QFileInfo{directory}.exists() && !QFileInfo{directory}.isDir())
        return fail(ErrorCode::Unreadable, directory, u"not a directory"_s);
    if (!QDir{}.mkpath(directory))
        return fail(ErrorCode::Unwritable, directory, u"the directory cannot be made"_s);
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // citizens' data
    return {};
}

/// An empty or cut file is not a store that lost its data: say so instead of making a new one in its place.
Result<> refuseEmptyFile(const QString &path)
{
    const QFileInfo file{path};
    if (file.exists() && file.size() == 0 && !QFileInfo::exists(path + u"-wal"_s))
        return fail(ErrorCode::Corrupt, path, u"the file is empty"_s);
    return {};
}

Result<> migrateWithBackup(Database &db, const QString &directory)
{
    return migrate(db, [&](int fromVersion) {
        return copyDatabase(db, directory + u"/otklik.db.schema%1"_s.arg(fromVersion));
    });
}

bool isForReading(ErrorCode code)
{
    return code == ErrorCode::ReadOnly || code == ErrorCode::Unreadable || code == ErrorCode::Unwritable;
}

} // namespace

QString Storage::databaseFile(const QString &directory)
{
    return QDir{directory}.filePath(u"otklik.db"_s);
}

Result<std::unique_ptr<Storage>> Storage::open(const QString &directory, bool createIfMissing)
{
    const QString path = databaseFile(directory);
    if (const auto ready = prepareDirectory(directory, createIfMissing); !ready)
        return ready.error();
    if (const auto whole = refuseEmptyFile(path); !whole)
        return whole.error();

    std::unique_ptr<Storage> storage{new Storage};
    storage->m_directory = directory;
    const auto connect = [&path](Database::Access access) { return std::make_unique<Session>(path, access); };

    auto opened = sqlGuard([&]() -> Result<std::unique_ptr<Session>> {
        auto session = connect(Database::Access::ReadWrite);
        if (const auto migrated = migrateWithBackup(session->db, directory); !migrated)
            return migrated.error();
        return session;
    });
    if (!opened && isForReading(opened.error().code) && QFileInfo{path}.size() > 0) {
        qCWarning(lcStorage) << "the store is opened for reading only:" << errorName(opened.error().code);
        storage->m_isReadOnly = true;
        opened = sqlGuard([&]() -> Result<std::unique_ptr<Session>> { return connect(Database::Access::ReadOnly); });
    }
    if (!opened)
        return fail(opened.error().code, path, opened.error().details);

    storage->m_writer = std::make_unique<StorageThread>(std::move(*opened), u"storage"_s);
    const auto readers = sqlGuard([&] {
        storage->m_reader = std::make_unique<StorageThread>(connect(Database::Access::ReadOnly), u"lists"_s);
        storage->m_reports = std::make_unique<StorageThread>(connect(Database::Access::ReadOnly), u"reports"_s);
    });
    if (!readers)
        return fail(readers.error().code, path, readers.error().details);
    return storage;
}

} // namespace otklik
