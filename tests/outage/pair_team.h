// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_hub_pair.h"
#include "tests/team/team_desk.h"

#include <QSet>

#include <chrono>

namespace otklik::test {

/// A team on a hub of two servers.
class PairTeam {
public:
    explicit PairTeam(TestHubPair::Commits commits)
        : m_pair(commits)
    {
    }

    /// The hub, its schema, the standby. Empty, or what went wrong.
    QString start()
    {
        if (!m_pair.start())
            return m_pair.problem();
        m_team = std::make_unique<HubTeam>(m_pair.primary());
        if (const QString problem = m_team->prepare(); !problem.isEmpty())
            return problem;
        return m_pair.join() ? QString{} : m_pair.problem();
    }

    TestHubPair &pair() { return m_pair; }
    /// Somebody new; before the first failover.
    HubMember add(const QString &duty) { return m_team->add(duty); }
    HubAddress address(const HubMember &member) const
    {
        HubAddress address = addressOf(m_pair.first(), member);
        address.hosts.push_back({address.hosts.front().name, static_cast<quint16>(m_pair.second().port())});
        return address;
    }
    /// What the server says to a superuser.
    static PgAnswer ask(const TestHub &server, const QString &sql)
    {
        PgSession session{server.superuser()};
        return session.ask(sql);
    }
    /// The operations in the server's feed, in its order; one that is there twice stands there twice.
    static std::vector<QUuid> feed(const TestHub &server)
    {
        std::vector<QUuid> ids;
        for (const QStringList &row : ask(server, QStringLiteral("SELECT op_id FROM hub.feed ORDER BY seq")).rows)
            ids.push_back(QUuid::fromString(row.front()));
        return ids;
    }

private:
    TestHubPair m_pair;
    std::unique_ptr<HubTeam> m_team;
};

/// Notices within seconds that a line is dead, and calls again at once.
inline HubTimers alertTimers()
{
    using namespace std::chrono_literals;
    return {.connecting = 3s, .silence = 4s, .answer = 30s, .idle = 60s};
}

/// Quick, and alert.
inline TeamPace alertPace()
{
    TeamPace pace = quickPace();
    pace.line = alertTimers();
    return pace;
}

} // namespace otklik::test
