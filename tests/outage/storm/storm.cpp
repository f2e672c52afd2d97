// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/storm.h"

#include "tests/outage/storm/wrong_clock.h"

#include <algorithm>

namespace otklik::test {

namespace {

constexpr int kOperationsToATrouble = 10;
constexpr int kOperationsToALetter = 20;
constexpr int kOperationsToAFailover = 2'000;
constexpr quint32 kLongestPause = 20; // ms
constexpr quint32 kLongestLastWork = 40; // ms, until the kill
constexpr std::chrono::seconds kAbsence = std::chrono::days{7};

} // namespace

QString Storm::rage(int operations)
{
    const int toAFailover = std::min(operations, kOperationsToAFailover);
    for (int i = 0; i < operations; ++i) {
        QString problem;
        if (i % toAFailover == toAFailover / 2)
            problem = failOver();
        if (problem.isEmpty() && i % kOperationsToALetter == kOperationsToALetter - 1)
            problem = m_team.outside().write();
        if (problem.isEmpty() && i % kOperationsToATrouble == kOperationsToATrouble - 1)
            problem = trouble();
        if (problem.isEmpty())
            problem = work(kAbsence * OutageTeam::kDesks / operations);
        if (!problem.isEmpty())
            return problem;
        QTest::qWait(static_cast<int>(m_random.bounded(kLongestPause)));
    }
    return {};
}

/// Somebody does something; where that is somebody who is away, a good deal of time has passed.
QString Storm::work(std::chrono::seconds passed)
{
    ShakyDesk &at = any(OutageTeam::kDesks);
    if (at.isCut()) {
        if (const QString problem = at.jump(passed); !problem.isEmpty())
            return problem;
    }
    return at.work();
}

QString Storm::failOver()
{
    ++m_promotions;
    return m_team.failOver();
}

/// Of a line, both ways together: seldom so long that nobody waits for it.
std::chrono::milliseconds Storm::delay()
{
    return std::chrono::milliseconds{m_random.bounded(m_random.bounded(5U) == 0 ? 30'000U : 1'000U)};
}

Storm::Trouble Storm::deal()
{
    using enum Trouble;
    if (m_deck.empty()) {
        m_deck = {FrozenLine, CutLine, Reset,   Resets,  SlowLine, Restart,  Kill,
                  Kill,       Clock,   Gateway, Gateway, Gateway,  GoodLines};
        std::shuffle(m_deck.begin(), m_deck.end(), m_random);
    }
    const Trouble dealt = m_deck.back();
    m_deck.pop_back();
    return dealt;
}

QString Storm::trouble()
{
    ++m_troubles;
    ShakyDesk &at = any(OutageTeam::kDesks);
    switch (deal()) {
    case Trouble::FrozenLine:
        at.lines().setFrozen(true);
        return {};
    case Trouble::CutLine:
        at.lines().setCut(true);
        return {};
    case Trouble::Reset:
        at.lines().resetAll();
        return {};
    case Trouble::Resets:
        at.lines().setResets(0.05);
        return {};
    case Trouble::SlowLine:
        at.lines().setRoundTrip(delay());
        return {};
    case Trouble::Restart:
        return at.restart();
    case Trouble::Kill:
        return at.kill(std::chrono::milliseconds{m_random.bounded(kLongestLastWork)});
    case Trouble::Clock:
        return at.jump(jumpOf(m_random));
    case Trouble::Gateway:
        return m_team.outside().trouble(m_random);
    case Trouble::GoodLines:
        m_team.mendLines();
        return {};
    }
    return {};
}

} // namespace otklik::test
