// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/pair_team.h"
#include "tests/outage/storm/mortal_process.h"
#include "tests/team/hub_lines.h"

namespace otklik::test {

/// A desk whose lines the test can spoil, somebody at it, and what the screen has confirmed. It is open here until
/// leave() and after comeBack(); in between it is a process of its own, which can be killed. What gives a QString:
/// empty, or what went wrong.
class ShakyDesk {
public:
    ShakyDesk(const HubAddress &direct, const HubMember &member, quint32 seed);

    HubLines &lines() { return m_lines; }
    TeamDesk &desk() { return m_desk; } ///< while it is open here
    const QSet<QUuid> &confirmed() const { return m_confirmed; }
    int refused() const { return m_refused; } ///< by the rules of the desk: nothing was confirmed
    int kills() const { return m_kills; }

    enum class Line : quint8 { Started, Cut };
    QString leave(Line line);
    QString comeBack();
    bool isCut() const { return m_line == Line::Cut; }

    /// In the process. Whoever works never waits for the hub: what was asked before is done, or soon is.
    QString work();
    QString jump(std::chrono::seconds by);
    QString restart(); ///< in order
    QString kill(std::chrono::milliseconds after); ///< so long after its last work has begun

    // While it is open here.
    void answer(AppealId appeal);
    void settle(AppealId appeal, const OperationId &reply, bool isDelivered);

private:
    QString begin();
    QString ask(const QByteArray &line);
    bool listen(); ///< true where all that was asked is done
    bool isDone();
    void note(const QUuid &operation);

    HubLines m_lines;
    HubMember m_member;
    TeamDesk m_desk;
    MortalProcess m_process;
    Line m_line = Line::Started;
    std::chrono::seconds m_ahead{0};
    QRandomGenerator m_luck; ///< each life of the process has some of its own
    QByteArrayList m_asked; ///< and not answered yet
    QSet<QUuid> m_confirmed;
    int m_refused = 0;
    int m_kills = 0;
};

} // namespace otklik::test
