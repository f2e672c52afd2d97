// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/storm/outage_team.h"

namespace otklik::test {

/// When the storm is over: has each citizen one answer, does what was handed on stand in the other system once, is
/// everything there that a screen had confirmed, does everybody see the same, and the hub's? What gives a QString:
/// empty, or what is wrong.
class Judge {
public:
    explicit Judge(OutageTeam &team)
        : m_team(team)
    {
    }

    QString verdict();
    int held() const { return m_held; } ///< by the hub, for a person
    /// Answers and requests of which a person had to find out whether they arrived.
    int doubts() const { return m_doubts; }

private:
    QString everybodyComesBack();
    QString answerWhatIsLeft();
    QString deliverEverything();
    void settle(const std::vector<OpenDelivery> &doubtful);
    QString compareAnswers() const;
    QString compareRequests() const;
    QString compareConfirmed();
    QString compareWithHub();
    QString compareScreens();

    OutageTeam &m_team;
    int m_held = 0;
    int m_doubts = 0;
};

} // namespace otklik::test
