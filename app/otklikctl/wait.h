// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QString>

#include <functional>

namespace otklik {

/// From here on Ctrl+C asks what runs to stop; the second one ends the program as usual.
void catchInterrupts();

/// Stops work that has something to tell when it is stopped.
using Stop = std::function<void()>;

/// Waits with the event loop running, shows the progress on a terminal and passes Ctrl+C on: to `stop`, or else the
/// future is cancelled.
void waitFor(QFutureWatcherBase &watcher, const QString &label, const Stop &stop = {});

/// The result of long work; Cancelled after Ctrl+C without `stop`.
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future, const QString &label, const Stop &stop = {})
{
    QFutureWatcher<Result<T>> watcher;
    watcher.setFuture(future);
    waitFor(watcher, label, stop);
    if (!future.isResultReadyAt(0)) // a cancelled promise drops its result
        return fail(ErrorCode::Cancelled, label);
    return future.result();
}

} // namespace otklik
