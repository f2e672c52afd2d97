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
        Way way{{}, std::make_unique<TeamGateway>(team.address(member), member, m_world, alertPace())};
        way.gateway->setClock(way.clock.clock());
        if (const QString problem = way.gateway->begin(); !problem.isEmpty())
            return problem;
        m_ways.push_back(std::move(way));
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
    Way &way = m_ways[random.bounded(2U)];
    switch (random.bounded(3U)) {
    case 0:
        way.gateway->line().setFrozen(true);
        return {};
    case 1:
        way.clock.jump(jumpOf(random));
        return {};
    default:
        way.gateway->end();
        return way.gateway->begin();
    }
}

void Outside::mendLines()
{
    for (const Way &way : m_ways)
        way.gateway->line().mend();
}

void Outside::calmDown()
{
    m_world.setTrouble({});
    mendLines();
}

} // namespace otklik::test
