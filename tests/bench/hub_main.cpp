// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hub_bench.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::bench;

// otklik_hub_bench [APPEALS]: the hub's claims on a real, durable PostgreSQL of its own on this machine; 100000 appeals
// where no number is given.

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    if (const QString missing = test::TestHub::missing(); !missing.isEmpty())
        qFatal("bench: %s", qPrintable(missing));
    test::TestHub hub{{.isDurable = true, .settings = {{u"max_connections"_s, u"200"_s}}}};
    if (!hub.start())
        qFatal("bench: %s", qPrintable(hub.problem()));
    test::HubTeam team{hub};
    if (const QString problem = team.prepare(); !problem.isEmpty())
        qFatal("bench: %s", qPrintable(problem));

    const QString appeals = application.arguments().value(1);
    std::printf("%9s  %-46s %12s %12s %-8s %8s  %s\n", "", "what", "ours", "reference", "", "ratio", "bound");
    benchRoundTrips(hub, team);
    benchSight(hub, team);
    benchSync(hub, team, appeals.isEmpty() ? 100'000 : appeals.toLongLong());
    benchLoad(hub, team);
    return 0;
}
