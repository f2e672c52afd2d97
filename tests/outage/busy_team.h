// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/hub_of_one.h"
#include "tests/outage/steady_writer.h"

#include <QDeadlineTimer>

namespace otklik::test {

/// Some desks of one team that work without a pause. What each of them did is known, so that in the end somebody can
/// ask what became of it.
class BusyTeam {
public:
    explicit BusyTeam(HubOfOne &hub)
        : m_hub(hub)
    {
    }

    /// Desks of operators that have joined, and are in step. Empty, or what went wrong.
    QString begin(int desks);
    /// Who does nothing but push, and forgets what was acknowledged, as no desk does: not for a hub that is restored.
    void addWriter();

    std::size_t size() const { return m_desks.size(); }
    TeamDesk &desk(std::size_t index) { return *m_desks[index]; }

    /// Everybody works until it is true; false where it never was.
    template<typename Condition>
    bool workUntil(Condition condition)
    {
        for (const QDeadlineTimer limit{60'000}; !limit.hasExpired();) {
            work();
            if (condition())
                return true;
        }
        return false;
    }
    bool workFor(std::chrono::milliseconds time)
    {
        return workUntil([limit = QDeadlineTimer{time}] { return limit.hasExpired(); });
    }
    /// Each desk does one thing, and the lines run.
    void work();
    int done() const { return static_cast<int>(m_done.size()) + m_received; } ///< by the desks

    /// Nobody works any more; all desks come into step and see what the hub has, so does a newcomer; all that was done
    /// is in the feed, and once. Empty, or what is wrong.
    QString verdict();

private:
    void work(std::size_t who);
    QString compareFeed();
    QString compareDesks();

    HubOfOne &m_hub;
    std::vector<std::unique_ptr<TeamDesk>> m_desks;
    std::vector<AppealId> m_latest; ///< that each desk has received
    HubMember m_pusher; ///< in whose name the writer works
    std::unique_ptr<SteadyWriter> m_writer;
    HubMember m_observer; ///< who reads the feed in the end
    HubMember m_newcomer;
    QSet<QUuid> m_done; ///< operations, but for the receipt of appeals
    int m_received = 0; ///< appeals
    int m_round = 0;
};

/// What is wrong with the feed of a municipality as one of its members reads it: a gap, an operation twice, a link of
/// the chain that does not hold. Empty where nothing is.
QString faultsOfFeed(PgSession &member);

} // namespace otklik::test
