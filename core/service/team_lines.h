// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/sleep_watch.h"
#include "core/service/team_line.h"
#include "core/service/team_presence.h"

#include <memory>

namespace otklik {

/// All that a desk keeps in step with over one connection to its hub: its own municipality, those that it follows, and
/// who else writes an answer just now. Lives on the desk's thread.
class TeamLines final : public QObject {
    Q_OBJECT
public:
    TeamLines(DeskContext &desk, const TeamPlace &place, HubAddress address, HubClient::Password password,
              const TeamPace &pace);

    void start();
    void wake();
    void setActive(bool isActive);
    void takeNotice();

    /// Of the own municipality, with the outbox of all.
    TeamState state() const;
    HubClient &hub() { return m_hub; }
    TeamPresence &presence() { return m_presence; }

signals:
    void stateChanged();

private:
    std::unique_ptr<TeamLine> add(DeskContext &desk, const TeamPlace &place, const FollowedFeed &feed, const TeamPace &pace);

    HubClient m_hub;
    TeamPresence m_presence;
    SleepWatch m_sleep;
    std::unique_ptr<TeamLine> m_own;
    std::vector<std::unique_ptr<TeamLine>> m_followed;
    bool m_isActive = false;
};

} // namespace otklik
