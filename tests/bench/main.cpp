// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/near_bench.h"
#include "tests/bench/ratio_table.h"
#include "tests/bench/store_bench.h"
#include "tests/bench/window_bench.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::bench;

// otklik_bench [DIRECTORY [SIZE...]]: prints every claim about speed and memory as a ratio against a reference that is
// measured in the same run; sizes are 10000 100000 1000000 where none are given.

namespace {

qint64 memoryOf(const QString &program, const QString &directory)
{
    QProcess process;
    process.start(program, {u"--memory"_s, directory});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toLongLong();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    const QStringList arguments = application.arguments().mid(1);
    if (arguments.value(0) == u"--memory")
        return showAndMeasureMemory(arguments.value(1));
    if (arguments.value(0) == u"--open")
        return openOurs(arguments.value(1));
    if (arguments.value(0) == u"--open-bare")
        return openBare(arguments.value(1));

    const QTemporaryDir own;
    const QString root = arguments.isEmpty() ? own.path() : arguments.first();
    std::vector<qint64> sizes;
    for (const QString &size : arguments.mid(1))
        sizes.push_back(size.toLongLong());
    if (sizes.empty())
        sizes = {10'000, 100'000, 1'000'000};

    std::printf("%9s  %-46s %12s %12s %-8s %8s  %s\n", "appeals", "what", "ours", "reference", "", "ratio", "bound");
    std::vector<qint64> memory;
    for (const qint64 size : sizes) {
        const QString directory = u"%1/%2"_s.arg(root, QString::number(size));
        if (!QDir{directory}.exists()) {
            QDir{}.mkpath(directory);
            benchFilling(directory, size);
        }
        benchOpening(application.applicationFilePath(), directory, size);
        memory.push_back(memoryOf(application.applicationFilePath(), directory));
        auto desk = Desk::open(directory, Desk::Mode::Existing);
        benchJumps(directory, **desk, size);
        benchSearch(directory, **desk, size);
        benchWorkload(directory, **desk, size);
        benchOperation(directory, **desk, size);
        benchNear(directory, size);
        print(size, "memory of the window against the smallest store", static_cast<double>(memory.back()) / 1024,
              static_cast<double>(memory.front()) / 1024, "MB", "+30 MB");
    }
    benchImport(std::min<qint64>(sizes.back(), 100'000));
    const QString directory = u"%1/%2"_s.arg(root, QString::number(sizes.back()));
    auto desk = Desk::open(directory, Desk::Mode::Existing);
    benchEventLoop(directory, **desk, sizes.back(), std::min<qint64>(sizes.back(), 100'000));
    return 0;
}
