// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/small_disk.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace otklik::test {

namespace {

bool mount(const char *what, const QString &where, const char *type, unsigned long flags,
           const QByteArray &options = {})
{
    return ::mount(what, QFile::encodeName(where).constData(), type, flags, options.constData()) == 0;
}

bool writeText(const char *path, const QByteArray &text)
{
    QFile file{QFile::decodeName(path)};
    return file.open(QFile::WriteOnly) && file.write(text) == text.size();
}

/// Somebody who is not root may mount in a user namespace, where the system has them.
bool becomeRootOfOurOwn()
{
    const QByteArray user = QByteArray::number(getuid());
    const QByteArray group = QByteArray::number(getgid());
    return unshare(CLONE_NEWUSER) == 0 && writeText("/proc/self/setgroups", "deny") &&
           writeText("/proc/self/uid_map", "0 " + user + " 1") && writeText("/proc/self/gid_map", "0 " + group + " 1");
}

} // namespace

bool takeOwnMounts()
{
    if (geteuid() != 0 && !becomeRootOfOurOwn())
        return false;
    return unshare(CLONE_NEWNS) == 0 && mount("none", QStringLiteral("/"), nullptr, MS_REC | MS_PRIVATE);
}

SmallDisk::SmallDisk(int megabytes)
    : m_isMounted(mount("otklik-test", m_dir.path(), "tmpfs", MS_NOSUID | MS_NODEV,
                        "mode=755,size=" + QByteArray::number(megabytes) + 'm'))
{
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
}

qint64 SmallDisk::freeBytes() const
{
    struct statvfs disk {};
    if (statvfs(QFile::encodeName(m_dir.path()).constData(), &disk) != 0)
        return -1;
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

bool SmallDisk::fillUpTo(qint64 bytes)
{
    QFile ballast{m_dir.filePath(QStringLiteral("ballast"))};
    if (!ballast.open(QFile::Append | QFile::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (freeBytes() >= bytes + page.size()) {
        if (ballast.write(page) != page.size())
            return false;
    }
    return freeBytes() <= bytes + page.size();
}

bool SmallDisk::makeRoom()
{
    return QFile::remove(m_dir.filePath(QStringLiteral("ballast")));
}

ReadOnlyView::ReadOnlyView(const QString &directory)
{
    const QByteArray from = QFile::encodeName(directory);
    m_isMounted = mount(from.constData(), m_dir.path(), nullptr, MS_BIND) &&
                  mount("none", m_dir.path(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY);
}

ReadOnlyView::~ReadOnlyView()
{
    umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
}

} // namespace otklik::test
