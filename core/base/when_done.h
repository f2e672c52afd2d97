// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace otklik {

/// Calls `callback` with the result, on the receiver's thread, and only while the receiver lives; not at all if the
/// future was cancelled (the program is closing).
/// Instead of QFuture::then(context, ...): in Qt 6.4 that one asserts, and in a release build races, when the context
/// is deleted before another thread finishes the future.
template<typename T, typename F>
void whenDone(QObject *receiver, const QFuture<T> &future, F callback)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, callback = std::move(callback)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            callback(watcher->result());
    });
    watcher->setFuture(future); // last: an already finished future reports through the event loop too
}

} // namespace otklik
