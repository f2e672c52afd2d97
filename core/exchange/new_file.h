// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

namespace otklik {

/// A file that is written beside its target and takes its place when it is whole and on the disk. Destroyed before
/// that, it leaves nothing. A new file is its owner's alone (personal data), a replaced one keeps its permissions. For libraries that want a name of a file; elsewhere QSaveFile does.
class NewFile {
public:
    /// Unwritable: no such folder, no permission, the target is a directory.
    static Result<NewFile> create(const QString &target);

    NewFile(NewFile &&other) noexcept : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {})) { }
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile();

    const QString &path() const { return m_path; } ///< where to write
    const QString &target() const { return m_target; }

    /// Flushes to the disk and renames.
    Result<> commit();

private:
    NewFile(QString target, QString path) : m_target(std::move(target)), m_path(std::move(path)) { }

    QString m_target;
    QString m_path;
};

/// Unwritable or DiskFull, by what the system said.
Error writeError(int systemError, const QString &path);

} // namespace otklik
