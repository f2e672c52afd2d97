// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/pair_team.h"
#include "tests/outage/storm/wrong_clock.h"
#include "tests/team/team_gateway.h"

namespace otklik::test {

/// Citizens, who each write one letter, and the two gateways that stand between them and the team.
class Outside {
public:
    explicit Outside(quint32 seed);

    /// Empty, or what went wrong.
    QString start(PairTeam &team);
    void write();
    int citizens() const { return m_citizens; }
    int deliveries() const { return m_world.deliveries(); } ///< tried
    qsizetype answersTo(int citizen) const { return m_world.got(name(citizen)).size(); }
    bool isAnswered() const; ///< everybody, at least once

    /// Something happens to one of the gateways. Empty, or what went wrong.
    QString trouble(QRandomGenerator &random);
    void mendLines();
    void calmDown(); ///< nothing goes astray any more

private:
    static QString name(int citizen) { return QStringLiteral("author %1").arg(citizen); }

    struct Way {
        WrongClock clock;
        std::unique_ptr<TeamGateway> gateway;
    };

    OutsideWorld m_world;
    std::vector<Way> m_ways;
    int m_citizens = 0;
};

} // namespace otklik::test
