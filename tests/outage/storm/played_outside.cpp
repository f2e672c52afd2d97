// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/played_outside.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

PlayedOutside::PlayedOutside(quint32 seed)
    : m_world(seed)
    , m_canLookUp(seed % 2 == 1)
{
    m_world.setTrouble({.notNow = 10, .lostAnswer = 10, .lost = 10, .canLookUp = m_canLookUp, .delay = 10ms});
}

QString PlayedOutside::start(PairTeam &team)
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

QString PlayedOutside::send(int citizen)
{
    m_world.write(name(citizen), letterOf(citizen));
    return {};
}

std::vector<int> PlayedOutside::answers() const
{
    std::vector<int> answers;
    for (int i = 0; i < citizens(); ++i)
        answers.push_back(static_cast<int>(m_world.got(name(i)).size()));
    return answers;
}

QString PlayedOutside::trouble(QRandomGenerator &random)
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

void PlayedOutside::mendLines()
{
    for (const Way &way : m_ways)
        way.gateway->line().mend();
}

QString PlayedOutside::calmDown()
{
    m_world.setTrouble({.canLookUp = m_canLookUp});
    mendLines();
    return {};
}

} // namespace otklik::test
