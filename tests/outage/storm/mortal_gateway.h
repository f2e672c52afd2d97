// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/outage/pair_team.h"
#include "tests/outage/storm/mortal_process.h"
#include "tests/support/test_mail_world.h"
#include "tests/team/hub_lines.h"

namespace otklik::test {

/// A gateway of a team between the hub, a mailbox by lines that the test can spoil, and another system; a process,
/// which can be killed. What gives a QString: empty, or what went wrong.
class MortalGateway {
public:
    enum class Program : quint8 {
        Console, ///< otklikctl gateway run
        WithClock, ///< this program once more, whose clock can be set
    };
    MortalGateway(const HubAddress &direct, HubMember member, const TestMailWorld &mail, const QUrl &system,
                  Program program);

    QString join(); ///< once, before begin()
    QString begin();
    QString kill(); ///< and begins again
    QString jump(std::chrono::seconds by); ///< kills the one whose clock cannot be set

    HubLines &lines() { return m_lines; }
    LineProxy &imap() { return m_imap; }
    LineProxy &smtp() { return m_smtp; }
    void mendLines();
    int deliveries() const { return m_smtp.connections(); } ///< tried
    int kills() const { return m_kills; }

private:
    QString write(const TestMailWorld &mail, const QUrl &system) const;
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QProcessEnvironment environment() const;

    QTemporaryDir m_folder;
    HubLines m_lines;
    HubMember m_member;
    LineProxy m_imap;
    LineProxy m_smtp;
    Program m_program;
    QString m_problem; ///< of the constructor
    std::chrono::seconds m_ahead{0};
    MortalProcess m_process;
    int m_kills = 0;
};

} // namespace otklik::test
