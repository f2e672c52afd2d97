// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/storm.h"

namespace otklik::test {

namespace {

constexpr int kOperationsToATrouble = 10;
constexpr int kOperationsToALetter = 20;
constexpr int kOperationsToAFailover = 2'000;
constexpr quint32 kLongestPause = 20; // ms
constexpr std::chrono::seconds kAbsence = std::chrono::days{7};

} // namespace

ShakyDesk &Storm::any(std::size_t among)
{
    return *m_team.desks()[m_random.bounded(static_cast<quint32>(among))];
}

QString Storm::rage(int operations)
{
    const int toAFailover = std::min(operations, kOperationsToAFailover);
    for (int i = 0; i < operations; ++i) {
        QString problem;
        if (i % toAFailover == toAFailover / 2)
            problem = failOver();
        if (i % kOperationsToALetter == kOperationsToALetter - 1)
            m_team.outside().write();
        if (problem.isEmpty() && i % kOperationsToATrouble == kOperationsToATrouble - 1)
            problem = trouble();
        if (!problem.isEmpty())
            return problem;
        m_team.letTimePass(kAbsence / operations);
        any(OutageTeam::kDesks).work();
        QTest::qWait(static_cast<int>(m_random.bounded(kLongestPause)));
    }
    return {};
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

QString Storm::trouble()
{
    ++m_troubles;
    ShakyDesk &at = any(OutageTeam::kDesks - OutageTeam::kAway);
    switch (m_random.bounded(9U)) {
    case 0:
        at.lines().setFrozen(true);
        break;
    case 1:
        at.lines().resetAll();
        break;
    case 2:
        at.lines().setResets(0.05);
        break;
    case 3:
        at.lines().setRoundTrip(delay());
        break;
    case 4:
        at.desk().restart(); // whatever it was at
        break;
    case 5:
        at.desk().advance(jumpOf(m_random));
        break;
    case 6:
    case 7:
        return m_team.outside().trouble(m_random);
    default:
        m_team.mendLines();
    }
    return {};
}

} // namespace otklik::test
