// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sleep_watch.h"

#include <QDateTime>

#include <chrono>

using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr auto kLook = 5s;
constexpr auto kSlept = 20s;

} // namespace

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &SleepWatch::look);
}

void SleepWatch::start()
{
    m_monotonic.start();
    m_wall = QDateTime::currentSecsSinceEpoch();
    m_timer.start(kLook);
}

// A monotonic clock stands still while the computer sleeps.
void SleepWatch::look()
{
    const qint64 wall = QDateTime::currentSecsSinceEpoch();
    const auto jump = std::chrono::seconds{wall - m_wall} - std::chrono::milliseconds{m_monotonic.restart()};
    m_wall = wall;
    if (jump >= kSlept || jump <= -kSlept)
        emit woke();
}

} // namespace otklik
