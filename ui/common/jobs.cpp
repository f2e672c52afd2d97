// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jobs.h"

#include <algorithm>

namespace otklik {

int Jobs::remember(const QString &title, QFutureWatcherBase *watcher, Stop stop)
{
    const int id = ++m_last;
    m_jobs.push_back({.id = id, .title = title, .watcher = watcher, .stop = std::move(stop)});
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, id, watcher](int value) {
        const int span = watcher->progressMaximum() - watcher->progressMinimum();
        if (Job *job = find(id); job && span > 0) {
            job->percent = (value - watcher->progressMinimum()) * 100 / span;
            emit changed();
        }
    });
    emit changed();
    return id;
}

void Jobs::forget(int id)
{
    const auto job = std::ranges::find(m_jobs, id, &Job::id);
    if (job == m_jobs.end())
        return;
    job->watcher->deleteLater();
    m_jobs.erase(job);
    emit changed();
}

Jobs::Job *Jobs::find(int id)
{
    const auto job = std::ranges::find(m_jobs, id, &Job::id);
    return job == m_jobs.end() ? nullptr : &*job;
}

void Jobs::cancel(int id)
{
    if (Job *job = find(id); job && !job->isCancelling) {
        job->isCancelling = true;
        stop(*job);
        emit changed();
    }
}

void Jobs::cancelAll()
{
    std::ranges::for_each(m_jobs, &Jobs::stop);
}

void Jobs::stop(const Job &job)
{
    if (job.stop)
        job.stop();
    else
        job.watcher->cancel();
}

} // namespace otklik
