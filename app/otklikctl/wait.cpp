// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/wait.h"

#include <QEventLoop>
#include <QTimer>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::chrono::milliseconds kLook{50};

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

void showProgress(const QString &label, int percent)
{
    std::fprintf(stderr, "\r%s %d %%", label.toUtf8().constData(), percent);
    std::fflush(stderr);
}

} // namespace

void catchInterrupts()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

void waitFor(QFutureWatcherBase &watcher, const QString &label, const Stop &stop)
{
    const bool isShown = isTerminal();
    int shown = -1;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (interrupted != 0)
            stop ? stop() : watcher.cancel();
        const int range = watcher.progressMaximum() - watcher.progressMinimum();
        const int percent = range > 0 ? (watcher.progressValue() - watcher.progressMinimum()) * 100 / range : 0;
        if (isShown && percent != std::exchange(shown, percent))
            showProgress(label, percent);
    });
    look.start(kLook);
    if (!watcher.isFinished())
        loop.exec();
    if (shown >= 0 && isShown)
        std::fputs("\r\033[K", stderr);
}

} // namespace otklik
