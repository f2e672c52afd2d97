// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_connector.h"
#include "core/sync/hub_pipeline.h"
#include "core/sync/hub_records.h"

#include <QFuture>
#include <QHash>

namespace otklik {

class EnglishMessages;

/// Asked for at each call of the hub, on the line's thread; a PasswordNeeded where there is none yet.
using PasswordSource = std::function<QFuture<Result<QString>>()>;

/// The highest timeline that was seen of each system id: of two servers that both say that they are the hub, the lower
/// one is the one that died.
using HubTimelines = QHash<QString, int>;

/// What a HubClient has on its thread: calls the hub when there is something to ask, makes sure that it is the right
/// one, and keeps the order of requests that touch the same appeal.
class HubLine : public QObject {
    Q_OBJECT
public:
    HubLine(HubAddress address, PasswordSource password, HubTimers timers, HubTimelines timelines);
    ~HubLine() override;

    void submit(HubRequestPtr request);
    /// Hangs up; whatever waits fails with `error`. The next request calls again.
    void hangUp(const Error &error);
    void saw(const HubHead &head);

private:
    void step();
    void call();
    void calledWith(const Result<QString> &password, int attempt);
    void connected(Result<PgConnectionPtr> connection);
    void greet(int municipality);
    void greeted(const HubHead &head, const std::optional<Error> &error);
    void sendWaiting();
    void lost(const Error &error);
    void dropPipeline();
    void failAll(const Error &error);
    void failTouching(QSet<QUuid> touched, const Error &error);
    std::optional<Error> objectionTo(const HubHead &head) const;

    enum class State : quint8 { Down, Calling, Up, Greeting, Ready };

    HubAddress m_address;
    PasswordSource m_password;
    HubTimers m_timers;
    HubTimelines m_timelines;
    State m_state = State::Down;
    int m_attempt = 0;
    std::unique_ptr<EnglishMessages> m_english;
    std::unique_ptr<HubConnector> m_connector;
    HubPipeline *m_pipeline = nullptr; // deleted later: it may be the one that calls
    std::deque<HubRequestPtr> m_waiting;
    QTimer m_idle;
};

} // namespace otklik
