// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/period.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestPeriod : public QObject {
    Q_OBJECT
private slots:
    void days_data();
    void days();
    void everyPeriodHasATitle();
};

void TestPeriod::days_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");

    QTest::newRow("today") << Period::Today << u"2026-03-06"_s << u"2026-03-06"_s << u"2026-03-06"_s;
    QTest::newRow("yesterday over new year")
        << Period::Yesterday << u"2026-01-01"_s << u"2025-12-31"_s << u"2025-12-31"_s;
    QTest::newRow("week on a Friday") << Period::Week << u"2026-03-06"_s << u"2026-03-02"_s << u"2026-03-06"_s;
    QTest::newRow("week on a Monday") << Period::Week << u"2026-03-02"_s << u"2026-03-02"_s << u"2026-03-02"_s;
    QTest::newRow("week on a Sunday") << Period::Week << u"2026-03-08"_s << u"2026-03-02"_s << u"2026-03-08"_s;
    QTest::newRow("last week") << Period::LastWeek << u"2026-03-02"_s << u"2026-02-23"_s << u"2026-03-01"_s;
    QTest::newRow("month") << Period::Month << u"2026-03-31"_s << u"2026-03-01"_s << u"2026-03-31"_s;
    QTest::newRow("last month of a leap year")
        << Period::LastMonth << u"2028-03-15"_s << u"2028-02-01"_s << u"2028-02-29"_s;
    QTest::newRow("last month in January")
        << Period::LastMonth << u"2026-01-15"_s << u"2025-12-01"_s << u"2025-12-31"_s;
    QTest::newRow("first quarter") << Period::Quarter << u"2026-03-31"_s << u"2026-01-01"_s << u"2026-03-31"_s;
    QTest::newRow("last quarter") << Period::Quarter << u"2026-12-31"_s << u"2026-10-01"_s << u"2026-12-31"_s;
    QTest::newRow("year") << Period::Year << u"2026-03-06"_s << u"2026-01-01"_s << u"2026-03-06"_s;
    QTest::newRow("all") << Period::All << u"2026-03-06"_s << QString() << QString();
}

void TestPeriod::days()
{
    QFETCH(Period, period);
    QFETCH(QString, today);
    const DayRange days = daysOf(period, QDate::fromString(today, Qt::ISODate));
    QTEST(days.from.value_or(QDate()).toString(Qt::ISODate), "from");
    QTEST(days.to.value_or(QDate()).toString(Qt::ISODate), "to");
}

void TestPeriod::everyPeriodHasATitle()
{
    QStringList titles;
    for (const Period period : kPeriods)
        titles << PeriodWords::title(period);
    titles.removeDuplicates();
    QCOMPARE(titles.size(), static_cast<qsizetype>(kPeriods.size()));
    QVERIFY(!titles.contains(QString()));
}

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
