// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/storm.h"

namespace otklik::test {

namespace {

constexpr int kOperationsToATrouble = 10;
constexpr int kOperationsToALetter = 20;
constexpr quint32 kLongestPause = 20; // ms

} // namespace

ShakyDesk &Storm::any(std::size_t among)
{
    return *m_team.desks()[m_random.bounded(static_cast<quint32>(among))];
}

QString Storm::rage(int operations)
{
    for (int i = 0; i < operations; ++i) {
        QString problem;
        if (i == operations / 2)
            problem = m_team.failOver();
        if (i % kOperationsToALetter == kOperationsToALetter - 1)
            m_team.outside().write();
        if (problem.isEmpty() && i % kOperationsToATrouble == kOperationsToATrouble - 1)
            problem = trouble();
        if (!problem.isEmpty())
            return problem;
        any(OutageTeam::kDesks).work();
        QTest::qWait(static_cast<int>(m_random.bounded(kLongestPause)));
    }
    return {};
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
        at.lines().setRoundTrip(std::chrono::milliseconds{m_random.bounded(1'000U)});
        break;
    case 4:
        at.desk().restart(); // whatever it was at
        break;
    case 5:
        at.desk().advance(std::chrono::hours{static_cast<int>(m_random.bounded(49U)) - 24});
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
