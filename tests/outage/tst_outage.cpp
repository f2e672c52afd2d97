// SPDX-License-Identifier: GPL-3.0-or-later
// Everything at once: eight desks, two gateways, a hub whose commits wait for a standby, citizens outside. Lines
// freeze, are cut and crawl, desks and gateways are killed in the middle of their work, clocks jump, two desks are away
// for days, and the primary is killed, one time after another in a long run. In the end all desks show the same,
// nothing that a screen had confirmed is missing, and each citizen has one answer.
//
// Each seed twice: with a real Dovecot and a real Postfix outside, and with an outside that is played in this process,
// whose gateways only end and whose deliveries get lost instead.
#include "tests/outage/storm/desk_process.h"
#include "tests/outage/storm/gateway_process.h"
#include "tests/outage/storm/judge.h"
#include "tests/outage/storm/mail_outside.h"
#include "tests/outage/storm/played_outside.h"
#include "tests/outage/storm/storm.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

int fromEnvironment(const char *name, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(name);
    return number > 0 ? number : otherwise;
}

std::unique_ptr<Outside> outsideOf(bool isMail, quint32 seed)
{
    if (isMail)
        return std::make_unique<MailOutside>();
    return std::make_unique<PlayedOutside>(seed);
}

void tell(quint32 seed, OutageTeam &team, const Storm &storm, const Judge &judge, qint64 milliseconds)
{
    qsizetype confirmed = 0;
    int refused = 0;
    int kills = 0;
    for (const auto &each : team.desks()) {
        confirmed += each->confirmed().size();
        refused += each->refused();
        kills += each->kills();
    }
    const Outside &outside = team.outside();
    qInfo(
        "seed %u: %lld operations confirmed, %d refused by the desk, %d held by the hub for a person, %zu in the feed; "
        "%d kills of desks, %d kills of gateways, %d promotions, %d troubles; "
        "%d citizens, %lld requests in the other system, %d deliveries tried, %d in doubt; %lld s",
        seed, static_cast<long long>(confirmed), refused, judge.held(),
        PairTeam::feed(team.hub().pair().primary()).size(), kills, outside.kills(), storm.promotions(),
        storm.troubles(), outside.citizens(), static_cast<long long>(outside.requests().size()), outside.deliveries(),
        judge.doubts(),
        static_cast<long long>(milliseconds / 1000));
}

} // namespace

class TestOutage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingAtOnce_data();
    void everythingAtOnce();
};

void TestOutage::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestOutage::everythingAtOnce_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("isMail");
    for (int seed = 1; seed <= fromEnvironment("OTKLIK_SEEDS", 1); ++seed) {
        QTest::addRow("%d, played", seed) << static_cast<quint32>(seed) << false;
        QTest::addRow("%d, mail", seed) << static_cast<quint32>(seed) << true;
    }
}

void TestOutage::everythingAtOnce()
{
    QFETCH(const quint32, seed);
    QFETCH(const bool, isMail);
    if (const QString missing = TestMailWorld::missing(); isMail && !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QElapsedTimer timer;
    timer.start();
    OutageTeam team{outsideOf(isMail, seed), seed};
    QCOMPARE(team.start(), QString{});
    Storm storm{team, seed};
    QCOMPARE(storm.rage(fromEnvironment("OTKLIK_OPERATIONS", 300)), QString{});
    Judge judge{team};
    const QString verdict = judge.verdict();
    tell(seed, team, storm, judge, timer.elapsed());
    QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
}

int main(int argc, char **argv)
{
    QCoreApplication app{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (DeskProcess::isAsked(arguments))
        return DeskProcess::fromArguments(arguments).run();
    if (GatewayProcess::isAsked(arguments))
        return GatewayProcess::fromArguments(arguments).run();
    TestOutage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outage.moc"
