// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/paced_job.h"

#include <algorithm>

namespace otklik {

PacedJob::PacedJob(std::function<void()> start, QObject *parent)
    : QObject{parent}
    , m_start{std::move(start)}
{
    m_clock.start();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PacedJob::run);
}

void PacedJob::request()
{
    m_isWanted = true;
    schedule();
}

void PacedJob::runNow()
{
    m_pause.stop();
    run();
}

void PacedJob::finished()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_notBefore = m_clock.elapsed() + std::max(kShortestPause, 5 * m_sinceStart.elapsed());
    schedule();
}

void PacedJob::cancel()
{
    m_isWanted = false;
    m_isRunning = false;
    m_pause.stop();
}

void PacedJob::schedule()
{
    if (!m_isWanted || m_isRunning || m_pause.isActive())
        return;
    m_pause.start(std::chrono::milliseconds{std::max<qint64>(0, m_notBefore - m_clock.elapsed())});
}

void PacedJob::run()
{
    m_isWanted = false;
    m_isRunning = true;
    m_sinceStart.start();
    m_start();
}

} // namespace otklik
