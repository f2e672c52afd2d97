// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storage.h"
#include "core/base/logging.h"
#include "core/storage/backup.h"
#include "core/storage/schema.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kWaitForMakerMs = 30'000;

ErrorCode errorOf(QLockFile::LockError error)
{
    if (error == QLockFile::LockFailedError)
        return ErrorCode::Busy;
    return error == QLockFile::PermissionError ? ErrorCode::Unwritable : ErrorCode::DiskFull;
}

/// Made beside its place and renamed when it is whole: a kill in the middle leaves no half-made store.
Result<> makeDatabase(const QString &path)
{
    QLockFile lock{path + u".making"_s}; // that of a killed program counts as stale
    if (!lock.tryLock(kWaitForMakerMs))
        return fail(errorOf(lock.error()), path, u"the store cannot be made"_s);
    if (QFileInfo::exists(path)) // another program was first
        return {};
    const QString unfinished = path + u".new"_s;
    removeDatabase(unfinished);
    const auto made = sqlGuard([&]() -> Result<> {
        Database db{unfinished, Database::Access::ReadWrite};
        return migrate(db, [](int) { return Result<>{}; });
    });
    if (!made) {
        removeDatabase(unfinished);
        return made;
    }
    if (!QFile::rename(unfinished, path))
        return fail(ErrorCode::Unwritable, path, u"the file cannot be put in its place"_s);
    return {};
}

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
    return makeDatabase(Storage::databaseFile(directory));
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

using OpenedSession = Result<std::unique_ptr<Session>>;

OpenedSession openSession(const QString &path, Database::Access access)
{
    return sqlGuard([&]() -> OpenedSession {
        auto session = std::make_unique<Session>(path, access);
        if (const auto migrated = migrateWithBackup(session->db, QFileInfo{path}.path()); !migrated)
            return migrated.error();
        return session;
    });
}

/// SQLite wants to make a log even to read. Where it cannot (a read-only disk) and none was left, the file is all there
/// is, and can be read as it lies.
OpenedSession openForReading(const QString &path, Database::Access &access)
{
    access = Database::Access::ReadOnly;
    auto opened = openSession(path, access);
    if (opened || QFileInfo{path + u"-wal"_s}.size() > 0)
        return opened;
    access = Database::Access::Unchanging;
    return openSession(path, access);
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
    auto access = Database::Access::ReadOnly;
    auto opened = openSession(path, Database::Access::ReadWrite);
    if (opened ? (*opened)->db.isReadOnly() : isForReading(opened.error().code)) {
        qCWarning(lcStorage) << "the store is opened for reading only";
        storage->m_isReadOnly = true;
        opened = openForReading(path, access);
    }
    if (!opened)
        return fail(opened.error().code, path, opened.error().details);

    const auto session = std::make_shared<std::unique_ptr<Session>>(std::move(*opened));
    const auto read = [path, access] { return std::make_unique<Session>(path, access); };
    storage->m_writer = std::make_unique<StorageThread>([session] { return std::move(*session); }, u"storage"_s);
    storage->m_reader = std::make_unique<StorageThread>(read, u"lists"_s);
    storage->m_reports = std::make_unique<StorageThread>(read, u"reports"_s);
    storage->m_comparing = std::make_unique<StorageThread>(read, u"comparing"_s);
    return storage;
}

} // namespace otklik
