// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <vector>

namespace otklik {

/// The long works under way: an import, an export, the demo, a check, a backup. Each shows how far it is and can be
/// cancelled. It outlives the window, so that a change of the language does not stop them.
class Jobs final : public QObject {
    Q_OBJECT
public:
    /// Stops work that has something to tell when it is stopped; cancelling its future would drop that.
    using Stop = std::function<void()>;

    struct Job {
        int id = 0;
        QString title;
        int percent = -1; ///< negative: not known
        bool isCancelling = false;
        QFutureWatcherBase *watcher = nullptr;
        Stop stop = {};
    };

    using QObject::QObject;

    /// `done` gets the result, or ErrorCode::Cancelled where the work was stopped before it had one; it is called on
    /// this thread while `receiver` lives. Without `stop` the future is cancelled.
    template<typename T, typename Done>
    int add(const QString &title, QObject *receiver, const QFuture<Result<T>> &future, Done done, Stop stop = {});

    void cancel(int id);
    void cancelAll();
    const std::vector<Job> &all() const { return m_jobs; }
    bool isIdle() const { return m_jobs.empty(); }

signals:
    void changed();

private:
    int remember(const QString &title, QFutureWatcherBase *watcher, Stop stop);
    static void stop(const Job &job);
    void forget(int id);
    Job *find(int id);

    std::vector<Job> m_jobs; ///< oldest first
    int m_last = 0;
};

template<typename T, typename Done>
int Jobs::add(const QString &title, QObject *receiver, const QFuture<Result<T>> &future, Done done, Stop stop)
{
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    const int id = remember(title, watcher, std::move(stop));
    connect(watcher, &QFutureWatcherBase::finished, this, [this, id] { forget(id); });
    connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, title, done = std::move(done)]() mutable {
        if (watcher->future().resultCount() > 0)
            done(watcher->result());
        else
            done(Result<T>{fail(ErrorCode::Cancelled, title)});
    });
    watcher->setFuture(future);
    return id;
}

} // namespace otklik
