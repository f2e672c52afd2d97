// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/old_hub.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik::test {

namespace {

constexpr int kDesks = 3;

const QString kPrint = uR"(
    SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
      SELECT format('%s %s %s %s %s', c.relname, a.attname, a.atttypid::regtype, a.attnotnull, c.relacl) AS line
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'hub'::regnamespace AND c.relkind IN ('r', 'v', 'c', 'i')
      UNION ALL SELECT format('%s %s %s %s %s %s', p.oid::regprocedure, p.prosrc, p.provolatile, p.prosecdef, p.proacl,
                              pg_get_function_sqlbody(p.oid))
        FROM pg_proc p WHERE p.pronamespace = 'hub'::regnamespace
      UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'hub'::regnamespace
      UNION ALL SELECT k::text FROM hub.kind k
      UNION ALL SELECT m::text FROM hub.may m) AS everything)"_s;

} // namespace

QString OldHub::begin(int version)
{
    if (const QString problem = m_hub.start(version); !problem.isEmpty())
        return problem;
    if (const QString problem = m_team.begin(kDesks); !problem.isEmpty())
        return problem;
    m_team.addWriter();
    return m_team.workFor(1s) ? QString{} : u"the team does not work"_s;
}

QString OldHub::print() const
{
    return m_hub.ask(kPrint).value();
}

QString OldHub::printOfToday()
{
    static const QString print = [] {
        HubOfOne today;
        const QString problem = today.start();
        return problem.isEmpty() ? today.ask(kPrint).value() : problem;
    }();
    return print;
}

bool OldHub::hasAdministrator(const QString &condition) const
{
    return !m_hub.ask(u"SELECT FROM pg_stat_activity WHERE application_name = 'otklikctl' AND "_s + condition)
                .rows.empty();
}

} // namespace otklik::test
