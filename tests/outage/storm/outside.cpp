// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/outside.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

Outside::Outside(quint32 seed)
    : m_world(seed)
{
    m_world.setTrouble({.notNow = 10, .lostAnswer = 10, .lost = 10, .delay = 10ms});
}

QString Outside::start(PairTeam &team)
{
    for (int i = 0; i < 2; ++i) {
        const HubMember member = team.add(u"gateway"_s);
        m_gateways.push_back(std::make_unique<TeamGateway>(team.address(member), member, m_world, alertPace()));
        if (const QString problem = m_gateways.back()->begin(); !problem.isEmpty())
            return problem;
    }
    return {};
}

void Outside::write()
{
    m_world.write(name(m_citizens++), u"Яма"_s);
}

bool Outside::isAnswered() const
{
    for (int i = 0; i < m_citizens; ++i) {
        if (answersTo(i) == 0)
            return false;
    }
    return true;
}

QString Outside::trouble(QRandomGenerator &random)
{
    TeamGateway &gateway = *m_gateways[random.bounded(2U)];
    if (random.bounded(2U) == 0) {
        gateway.line().setFrozen(true);
        return {};
    }
    gateway.end();
    return gateway.begin();
}

void Outside::mendLines()
{
    for (const auto &each : m_gateways)
        each->line().mend();
}

void Outside::calmDown()
{
    m_world.setTrouble({});
    mendLines();
}

} // namespace otklik::test
