// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server_time.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik::bench {

namespace {

/// proc(5), the fields behind the program's name in parentheses.
constexpr qsizetype kParent = 1;
constexpr qsizetype kOwnTicks = 11; // utime, stime
constexpr qsizetype kTicksOfEnded = 13; // cutime, cstime

QList<QByteArray> statOf(const QString &process)
{
    QFile file{u"/proc/%1/stat"_s.arg(process)};
    if (!file.open(QFile::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

qint64 ticks(const QList<QByteArray> &stat, qsizetype at)
{
    return stat.value(at).toLongLong() + stat.value(at + 1).toLongLong();
}

} // namespace

double serverMilliseconds(qint64 postmaster)
{
    const QList<QByteArray> head = statOf(QString::number(postmaster));
    qint64 sum = ticks(head, kOwnTicks) + ticks(head, kTicksOfEnded);
    for (const QString &name : QDir{u"/proc"_s}.entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const QList<QByteArray> stat = statOf(name);
        if (stat.value(kParent).toLongLong() == postmaster)
            sum += ticks(stat, kOwnTicks);
    }
    return static_cast<double>(sum) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace otklik::bench
