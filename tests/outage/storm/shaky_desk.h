// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/pair_team.h"
#include "tests/outage/storm/person.h"
#include "tests/team/hub_lines.h"

namespace otklik::test {

/// A desk whose lines the test can spoil, somebody at it, and what the screen has confirmed.
class ShakyDesk {
public:
    ShakyDesk(const HubAddress &direct, const HubMember &member, quint32 seed)
        : m_lines(direct)
        , m_desk(m_lines.address(), member, alertPace())
        , m_person(seed)
    {
    }

    HubLines &lines() { return m_lines; }
    TeamDesk &desk() { return m_desk; }
    const QSet<QUuid> &confirmed() const { return m_confirmed; }
    int refused() const { return m_refused; } ///< by the rules of the desk: nothing was confirmed

    void work() { note(m_person.work(*m_desk)); }
    void answer(AppealId appeal) { note(Person::answer(*m_desk, appeal)); }

private:
    void note(const Result<OperationId> &done)
    {
        if (done)
            m_confirmed.insert(*done);
        else
            ++m_refused;
    }

    HubLines m_lines;
    TeamDesk m_desk;
    Person m_person;
    QSet<QUuid> m_confirmed;
    int m_refused = 0;
};

} // namespace otklik::test
