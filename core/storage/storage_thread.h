// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/session.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace otklik {

/// Owns a thread and the connection that lives on it; a connection is made at the first job. A job is a function of Session&; its result comes back as a
/// QFuture of Result<T>, which the GUI thread receives with whenDone(). A job may throw SqlError.
class StorageThread {
public:
    StorageThread(std::function<std::unique_ptr<Session>()> connect, const QString &name);
    /// Lets the jobs in the queue finish.
    ~StorageThread();

    /// `job` is called as job(session) or, where it reports progress or can be cancelled, job(session, promise).
    template<typename Value, typename Job>
    QFuture<Result<Value>> run(Job job)
    {
        auto promise = std::make_shared<QPromise<Result<Value>>>();
        promise->start(); // here: QFuture::result() does not wait for a future that has not started
        auto future = promise->future();
        auto work = [this, promise, job = std::move(job)]() mutable {
            if (promise->isCanceled())
                promise->addResult(Result<Value>{fail(ErrorCode::Cancelled)});
            else
                promise->addResult(sqlGuard([&]() -> Result<Value> {
                    if (!m_session)
                        m_session = m_connect();
                    if constexpr (std::is_invocable_v<Job &, Session &, QPromise<Result<Value>> &>)
                        return job(*m_session, *promise);
                    else
                        return job(*m_session);
                }));
            promise->finish(); // dropped unfinished, a promise cancels its future: nobody waits for ever
        };
        QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::QueuedConnection);
        return future;
    }

private:
    std::function<std::unique_ptr<Session>()> m_connect;
    std::unique_ptr<Session> m_session;
    QThread m_thread;
    QObject m_worker; // lives on m_thread; its event queue is the job queue, first in first out
};

} // namespace otklik
