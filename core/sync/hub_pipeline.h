// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_request.h"
#include "core/sync/hub_timers.h"
#include "core/sync/pg_connection.h"
#include "core/sync/socket_watch.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <deque>

namespace otklik {

/// An open line: requests go out without waiting for the answers of those before them, each in a transaction of its
/// own.
class HubPipeline : public QObject {
    Q_OBJECT
public:
    /// `broken` is called at most once, when the line is of no use any more and all that was under way is finished;
    /// with nothing under way too.
    HubPipeline(PgConnectionPtr connection, HubTimers timers, std::function<void(const Error &)> broken);
    ~HubPipeline() override;

    void send(HubRequestPtr request);
    bool isIdle() const { return m_flying.empty(); }
    bool hasRoom() const; ///< what is under way is bounded, so that nobody's answers pile up
    bool touches(const QSet<QUuid> &ids) const;
    /// Ends the line; what is under way fails with `error`. `broken` is not called.
    void close(const Error &error);

signals:
    void finished();
    /// Those that touch the same must not go on, because of `error`. Before finished().
    void stopped(const QSet<QUuid> &touched, const otklik::Error &error);

private:
    struct Flight {
        HubRequestPtr request;
        QDeadlineTimer deadline;
        qsizetype received = 0; ///< bytes
        std::optional<Error> error;
        bool isWarned = false;
    };

    void ready();
    bool flush();
    bool takeResults();
    bool take(PgResultPtr result);
    void takeRows(Flight &flight, const pg_result *rows);
    void land();
    void watchTime();
    void breakOff(const Error &error);
    static void notice(void *self, const pg_result *notice);

    HubTimers m_timers;
    std::function<void(const Error &)> m_broken;
    std::deque<Flight> m_flying; // the front one is whose answer comes next
    qsizetype m_bytes = 0; // of requests under way
    SocketWatch m_watch;
    QTimer m_silence;
    PgConnectionPtr m_connection; // goes first: the others are named in its callbacks
};

} // namespace otklik
