// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/database.h"
#include "core/storage/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <sqlite3.h>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kPagesAStep = 2000;

/// Copies page by page into a fresh file that only its owner can read, in one piece: a copy in WAL could not be read
/// from a medium that cannot be written to, and would leave companions behind where it can. Throws SqlError.
void copyPages(sqlite3 *from, const QString &file)
{
    removeDatabase(file);
    if (QFile made{file}; made.open(QIODevice::WriteOnly))
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // citizens' data
    sqlite3 *to = nullptr;
    int code = sqlite3_open_v2(file.toUtf8().constData(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        if (sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main")) {
            do {
                code = sqlite3_backup_step(backup, kPagesAStep);
            } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
            sqlite3_backup_finish(backup);
        }
        code = sqlite3_extended_errcode(to);
        if (code == SQLITE_OK)
            code = sqlite3_exec(to, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    }
    const std::string words = to ? sqlite3_errmsg(to) : "out of memory";
    sqlite3_close_v2(to);
    if (code != SQLITE_OK && code != SQLITE_DONE)
        throw SqlError{code, words};
}

std::filesystem::path pathOf(const QString &file)
{
    return std::filesystem::path{file.toStdU16String()};
}

/// In one step: whoever looks finds the old file or the new one.
Result<> replaceFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(pathOf(from), pathOf(to), error);
    if (error)
        return fail(ErrorCode::Unwritable, to, u"the file cannot be put in its place"_s);
    return {};
}

/// A second name for the file, or a copy where the disk knows no such thing: the first name never goes away.
Result<> keepAs(const QString &file, const QString &kept)
{
    QFile::remove(kept);
    std::error_code error;
    std::filesystem::create_hard_link(pathOf(file), pathOf(kept), error);
    if (error && !QFile::copy(file, kept))
        return fail(ErrorCode::Unwritable, kept, u"the present store cannot be kept"_s);
    return {};
}

/// Keeps the present store whole beside its place. Leaving WAL folds the log into the file, and works only while nobody
/// else has it open; a damaged file is kept as it is, log and all.
Result<> putAside(const QString &target)
{
    const auto folded = sqlGuard([&] {
        Database old{target, Database::Access::ReadWrite};
        old.exec("PRAGMA busy_timeout = 500; PRAGMA journal_mode = DELETE");
    });
    if (!folded && folded.error().code == ErrorCode::Busy)
        return fail(ErrorCode::Busy, target, u"the store is open in another program"_s);
    const QString kept = target + u".before-restore"_s;
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(target + suffix)) {
            if (const auto moved = replaceFile(target + suffix, kept + suffix); !moved)
                return moved;
        }
    }
    return keepAs(target, kept);
}

Result<> checkBackup(const QString &file)
{
    const QFileInfo info{file};
    if (!info.isFile() || !info.isReadable())
        return fail(ErrorCode::Unreadable, file);
    const auto checked = sqlGuard([&]() -> Result<> {
        Database db{file, Database::Access::ReadOnly};
        if (db.pragma("application_id") != kApplicationId)
            return fail(ErrorCode::BadFile, file, u"not a store of this program"_s);
        if (db.pragma("user_version") > latestSchemaVersion())
            return fail(ErrorCode::SchemaTooNew, file);
        if (const QStringList problems = integrityProblems(db); !problems.isEmpty())
            return fail(ErrorCode::BadFile, file, problems.first());
        return {};
    });
    if (!checked && (checked.error().code == ErrorCode::Corrupt || checked.error().code == ErrorCode::Unreadable))
        return fail(ErrorCode::BadFile, file, checked.error().details);
    return checked;
}

} // namespace

void removeDatabase(const QString &file)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + suffix);
}

Result<> copyDatabase(Database &db, const QString &file)
{
    const QString unfinished = file + u".part"_s;
    const auto copied = sqlGuard([&] { copyPages(db.handle(), unfinished); });
    if (!copied) {
        removeDatabase(unfinished);
        const ErrorCode code = copied.error().code;
        return fail(code == ErrorCode::Unreadable || code == ErrorCode::ReadOnly ? ErrorCode::Unwritable : code, file,
                    copied.error().details);
    }
    return replaceFile(unfinished, file);
}

Result<> restoreDatabase(const QString &file, const QString &target)
{
    if (const auto sound = checkBackup(file); !sound)
        return sound;
    if (!QDir{}.mkpath(QFileInfo{target}.path()))
        return fail(ErrorCode::Unwritable, target, u"the directory cannot be made"_s);
    const QString arriving = target + u".restoring"_s;
    const auto copied = sqlGuard([&] {
        Database source{file, Database::Access::ReadOnly};
        copyPages(source.handle(), arriving);
    });
    if (!copied) {
        removeDatabase(arriving);
        const bool isFull = copied.error().code == ErrorCode::DiskFull;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Unwritable, target, copied.error().details);
    }

    if (QFileInfo::exists(target)) {
        if (const auto kept = putAside(target); !kept) {
            removeDatabase(arriving);
            return kept;
        }
    }
    return replaceFile(arriving, target);
}

QStringList integrityProblems(Database &db)
{
    QStringList problems;
    Statement st{db, "PRAGMA integrity_check(20)"};
    while (st.step()) {
        if (st.text(0) != "ok"_L1)
            problems.append(st.text(0));
    }
    Statement foreignKeys{db, "PRAGMA foreign_key_check"};
    while (foreignKeys.step())
        problems.append(u"row %1 of %2 refers to nothing"_s.arg(foreignKeys.text(1), foreignKeys.text(0)));
    return problems;
}

} // namespace otklik
