// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"
#include "ui/charts/bar_plan.h"
#include "ui/charts/row_names.h"

#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestBarPlan : public QObject {
    Q_OBJECT
private slots:
    void axis_data();
    void axis();
    void everyAppealIsInOnePart();
    void statesThatNobodyIsInAreLeftOut();
    void cellsCountWhatTheyOpen();
    void foldedRowOpensNothing();
    void agesKeepToThePeriod();
    void timesWithoutAnswers();
    void channelsAreNamed();
    void inksCanBeTold();
};

void TestBarPlan::axis_data()
{
    QTest::addColumn<double>("longest");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<double>("end");
    QTest::addColumn<double>("step");

    QTest::newRow("nothing") << 0.0 << true << 1.0 << 1.0;
    QTest::newRow("one") << 1.0 << true << 1.0 << 1.0;
    QTest::newRow("three") << 3.0 << true << 3.0 << 1.0;
    QTest::newRow("seven") << 7.0 << true << 7.0 << 1.0;
    QTest::newRow("a round number ends the axis") << 3000.0 << true << 3000.0 << 500.0;
    QTest::newRow("a million") << 1234567.0 << true << 1400000.0 << 200000.0;
    QTest::newRow("half an hour") << 0.5 << false << 0.5 << 0.1;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false << 1.0 << 1.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false << 1.0 << 1.0;
}

void TestBarPlan::axis()
{
    QFETCH(double, longest);
    QFETCH(bool, isWhole);
    const AxisScale scale = axisFor(longest, isWhole);
    QTEST(scale.end, "end");
    QTEST(scale.step, "step");
    for (double value = 1; value < 1e7; value = value * 1.37 + 1) {
        const AxisScale any = axisFor(value, true);
        QVERIFY(any.end >= value);
        QVERIFY2(any.steps() <= 10, qPrintable(QString::number(value)));
    }
}

void TestBarPlan::everyAppealIsInOnePart()
{
    const WorkloadTable table = sampleWorkload(26);
    const BarPlan plan = planOf(table);
    QCOMPARE(plan.rows.size(), std::size_t(26));
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        double sum = 0;
        for (const BarValue &value : plan.rows[i].values)
            sum += value.value;
        QCOMPARE(sum, static_cast<double>(table.rows[i].received));
    }
    QCOMPARE(plan.longest(), static_cast<double>(table.rows[0].received));
}

void TestBarPlan::statesThatNobodyIsInAreLeftOut()
{
    WorkloadTable table = sampleWorkload(2);
    QCOMPARE(planOf(table).series.size(), std::size_t(5)); // all but "no deadline"
    for (WorkloadRow &row : table.rows) {
        row.received -= row.closedUnanswered;
        row.closedUnanswered = 0;
    }
    table.totals = sumOf(table.rows);
    QCOMPARE(planOf(table).series.size(), std::size_t(4));
    QCOMPARE(planOf(WorkloadTable()).series.size(), std::size_t(4)); // the legend of an empty chart
}

void TestBarPlan::cellsCountWhatTheyOpen()
{
    const WorkloadTable table = sampleWorkload(3);
    for (const BarRow &row : planOf(table).rows) {
        for (const BarValue &value : row.values) {
            QVERIFY(value.cell);
            const auto found = std::ranges::find_if(
                table.rows, [&](const WorkloadRow &any) { return any.row == value.cell->row.value(); });
            QCOMPARE(static_cast<double>(count(*found, value.cell->state)), value.value);
            QCOMPARE(value.cell->days, table.rules.days);
        }
    }
}

void TestBarPlan::foldedRowOpensNothing()
{
    const BarPlan plan = planOf(sampleWorkload(120), 26);
    QCOMPARE(plan.rows.size(), std::size_t(26));
    QVERIFY2(plan.rows.back().name.contains(u"95"_s), qPrintable(plan.rows.back().name));
    for (const BarValue &value : plan.rows.back().values)
        QVERIFY(!value.cell);
}

void TestBarPlan::agesKeepToThePeriod()
{
    const BarPlan plan = planOf(sampleAges(2));
    const DayRange expected{QDate(2026, 10, 1), QDate(2026, 10, 1)}; // 30 days ago and earlier, since 1 October
    QCOMPARE(plan.rows[0].values.back().cell->days, expected);
}

void TestBarPlan::timesWithoutAnswers()
{
    AnswerTimeTable table = sampleTimes(1);
    table.rows.push_back({{u"Пусто"_s, u"Пусто"_s}, 0, 0, 0, {}, {}});
    const BarPlan plan = planOf(table);
    QVERIFY(!plan.isStacked);
    QCOMPARE(plan.rows[0].values[0].value, 2.0); // hours
    QVERIFY(!plan.rows[1].values[0].cell);
    QVERIFY(plan.rows[1].values[0].label.isEmpty());
    QVERIFY(plan.rows[1].note.contains(u"—"_s));
}

void TestBarPlan::channelsAreNamed()
{
    WorkloadTable workload = sampleWorkload(3);
    workload.by = WorkloadBy::Channel;
    workload.rows[0].row = {u"vk_comment"_s, u"vk_comment"_s};
    workload.rows[1].row = {};
    workload.rows[2].row = {u"Своя форма <b>"_s, u"Своя форма <b>"_s};
    ReportTable table = workload;
    nameRows(table);
    const auto &rows = std::get<WorkloadTable>(table).rows;
    QVERIFY(rows[0].row.name != u"vk_comment"_s);
    QCOMPARE(rows[0].row.key, u"vk_comment"_s);
    QCOMPARE(rows[1].row, RowName());
    QCOMPARE(rows[2].row.name, u"Своя форма <b>"_s);
}

void TestBarPlan::inksCanBeTold()
{
    // Neighbours in a bar differ in hatching or in lightness: grey print and colour blindness leave them apart.
    const auto lightness = [](const QColor &color) { return qGray(color.rgb()); };
    for (std::size_t i = 1; i < kPartition.size(); ++i) {
        const Ink a = inkOf(kPartition.at(i - 1));
        const Ink b = inkOf(kPartition.at(i));
        QVERIFY(a.hatch != b.hatch || std::abs(lightness(a.color) - lightness(b.color)) > 30);
    }
    for (std::size_t i = 1; i < kOpenAgeBuckets; ++i)
        QVERIFY(inkOfAge(i - 1) != inkOfAge(i));
}

QTEST_MAIN(TestBarPlan)
#include "tst_bar_plan.moc"
