// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QString>

namespace otklik {

/// From here on Ctrl+C asks what runs to stop; the second one ends the program as usual.
void catchInterrupts();

/// Waits with the event loop running, shows the progress on a terminal and passes Ctrl+C on.
void waitFor(QFutureWatcherBase &watcher, const QString &label);

/// The result of long work; Cancelled after Ctrl+C.
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future, const QString &label)
{
    QFutureWatcher<Result<T>> watcher;
    watcher.setFuture(future);
    waitFor(watcher, label);
    if (!future.isResultReadyAt(0)) // a cancelled promise drops its result
        return fail(ErrorCode::Cancelled, label);
    return future.result();
}

} // namespace otklik
