// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/storm/outside.h"
#include "tests/outage/storm/wrong_clock.h"
#include "tests/team/team_gateway.h"

namespace otklik::test {

/// An outside in this process, and the gateways too: answers are refused for now, lost, and delivered without a word,
/// as often as the test likes. With an odd seed an answer can be looked up.
class PlayedOutside final : public Outside {
public:
    explicit PlayedOutside(quint32 seed);

    QString start(PairTeam &team) override;
    std::vector<int> answers() const override;
    QStringList requests() const override { return m_world.requests(); }
    int deliveries() const override { return m_world.deliveries(); }
    QString trouble(QRandomGenerator &random) override;
    void mendLines() override;
    QString calmDown() override;

private:
    struct Way {
        WrongClock clock;
        std::unique_ptr<TeamGateway> gateway;
    };

    QString send(int citizen) override;
    static QString name(int citizen) { return QStringLiteral("author %1").arg(citizen); }

    OutsideWorld m_world;
    bool m_canLookUp;
    std::vector<Way> m_ways;
};

} // namespace otklik::test
