// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/outage_team.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kFirstLetters = 10;
constexpr int kPatience = 240'000; // ms

} // namespace

OutageTeam::OutageTeam(std::unique_ptr<Outside> outside, quint32 seed)
    : m_seed(seed)
    , m_outside(std::move(outside))
{
}

QString OutageTeam::start()
{
    if (const QString problem = m_hub.start(); !problem.isEmpty())
        return problem;
    for (quint32 i = 0; i < kDesks; ++i) {
        const HubMember member = m_hub.add(u"operator"_s);
        m_desks.push_back(std::make_unique<ShakyDesk>(m_hub.address(member), member, m_seed * kDesks + i));
        if (const auto joined = m_desks.back()->desk().join(); !joined)
            return wordsOf(joined);
        m_desks.back()->desk().start();
    }
    if (const QString problem = m_outside->start(m_hub); !problem.isEmpty())
        return problem;
    for (int i = 0; i < kFirstLetters; ++i) {
        if (const QString problem = m_outside->write(); !problem.isEmpty())
            return problem;
    }
    const auto hasAll = [](const auto &each) { return each->desk().ids().size() == kFirstLetters; };
    if (!QTest::qWaitFor([&] { return std::ranges::all_of(m_desks, hasAll); }, kPatience))
        return u"the first letters do not come to every desk"_s;
    for (quint32 i = 0; i < kDesks; ++i) {
        const bool isAway = i >= kDesks - kAway;
        if (const QString problem = m_desks[i]->leave(isAway ? ShakyDesk::Line::Cut : ShakyDesk::Line::Started);
            !problem.isEmpty())
            return problem;
    }
    return {};
}

QString OutageTeam::failOver()
{
    return m_hub.pair().failOver() && m_hub.pair().join() ? QString{} : m_hub.pair().problem();
}

void OutageTeam::mendLines()
{
    for (const auto &each : m_desks)
        each->lines().mend();
    m_outside->mendLines();
}

} // namespace otklik::test
