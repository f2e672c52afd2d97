// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_hub_pair.h"

#include "tests/support/pg_session.h"

#include <QDeadlineTimer>
#include <QThread>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kPatience = 60'000; // ms

void signal(qint64 process, int number)
{
    if (process > 0)
        ::kill(static_cast<pid_t>(process), number);
}

} // namespace

bool TestHubPair::failed(const QString &problem)
{
    m_problem = problem;
    return false;
}

bool TestHubPair::start()
{
    return m_primary->start() || failed(m_primary->problem());
}

bool TestHubPair::join()
{
    PgSession session{m_primary->superuser()};
    session.ask(u"SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"_s);
    if (!m_other->follow(*m_primary, u"standby"_s))
        return failed(m_other->problem());
    if (m_commits == Commits::Wait) {
        session.ask(u"ALTER SYSTEM SET synchronous_standby_names = 'standby'"_s);
        session.ask(u"SELECT pg_reload_conf()"_s);
    }
    return waitForStandby();
}

bool TestHubPair::waitForStandby()
{
    PgSession session{m_primary->superuser()};
    const QString wanted = m_commits == Commits::Wait ? u"sync"_s : u"async"_s;
    for (const QDeadlineTimer limit{kPatience}; !limit.hasExpired(); QThread::msleep(50)) {
        const PgAnswer answer = session.ask(u"SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming'"_s);
        if (!answer.rows.isEmpty() && answer.value() == wanted)
            return true;
    }
    return failed(u"The standby does not follow: "_s + m_other->log().right(2000));
}

bool TestHubPair::freeze()
{
    PgSession session{m_primary->superuser()};
    m_frozen = session.ask(u"SELECT pid FROM pg_stat_replication"_s).value().toLongLong();
    signal(m_frozen, SIGSTOP);
    return m_frozen > 0 || failed(u"nobody sends to the standby"_s);
}

void TestHubPair::thaw()
{
    signal(std::exchange(m_frozen, 0), SIGCONT);
}

bool TestHubPair::failOver()
{
    signal(std::exchange(m_frozen, 0), SIGKILL);
    m_primary->kill();
    std::swap(m_primary, m_other);
    return m_primary->promote() || failed(m_primary->problem());
}

} // namespace otklik::test
