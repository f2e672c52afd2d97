// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/new_file.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace otklik {

using namespace Qt::StringLiterals;

Error writeError(int systemError, const QString &path)
{
    const bool isFull = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Unwritable, path,
                QString::fromStdString(std::generic_category().message(systemError)));
}

Result<NewFile> NewFile::create(const QString &target)
{
    const QFileInfo info(target);
    if (info.isDir())
        return fail(ErrorCode::Unwritable, target, u"a directory"_s);
    if (!info.absoluteDir().exists())
        return fail(ErrorCode::Unwritable, target, u"no such folder"_s);
    QTemporaryFile made(info.absolutePath() + u"/.otklik-XXXXXX"_s + info.suffix());
    made.setAutoRemove(false);
    errno = 0;
    if (!made.open())
        return writeError(errno != 0 ? errno : EACCES, target);
    const QString path = made.fileName(); // asked for, so that the file gets a name
    if (info.exists() && !QFile::setPermissions(path, info.permissions()))
        qCWarning(lcExchange, "the permissions of the file that is replaced are not kept");
    return NewFile(info.absoluteFilePath(), path);
}

NewFile::~NewFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<> NewFile::commit()
{
    const QByteArray from = QFile::encodeName(m_path);
    const QByteArray to = QFile::encodeName(m_target);
    const int file = ::open(from.constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return writeError(errno, m_target);
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    if (error != 0)
        return writeError(error, m_target);
    if (std::rename(from.constData(), to.constData()) != 0)
        return writeError(errno, m_target);
    m_path.clear();
    return {};
}

} // namespace otklik
