// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/when_done.h"
#include "core/domain/feed_json.h"
#include "tests/outage/pair_team.h"

#include <QElapsedTimer>

namespace otklik::test {

/// As a desk would send it: other desks have to be able to take it in.
inline OutgoingOperation wholeAppeal(const QString &text = QStringLiteral("Яма на дороге"))
{
    Intake intake;
    intake.origin.channel = QStringLiteral("email");
    intake.origin.text = text;
    intake.origin.received = fromSeconds(1'772'800'000);
    OutgoingOperation operation = received(text);
    operation.body = toFeedJson(
        Received{intake}, [](OperatorId) { return QUuid{}; }, 0);
    return operation;
}

/// Pushes batch after batch; one without an answer goes again, as it was. Remembers what was acknowledged.
class SteadyWriter : public QObject {
public:
    SteadyWriter(const HubAddress &address, const HubMember &member, std::chrono::milliseconds between = {})
        : m_hub(address, knownPassword(member.password), alertTimers())
        , m_between(between)
    {
        push();
    }

    const QSet<QUuid> &acknowledged() const { return m_acknowledged; }
    int repeats() const { return m_repeats; } ///< acknowledged, and the hub knew it from before
    /// Since this moment nothing was acknowledged; how long it took until something was.
    void watch()
    {
        m_watch.start();
        m_pause = -1;
    }
    qint64 pause() const { return m_pause; } ///< in ms; -1: not yet
    void stop() { m_isStopped = true; }
    bool isStopped() const { return m_isStopped && !m_isBusy; }

private:
    void push()
    {
        if (m_batch.empty()) {
            for (int i = 0; i < 5; ++i)
                m_batch.push_back(wholeAppeal());
        }
        m_isBusy = true;
        whenDone(this, m_hub.push(HubTeam::kOurs, m_batch), [this](const Result<PushAnswer> &answer) { take(answer); });
    }
    void take(const Result<PushAnswer> &answer)
    {
        m_isBusy = false;
        if (answer) {
            for (const PushVerdict &verdict : answer->verdicts) {
                m_repeats += verdict.isRepeat;
                if (verdict.status == PushVerdict::Status::Applied)
                    m_acknowledged << verdict.id;
            }
            m_batch.clear();
            if (m_pause < 0 && m_watch.isValid())
                m_pause = m_watch.elapsed();
        }
        if (!m_isStopped)
            QTimer::singleShot(answer ? m_between : std::chrono::milliseconds{100}, this, [this] { push(); });
    }

    HubClient m_hub;
    std::chrono::milliseconds m_between;
    std::vector<OutgoingOperation> m_batch;
    QSet<QUuid> m_acknowledged;
    QElapsedTimer m_watch;
    qint64 m_pause = -1;
    int m_repeats = 0;
    bool m_isBusy = false;
    bool m_isStopped = false;
};

} // namespace otklik::test
