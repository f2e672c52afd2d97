// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/storm/outside.h"
#include "tests/outage/storm/shaky_desk.h"

namespace otklik::test {

/// Eight desks on a hub whose commits wait for a standby, and the outside. The last two desks are away from the
/// beginning.
class OutageTeam {
public:
    static constexpr quint32 kDesks = 8;
    static constexpr quint32 kAway = 2;

    OutageTeam(std::unique_ptr<Outside> outside, quint32 seed);

    /// Empty, or what went wrong; also of whatever else gives a QString here.
    QString start();
    QString failOver(); ///< the primary is killed
    void mendLines();

    PairTeam &hub() { return m_hub; }
    Outside &outside() { return *m_outside; }
    std::vector<std::unique_ptr<ShakyDesk>> &desks() { return m_desks; }

private:
    quint32 m_seed;
    PairTeam m_hub{TestHubPair::Commits::Wait};
    std::unique_ptr<Outside> m_outside;
    std::vector<std::unique_ptr<ShakyDesk>> m_desks;
};

} // namespace otklik::test
