// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk_context.h"
#include "core/service/team_presence.h"
#include "core/service/team_state.h"
#include "core/storage/feed_store.h"
#include "core/sync/hub_client.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace otklik {

/// When a desk asks its hub.
struct TeamPace {
    std::chrono::milliseconds active{2'000}; ///< somebody looks at the screen
    std::chrono::milliseconds idle{15'000};
    std::chrono::milliseconds firstRetry{1'000}; ///< doubled with each failure
    std::chrono::milliseconds lastRetry{60'000};
    HubTimers line{};
};

/// Keeps a desk in step with its hub: takes in the feed, sends the outbox, asks again, for ever. Everything is asked by
/// HubClient and written by the storage thread; nothing here waits. Lives on the desk's thread.
class TeamLine final : public QObject {
    Q_OBJECT
public:
    TeamLine(DeskContext &desk, const TeamPlace &place, HubAddress address, HubClient::Password password, TeamPace pace,
             QObject *parent = nullptr);

    void start();
    /// At once, whatever the pace says: there is something new to send, or a person asks.
    void wake();
    void setActive(bool isActive);
    /// Something was written at this desk: it goes soon.
    void takeNotice();

    const TeamState &state() const { return m_state; }
    TeamPresence &presence() { return m_presence; }

signals:
    void stateChanged();

private:
    void readLastTime();
    void call();
    void takeHead(const HubHead &head);
    void keepTimeline(const QString &systemId, int timeline);
    void askOperators(void (TeamLine::*next)());
    void begin();
    void goOn();
    void askSnapshot();
    void askFeed();
    void takeRows(const std::vector<FeedRow> &rows, const FeedPosition &after, void (TeamLine::*next)());
    void startOver();
    void send();
    void takeVerdicts(const std::vector<PushVerdict> &verdicts);
    void rest();
    void tellHub();
    void keepPosition();
    void stop(const Error &error);
    void say(TeamState::Line line);
    void countOutbox();
    void lookAtClock();
    template<typename Value, typename Then>
    void then(const QFuture<Result<Value>> &asked, Then go);

    DeskContext &m_desk;
    TeamPlace m_place;
    TeamPace m_pace;
    HubClient m_hub;
    TeamPresence m_presence;
    TeamState m_state;
    HubHead m_head;
    FeedPosition m_position;
    std::chrono::seconds m_offset{0}; ///< the hub's clock ahead of this desk's
    std::chrono::milliseconds m_retry;
    QTimer m_next;
    QTimer m_sleepWatch;
    QTimer m_notice; ///< a hand is quicker than the line: a few operations go together
    QElapsedTimer m_monotonic;
    qint64 m_wall = 0;
    QDeadlineTimer m_nextTelling; ///< expired at first
    bool m_isActive = false;
    bool m_isBusy = false;
    bool m_isWanted = false; ///< woken while busy
    bool m_isUnsupported = false; ///< the hub is older than an operation that waits
};

} // namespace otklik
