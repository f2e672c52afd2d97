// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/answer_times.h"
#include "core/stats/arrange.h"
#include "core/stats/flow.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestArrange : public QObject {
    Q_OBJECT
private slots:
    void sorts_data();
    void sorts();
    void foldsTail_data();
    void foldsTail();
    void median_data();
    void median();
    void medianEqualsSorted();
    void collects();
    void percents();
    void grain_data();
    void grain();
    void groupsByWeek();
    void fillsZeros();
    void survivesMistypedYear();
};

namespace {

WorkloadTable tableOf(std::initializer_list<std::tuple<QString, int, int>> rows)
{
    WorkloadTable table;
    for (const auto &[name, received, overdue] : rows) {
        WorkloadRow row;
        row.row = {name, name};
        row.received = received;
        row.overdue = overdue;
        table.rows.push_back(row);
    }
    table.totals = sumOf(table.rows);
    return table;
}

QStringList namesOf(const WorkloadTable &table)
{
    QStringList names;
    for (const WorkloadRow &row : table.rows)
        names << row.row.name;
    return names;
}

QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

} // namespace

void TestArrange::sorts_data()
{
    QTest::addColumn<RowOrder>("order");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("total") << RowOrder::Total << QStringList{u"Ёлкино"_s, u"Арбузово"_s, u"№10"_s, u"№9"_s, u""_s};
    QTest::newRow("overdue") << RowOrder::Overdue << QStringList{u"№9"_s, u"Ёлкино"_s, u"Арбузово"_s, u"№10"_s, u""_s};
    QTest::newRow("name") << RowOrder::Name << QStringList{u"Арбузово"_s, u"Ёлкино"_s, u"№9"_s, u"№10"_s, u""_s};
}

void TestArrange::sorts()
{
    QFETCH(RowOrder, order);
    WorkloadTable table =
        tableOf({{u""_s, 900, 90}, {u"№10"_s, 5, 0}, {u"№9"_s, 1, 7}, {u"Арбузово"_s, 5, 0}, {u"Ёлкино"_s, 8, 1}});
    sortRows(table, order);
    QTEST(namesOf(table), "names");
}

void TestArrange::foldsTail_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("keep");
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("folded");

    QTest::newRow("none") << 0 << 10 << 0 << 0;
    QTest::newRow("fits exactly") << 26 << 26 << 26 << 0;
    QTest::newRow("one too many folds two") << 27 << 26 << 25 << 2;
    QTest::newRow("120 in 26") << 120 << 26 << 25 << 95;
    QTest::newRow("keep 0 is all") << 120 << 0 << 120 << 0;
}

void TestArrange::foldsTail()
{
    QFETCH(int, rows);
    QFETCH(int, keep);
    WorkloadTable table;
    for (int i = 0; i < rows; ++i) {
        WorkloadRow row;
        row.received = rows - i;
        row.overdue = i % 3;
        table.rows.push_back(row);
    }
    table.totals = sumOf(table.rows);

    const FoldedTable result = folded(table, keep);
    QTEST(static_cast<int>(result.head.rows.size()), "head");
    QTEST(static_cast<int>(result.restRows), "folded");
    std::vector<WorkloadRow> all = result.head.rows;
    if (result.rest)
        all.push_back(*result.rest);
    QCOMPARE(sumOf(all), table.totals); // nothing is lost
}

void TestArrange::median_data()
{
    QTest::addColumn<QList<qint64>>("values");
    QTest::addColumn<qint64>("median");

    QTest::newRow("one") << QList<qint64>{7} << qint64(7);
    QTest::newRow("odd") << QList<qint64>{9, 1, 5} << qint64(5);
    QTest::newRow("even") << QList<qint64>{10, 1, 4, 8} << qint64(6);
    QTest::newRow("even rounds down") << QList<qint64>{1, 2} << qint64(1);
    QTest::newRow("all equal") << QList<qint64>{3, 3, 3, 3} << qint64(3);
    QTest::newRow("no overflow") << QList<qint64>{std::numeric_limits<qint64>::max(),
                                                  std::numeric_limits<qint64>::max() - 2}
                                 << std::numeric_limits<qint64>::max() - 1;
}

void TestArrange::median()
{
    QFETCH(QList<qint64>, values);
    std::vector<qint64> copy(values.begin(), values.end());
    QTEST(medianOf(copy).value(), "median");
    std::vector<qint64> none;
    QVERIFY(!medianOf(none));
}

void TestArrange::medianEqualsSorted()
{
    QRandomGenerator random(20260306);
    for (std::size_t n = 1; n < 200; ++n) {
        std::vector<qint64> values;
        for (std::size_t i = 0; i < n; ++i)
            values.push_back(random.bounded(1000));
        std::vector<qint64> sorted = values;
        std::ranges::sort(sorted);
        const qint64 expected = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        QCOMPARE(medianOf(values).value(), expected);
    }
}

void TestArrange::collects()
{
    AnswerTimeCollector collector;
    collector.add(u"Обнинск"_s, 3600, Timeliness::InTime);
    collector.add(u"Обнинск"_s, 7200, Timeliness::Late);
    collector.add(u"Калуга"_s, 600, Timeliness::NoDue);
    collector.add(QString(), -5, Timeliness::InTime); // answered before it was detected: at once
    AnswerTimeTable table = std::move(collector).table();
    sortRows(table, RowOrder::Total);

    QCOMPARE(table.rows.size(), std::size_t(3));
    const AnswerTimeRow obninsk{{u"Обнинск"_s, u"Обнинск"_s}, 2, 1, 1, 5400, 5400};
    QCOMPARE(table.rows[0], obninsk);
    QCOMPARE(table.rows[2].row.key, QString());
    QCOMPARE(table.rows[2].medianSeconds.value(), 0);
    QCOMPARE(table.totals.n, 4);
    QCOMPARE(table.totals.inTime, 2);
    QCOMPARE(table.totals.medianSeconds.value(), (600 + 3600) / 2);
    QCOMPARE(table.totals.meanSeconds.value(), (3600 + 7200 + 600) / 4);
    QCOMPARE(table.rules.n, 4);
}

void TestArrange::percents()
{
    QVERIFY(!percent(0, 0));
    QVERIFY(!percent(1, 1)); // one appeal is no rating
    QCOMPARE(percent(1, 2).value(), 50.0);
    QCOMPARE(percent(3, 3).value(), 100.0);
}

void TestArrange::grain_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<TimeGrain>("grain");

    QTest::newRow("a day") << u"2026-03-06"_s << u"2026-03-06"_s << TimeGrain::Day;
    QTest::newRow("two months") << u"2026-03-01"_s << u"2026-04-30"_s << TimeGrain::Day;
    QTest::newRow("a quarter") << u"2026-01-01"_s << u"2026-03-31"_s << TimeGrain::Week;
    QTest::newRow("a year") << u"2026-01-01"_s << u"2026-12-31"_s << TimeGrain::Week;
    QTest::newRow("five years") << u"2021-01-01"_s << u"2025-12-31"_s << TimeGrain::Month;
    QTest::newRow("a century") << u"1926-01-01"_s << u"2025-12-31"_s << TimeGrain::Year;
}

void TestArrange::grain()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(grainFor(day(from), day(to)), "grain");
    FlowTable table;
    table.points = {{day(from), 1, 0}, {day(to), 1, 0}};
    QTEST(grainFor(table), "grain"); // not bounded: of the events
    table.rules.days = {day(from), day(to)};
    table.points.clear();
    QTEST(grainFor(table), "grain");
}

void TestArrange::groupsByWeek()
{
    FlowTable daily;
    daily.rules.days = {day(u"2026-03-04"_s), day(u"2026-03-17"_s)}; // Wednesday to Tuesday
    daily.points = {{day(u"2026-03-04"_s), 1, 2}, {day(u"2026-03-08"_s), 10, 20}, {day(u"2026-03-09"_s), 100, 0}};
    const FlowTable weekly = grouped(daily, TimeGrain::Week);

    QCOMPARE(weekly.points.size(), std::size_t(3));
    const FlowPoint first{day(u"2026-03-02"_s), 11, 22};
    QCOMPARE(weekly.points[0], first);
    QCOMPARE(weekly.points[1].received, 100);
    QCOMPARE(weekly.points[2].received, 0);
    // a click opens no day outside the period
    const DayRange firstDays{day(u"2026-03-04"_s), day(u"2026-03-08"_s)};
    QCOMPARE(pointDays(weekly, weekly.points[0]), firstDays);
    const DayRange lastDays{day(u"2026-03-16"_s), day(u"2026-03-17"_s)};
    QCOMPARE(pointDays(weekly, weekly.points[2]), lastDays);
}

void TestArrange::fillsZeros()
{
    FlowTable daily;
    daily.points = {{day(u"2025-12-30"_s), 1, 0}, {day(u"2026-01-03"_s), 1, 1}};
    QCOMPARE(grouped(daily, TimeGrain::Day).points.size(), std::size_t(5));
    QCOMPARE(grouped(daily, TimeGrain::Month).points.size(), std::size_t(2));
    QCOMPARE(grouped(daily, TimeGrain::Year).points.size(), std::size_t(2));
    daily.points.clear();
    QVERIFY(grouped(daily, TimeGrain::Day).points.empty());
    daily.rules.days = {day(u"2026-02-01"_s), day(u"2026-02-28"_s)};
    QCOMPARE(grouped(daily, TimeGrain::Day).points.size(), std::size_t(28));
}

void TestArrange::survivesMistypedYear()
{
    FlowTable daily;
    daily.points = {{day(u"0202-03-01"_s), 1, 0}, {day(u"2026-03-01"_s), 1, 0}, {QDate(9999, 1, 1), 1, 0}};
    const FlowTable table = grouped(daily, grainFor(daily));
    QVERIFY(table.points.size() <= std::size_t(kMostPoints));
    QCOMPARE(table.points.size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(TestArrange)
#include "tst_arrange.moc"
