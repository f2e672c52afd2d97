// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's schema is brought up to date, by the real command, while desks work on it: from each of the last versions
// to the newest, and by several administrators at once.
#include "tests/outage/old_hub.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;
using namespace std::chrono_literals;

class TestHubUpgrade : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_old.reset(); }
    void underItsDesks_data();
    void underItsDesks();
    void twoAtOnce();

private:
    std::unique_ptr<OldHub> m_old;
};

void TestHubUpgrade::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void TestHubUpgrade::underItsDesks_data()
{
    QTest::addColumn<int>("before");
    for (int before = std::max(OldHub::kFirst, OldHub::newest() - 5); before < OldHub::newest(); ++before)
        QTest::addRow("from %d", before) << before;
}

void TestHubUpgrade::underItsDesks()
{
    QFETCH(const int, before);
    BEGIN(m_old, before);
    QVERIFY(m_old->print() != OldHub::printOfToday());
    m_old->team().desk(0).cut(); // comes in the middle of it, with all that has waited
    QVERIFY(m_old->team().workFor(500ms));

    // The first step is kept from ending, so that pushes meet it.
    Sleeper sleeper{m_old->hub().hub(), kHoldsTheNumber};
    QVERIFY(sleeper.isAsleep());
    Administrator administrator{m_old->hub().hub(), u"upgrade"_s};
    QVERIFY(m_old->team().workUntil([&] { return m_old->isStepWaiting(); }));
    m_old->team().desk(0).start();
    QVERIFY(m_old->team().workFor(500ms));
    sleeper.wakeUp();
    IS_UPGRADED(m_old, administrator, before);
    QVERIFY(m_old->team().workFor(500ms));
    ALL_IS_WELL(m_old);

    Administrator status{m_old->hub().hub(), u"status"_s};
    QTRY_VERIFY(status.isDone());
    const QJsonObject told = status.ran().json();
    QCOMPARE(told[u"version"].toInt(), OldHub::newest());
    QCOMPARE(told[u"municipalities"][0][u"head"].toInt(), static_cast<int>(m_old->hub().feed().size()));
}

void TestHubUpgrade::twoAtOnce()
{
    BEGIN(m_old, OldHub::kFirst);
    Sleeper sleeper{m_old->hub().hub(), kHoldsTheNumber};
    QVERIFY(sleeper.isAsleep());
    std::vector<std::unique_ptr<Administrator>> administrators;
    for (int i = 0; i < 3; ++i)
        administrators.push_back(std::make_unique<Administrator>(m_old->hub().hub(), u"upgrade"_s));
    QVERIFY(m_old->team().workUntil([&] { return m_old->isStepWaiting(); }));
    sleeper.wakeUp();
    QVERIFY(m_old->team().workUntil(
        [&] { return std::ranges::all_of(administrators, [](const auto &each) { return each->isDone(); }); }));
    int upgraded = 0;
    for (const auto &administrator : administrators) {
        const Ran ran = administrator->ran();
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QCOMPARE(ran.json()[u"version"].toInt(), OldHub::newest());
        // Who came later is told that there was nothing to do.
        const int from = ran.json()[u"from"].toInt();
        QVERIFY(from == OldHub::kFirst || from == OldHub::newest());
        upgraded += from == OldHub::kFirst;
    }
    QCOMPARE(upgraded, 1);
    QCOMPARE(m_old->print(), OldHub::printOfToday());
    ALL_IS_WELL(m_old);
}

QTEST_GUILESS_MAIN(TestHubUpgrade)
#include "tst_hub_upgrade.moc"
