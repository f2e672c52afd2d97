// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk_context.h"
#include "core/service/team_pace.h"
#include "core/service/team_place.h"
#include "core/service/team_state.h"
#include "core/storage/feed_store.h"
#include "core/sync/hub_client.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace otklik {

/// Keeps a desk in step with the feed of one municipality, its own or one that it follows: takes in the feed, sends the outbox, asks again, for ever. Everything is asked by
/// HubClient and written by the storage thread; nothing here waits. Lives on the desk's thread.
class TeamLine final : public QObject {
    Q_OBJECT
public:
    /// `feed` without a name is the desk's own. The hub has to outlive it.
    TeamLine(DeskContext &desk, HubClient &hub, const TeamPlace &place, const FollowedFeed &feed, TeamPace pace,
             QObject *parent = nullptr);

    void start();
    /// At once, whatever the pace says: there is something new to send, or a person asks.
    void wake();
    void setActive(bool isActive);
    /// Something was written at this desk: it goes soon.
    void takeNotice();

    const TeamState &state() const { return m_state; }
    const FollowedFeed &feed() const { return m_feed; }

signals:
    void stateChanged();
    void inStep(); ///< a round has ended well
    void cut();

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
    void askCatalogs();
    void keepPosition();
    void stop(const Error &error);
    void say(TeamState::Line line);
    QFuture<Result<OutboxCounts>> outboxCounts();
    void countOutbox();
    bool isOwn() const { return m_feed.name.isEmpty(); }
    template<typename Value, typename Then>
    void then(const QFuture<Result<Value>> &asked, Then go);

    DeskContext &m_desk;
    TeamPlace m_place;
    FollowedFeed m_feed;
    TeamPace m_pace;
    HubClient &m_hub;
    TeamState m_state;
    HubHead m_head;
    FeedPosition m_position;
    std::chrono::seconds m_offset{0}; ///< the hub's clock ahead of this desk's
    std::chrono::milliseconds m_retry;
    QTimer m_next;
    QTimer m_notice; ///< a hand is quicker than the line: a few operations go together
    QDeadlineTimer m_nextTelling; ///< expired at first, and so the next
    QDeadlineTimer m_nextCatalogs;
    QString m_catalogDigest; ///< of what was taken in since the start
    bool m_isActive = false;
    bool m_isBusy = false;
    bool m_isWanted = false; ///< woken while busy
    bool m_isUnsupported = false; ///< the hub is older than an operation that waits
};

} // namespace otklik
