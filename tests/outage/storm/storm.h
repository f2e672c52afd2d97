// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/storm/outage_team.h"

namespace otklik::test {

/// People work, citizens write, and now and then something goes wrong; what and when, the seed decides.
class Storm {
public:
    Storm(OutageTeam &team, quint32 seed)
        : m_team(team)
        , m_random(seed)
    {
    }

    /// Empty, or what went wrong that must not.
    QString rage(int operations);
    int troubles() const { return m_troubles; }
    int promotions() const { return m_promotions; }

private:
    enum class Trouble : quint8 {
        FrozenLine,
        CutLine,
        Reset,
        Resets,
        SlowLine,
        Restart,
        Kill,
        Clock,
        Gateway,
        GoodLines
    };
    /// Like cards: all that are in the deck come before any comes again.
    Trouble deal();
    QString trouble();
    QString failOver();
    std::chrono::milliseconds delay();
    QString work(std::chrono::seconds passed);
    ShakyDesk &any(quint32 among) { return *m_team.desks()[m_random.bounded(among)]; }

    OutageTeam &m_team;
    QRandomGenerator m_random;
    std::vector<Trouble> m_deck;
    int m_troubles = 0;
    int m_promotions = 0;
};

} // namespace otklik::test
