// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace otklik {

/// Work that is asked for more often than it is worth doing: never twice at once, and after each run a pause of at
/// least kShortestPause and five times as long as the run took. A request is never lost, only joined with others.
class PacedJob final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kShortestPause = 500; // ms

    /// `start` begins the work; whoever ends it calls finished().
    explicit PacedJob(std::function<void()> start, QObject *parent = nullptr);

    void request();
    /// At once, whatever the pause; what runs is superseded.
    void runNow();
    void finished();
    /// Nothing is waiting and nothing runs any more, as far as this job knows: its result is not wanted.
    void cancel();
    bool isRunning() const { return m_isRunning; }

private:
    void schedule();
    void run();

    std::function<void()> m_start;
    QTimer m_pause;
    QElapsedTimer m_sinceStart;
    qint64 m_notBefore = 0; ///< ms of m_clock
    QElapsedTimer m_clock;
    bool m_isRunning = false;
    bool m_isWanted = false;
};

} // namespace otklik
