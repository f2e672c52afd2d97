// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_hub.h"

namespace otklik::test {

/// Two servers of one hub: the present primary and its hot standby, which change places. Both die with the test.
class TestHubPair {
public:
    enum class Commits : quint8 {
        Wait, ///< an acknowledgement waits for the standby, as packaging/hub/standby.sh sets it up
        DoNotWait,
    };

    explicit TestHubPair(Commits commits = Commits::Wait)
        : m_commits(commits)
    {
    }

    /// The primary alone: the hub's schema is installed on it before join().
    bool start();
    /// The other server becomes the standby of the present primary, also after a failover.
    bool join();

    TestHub &primary() { return *m_primary; }
    TestHub &other() { return *m_other; }
    const TestHub &first() const { return m_a; } ///< whoever it is now
    const TestHub &second() const { return m_b; }
    QString problem() const { return m_problem; }

    /// The standby gets nothing more, and nobody notices: SIGSTOP to who sends to it.
    bool freeze();
    void thaw();
    /// SIGKILL to the primary, and the standby takes its place. From then on commits wait for nobody, until join().
    bool failOver();

private:
    bool failed(const QString &problem);
    bool waitForStandby();

    Commits m_commits;
    TestHub m_a;
    TestHub m_b;
    TestHub *m_primary = &m_a;
    TestHub *m_other = &m_b;
    qint64 m_frozen = 0; // the process
    QString m_problem;
};

} // namespace otklik::test
