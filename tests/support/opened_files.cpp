// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/opened_files.h"

#include <QMutex>

#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

QBasicMutex s_guard;
QStringList s_paths;
bool s_watching = false;
thread_local bool t_noting = false;

void note(const char *path)
{
    if (!path || t_noting)
        return;
    t_noting = true; // QString may allocate, and allocation may open
    {
        const QMutexLocker lock{&s_guard};
        if (s_watching)
            s_paths.append(QString::fromLocal8Bit(path));
    }
    t_noting = false;
}

template<typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(arguments, unsigned)) : 0;
}

} // namespace

// Qt's libraries find these before those of the C library, because the program comes first in the search order.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    note(path);
    static const auto next = real<int (*)(const char *, int, mode_t)>("open");
    return next(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    note(path);
    static const auto next = real<int (*)(const char *, int, mode_t)>("open64");
    return next(path, flags, mode);
}

int statx(int folder, const char *__restrict path, int flags, unsigned mask, struct statx *__restrict result)
{
    note(path);
    static const auto next = real<int (*)(int, const char *, int, unsigned, struct statx *)>("statx");
    return next(folder, path, flags, mask, result);
}
}

namespace otklik::test {

OpenedFiles::OpenedFiles()
{
    const QMutexLocker lock{&s_guard};
    s_paths.clear();
    s_watching = true;
}

OpenedFiles::~OpenedFiles()
{
    const QMutexLocker lock{&s_guard};
    s_watching = false;
}

QStringList OpenedFiles::foreign(const QString &own)
{
    const QMutexLocker lock{&s_guard};
    QStringList found;
    for (const QString &path : std::as_const(s_paths)) {
        const bool isOfTheSystem = path.contains("font"_L1, Qt::CaseInsensitive) || path.startsWith("/usr/"_L1) ||
                                   path.startsWith("/proc/"_L1) || path.startsWith("/sys/"_L1) ||
                                   path.startsWith("/dev/"_L1);
        const bool isOwn = !own.isEmpty() && path.startsWith(own);
        if (!isOfTheSystem && !isOwn && !path.isEmpty())
            found.append(path);
    }
    return found;
}

} // namespace otklik::test
