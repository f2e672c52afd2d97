// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/outside_channels.h"
#include "tests/team/hub_lines.h"
#include "tests/team/team_desk.h"

namespace otklik::test {

/// A gateway as it runs on a server: its own store, its own login, and lines that the test can spoil.
class TeamGateway {
public:
    TeamGateway(const TestHub &hub, const HubMember &member, OutsideWorld &world)
        : TeamGateway(addressOf(hub, member), member, world)
    {
    }
    TeamGateway(HubAddress address, HubMember member, OutsideWorld &world, const TeamPace &pace = quickPace(),
                const GatewayPace &gatewayPace = quickGateway())
        : m_member(std::move(member))
        , m_world(world)
        , m_lines(std::move(address))
        , m_pace(pace)
        , m_gatewayPace(gatewayPace)
    {
    }

    HubLines &line() { return m_lines; }
    void setClock(Clock clock) { m_clock = std::move(clock); } ///< before begin()
    Desk &desk() { return *m_desk; }
    bool isRunning() const { return m_desk != nullptr; }

    /// Empty, or what went wrong.
    QString begin()
    {
        auto opened = Desk::open(m_dir.path(), Desk::Mode::CreateIfMissing, m_clock);
        if (!opened)
            return opened.error().details;
        m_desk = std::move(*opened);
        if (!m_isJoined) {
            const auto offers = waitFor(m_desk->team().offers(m_lines.address().toString(), m_member.password));
            if (!offers)
                return offers.error().subject;
            if (const auto joined = waitFor(m_desk->team().join(offers->front().place)); !joined)
                return joined.error().subject;
            m_isJoined = true;
        }
        m_desk->team().start(knownPassword(m_member.password), m_pace);
        const auto started =
            m_desk->gateway().start(accountsIn(m_world), knownPassword(m_member.password), m_gatewayPace);
        return started ? QString{} : started.error().subject;
    }
    void end() { m_desk.reset(); }

private:
    HubMember m_member;
    OutsideWorld &m_world;
    HubLines m_lines;
    TeamPace m_pace;
    GatewayPace m_gatewayPace;
    Clock m_clock = systemNow;
    QTemporaryDir m_dir;
    std::unique_ptr<Desk> m_desk;
    bool m_isJoined = false;
};

} // namespace otklik::test
