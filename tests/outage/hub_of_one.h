// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/hub_team.h"

namespace otklik::test {

/// A team on a hub of one server.
class HubOfOne {
public:
    explicit HubOfOne(TestHub::Options options = {})
        : m_hub(std::move(options))
    {
    }

    /// The hub and its schema. Empty, or what went wrong.
    QString start(int version = HubTeam::kNewest)
    {
        if (!m_hub.start())
            return m_hub.problem();
        m_team = std::make_unique<HubTeam>(m_hub);
        return m_team->prepare(version);
    }

    TestHub &hub() { return m_hub; }
    HubTeam &team() { return *m_team; }
    HubMember add(const QString &duty, int municipality = HubTeam::kOurs) { return m_team->add(duty, municipality); }

    /// What the server says to a superuser, in a session of its own: the server may have gone down since the last one.
    PgAnswer ask(const QString &sql) const
    {
        PgSession session{m_hub.superuser()};
        return session.ask(sql);
    }
    /// The operations in the feed, in its order; one that is there twice stands there twice.
    std::vector<QUuid> feed() const
    {
        std::vector<QUuid> ids;
        for (const QStringList &row : ask(QStringLiteral("SELECT op_id FROM hub.feed ORDER BY seq")).rows)
            ids.push_back(QUuid::fromString(row.front()));
        return ids;
    }

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
};

} // namespace otklik::test
