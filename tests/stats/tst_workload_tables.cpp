// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/arrange.h"
#include "core/stats/plain_table.h"
#include "core/stats/stats_words.h"

#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestWorkloadTables : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void keysComeBack();
    void partitionSumsUp();
    void ageBuckets_data();
    void ageBuckets();
    void bucketIsItsDays();
    void intersects();
    void workloadTable();
    void emptyTable();
    void flowTable();
    void answerTimeTable();
    void openAgeTable();
    void rulesSayZoneAndMoment();
    void durations_data();
    void durations();
    void percentIsFloored();
    void pointsAreNamed();
};

namespace {

const QDate kToday(2026, 3, 6);
const DayRange kMarch{QDate(2026, 3, 1), QDate(2026, 3, 31)};

WorkloadTable sample()
{
    WorkloadTable table;
    WorkloadRow row;
    row.row = {u"Обнинск"_s, u"Обнинск"_s};
    row.received = 20;
    row.answered = 11;
    row.answeredInTime = 8;
    row.answeredLate = 2;
    row.overdue = 3;
    row.closedUnanswered = 1;
    row.open = 9;
    row.done = 11;
    table.rows = {row, WorkloadRow()};
    table.rows[1].received = 1;
    table.rows[1].answered = 1;
    table.rows[1].answeredInTime = 1;
    table.totals = sumOf(table.rows);
    table.rules.days = kMarch;
    table.rules.n = 21;
    return table;
}

} // namespace

void TestWorkloadTables::keysComeBack()
{
    for (const auto by : {WorkloadBy::District, WorkloadBy::Group, WorkloadBy::Topic, WorkloadBy::Channel,
                          WorkloadBy::Operator, WorkloadBy::Department}) {
        QVERIFY(!key(by).isEmpty());
        QCOMPARE(workloadByFromKey(key(by)).value(), by);
    }
    for (const WorkloadState state : kPartition)
        QCOMPARE(workloadStateFromKey(key(state)).value(), state);
    QVERIFY(!workloadByFromKey(u"District"_s));
    QVERIFY(!workloadByFromKey(QString()));
    QVERIFY(!workloadStateFromKey(u"nothing"_s));
}

void TestWorkloadTables::partitionSumsUp()
{
    for (const WorkloadRow &row : sample().rows) {
        qint64 sum = 0;
        for (const WorkloadState state : kPartition)
            sum += count(row, state);
        QCOMPARE(sum, row.received);
    }
    QCOMPARE(count(sample().rows[0], WorkloadState::AnsweredNoDue), 1);
    QCOMPARE(count(sample().rows[0], WorkloadState::Waiting), 5);
}

void TestWorkloadTables::ageBuckets_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<std::size_t>("bucket");

    QTest::newRow("tomorrow") << -1 << std::size_t(0);
    QTest::newRow("today") << 0 << std::size_t(0);
    QTest::newRow("yesterday") << 1 << std::size_t(1);
    QTest::newRow("2") << 2 << std::size_t(1);
    QTest::newRow("3") << 3 << std::size_t(2);
    QTest::newRow("6") << 6 << std::size_t(2);
    QTest::newRow("7") << 7 << std::size_t(3);
    QTest::newRow("29") << 29 << std::size_t(3);
    QTest::newRow("30") << 30 << std::size_t(4);
    QTest::newRow("ten years") << 3653 << std::size_t(4);
}

void TestWorkloadTables::ageBuckets()
{
    QFETCH(int, age);
    QTEST(openAgeBucket(kToday.addDays(-age), kToday), "bucket");
}

void TestWorkloadTables::bucketIsItsDays()
{
    for (int age = -3; age < 60; ++age) {
        const QDate received = kToday.addDays(-age);
        for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket) {
            const DayRange days = openAgeDays(bucket, kToday);
            const bool inRange = (!days.from || *days.from <= received) && (!days.to || received <= *days.to);
            QCOMPARE(inRange, openAgeBucket(received, kToday) == bucket);
        }
    }
}

void TestWorkloadTables::intersects()
{
    const DayRange all;
    QCOMPARE(intersected(all, kMarch), kMarch);
    QCOMPARE(intersected(kMarch, all), kMarch);
    const DayRange untilSixth{std::nullopt, kToday};
    const DayRange expected{kMarch.from, kToday};
    QCOMPARE(intersected(kMarch, untilSixth), expected);
}

void TestWorkloadTables::workloadTable()
{
    const PlainTable plain = plainTable(sample());
    const QStringList header{u"District"_s,
                             u"Received"_s,
                             u"Answered"_s,
                             u"Answered in time"_s,
                             u"Answered late"_s,
                             u"Answered, no deadline"_s,
                             u"Waiting, in time"_s,
                             u"Overdue"_s,
                             u"Closed without an answer"_s,
                             u"Open"_s,
                             u"In time, %"_s};
    QCOMPARE(plain.header, header);
    const QVariantList obninsk{u"Обнинск"_s, 20LL, 11LL, 8LL, 2LL, 1LL, 5LL, 3LL, 1LL, 9LL, 80.0};
    QCOMPARE(plain.rows.at(0), obninsk);
    QCOMPARE(plain.rows.at(1).constFirst().toString(), u"Not stated"_s);
    QVERIFY(!plain.rows.at(1).constLast().isValid()); // one appeal is no rating
    QCOMPARE(plain.rows.at(2).at(1).toLongLong(), 21);

    const WorkloadCell overdue{WorkloadBy::District, RowName{u"Обнинск"_s, u"Обнинск"_s}, WorkloadState::Overdue,
                               kMarch, false};
    QCOMPARE(plain.cell(0, 7).value(), overdue);
    QVERIFY(!plain.cell(1, 7)); // zero opens nothing
    QVERIFY(!plain.cell(0, 0));
    QCOMPARE(plain.cell(1, 1)->row.value(), RowName()); // «not stated» is a row of its own, not all rows
    QVERIFY(!plain.cell(2, 1)->row); // the total is
}

void TestWorkloadTables::emptyTable()
{
    const PlainTable plain = plainTable(WorkloadTable());
    QCOMPARE(plain.rows.size(), std::size_t(1));
    QVERIFY(!plain.header.contains(u"Answered, no deadline"_s));
    for (const auto &cell : plain.cells.at(0))
        QVERIFY(!cell);
}

void TestWorkloadTables::flowTable()
{
    FlowTable table;
    table.grain = TimeGrain::Week;
    table.rules.days = kMarch;
    table.points = {{QDate(2026, 2, 23), 5, 0}, {QDate(2026, 3, 2), 7, 3}};
    table.totals = {QDate(), 12, 3};
    const PlainTable plain = plainTable(table);
    const QVariantList first{QDate(2026, 3, 1), QDate(2026, 3, 1), 5LL, 0LL};
    QCOMPARE(plain.rows.at(0), first);
    QVERIFY(!plain.cell(0, 3));
    QVERIFY(plain.cell(1, 3)->isEvent);
    QCOMPARE(plain.cell(1, 3)->state, WorkloadState::Answered);
    QCOMPARE(plain.cell(2, 2)->days, kMarch);
}

void TestWorkloadTables::answerTimeTable()
{
    AnswerTimeTable table;
    table.rows = {{{u"Калуга"_s, u"Калуга"_s}, 3, 2, 1, 9 * 3600, 10 * 3600 + 180}, {{}, 0, 0, 0, {}, {}}};
    const PlainTable plain = plainTable(table);
    const QVariantList kaluga{u"Калуга"_s, 3LL, 9.0, 10.1, 2LL, 1LL, 66.6};
    QCOMPARE(plain.rows.at(0), kaluga);
    QVERIFY(!plain.rows.at(1).at(2).isValid());
    QCOMPARE(plain.cell(0, 5)->state, WorkloadState::AnsweredLate);
}

void TestWorkloadTables::openAgeTable()
{
    OpenAgeTable table;
    table.today = kToday;
    table.rules.days = kMarch;
    table.rows = {{{u"Калуга"_s, u"Калуга"_s}, {1, 2, 3, 0, 0}}};
    const PlainTable plain = plainTable(table);
    QCOMPARE(plain.rows.at(0).constLast().toLongLong(), 6);
    const DayRange threeToFive{QDate(2026, 3, 1), QDate(2026, 3, 3)};
    QCOMPARE(plain.cell(0, 3)->days, threeToFive); // 3-6 days ago, but not before the period
    QCOMPARE(plain.cell(0, 3)->state, WorkloadState::Open);
    QVERIFY(!plain.cell(0, 4));
}

void TestWorkloadTables::rulesSayZoneAndMoment()
{
    WorkloadTable table = sample();
    table.rules.timeZone = u"Asia/Kamchatka"_s;
    table.rules.calendar = u"2026 %1 <b>"_s; // a name from a file is not a format
    table.rules.asOf = fromSeconds(QDateTime({2026, 3, 6}, {13, 30}, Qt::UTC).toSecsSinceEpoch());
    const QString text = rulesOf(table).join(u' ');
    QVERIFY2(text.contains(u"Asia/Kamchatka"_s), qPrintable(text));
    QVERIFY2(text.contains(u"7 Mar 2026 01:30"_s), qPrintable(text));
    QVERIFY2(text.contains(u"«2026 %1 <b>»"_s), qPrintable(text));
    QVERIFY2(text.contains(u"n = 21"_s), qPrintable(text));

    table.rules.timeZone = u"Nowhere/Land"_s; // shown in UTC rather than not at all
    QVERIFY(rulesOf(table).join(u' ').contains(u"6 Mar 2026 13:30"_s));
}

void TestWorkloadTables::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");

    QTest::newRow("0") << qint64(0) << u"0 min"_s;
    QTest::newRow("59 s") << qint64(59) << u"1 min"_s;
    QTest::newRow("59 min 59 s") << qint64(3599) << u"1 h 0 min"_s;
    QTest::newRow("2 h 10") << qint64(7800) << u"2 h 10 min"_s;
    QTest::newRow("a day") << qint64(86400) << u"1 d 0 h"_s;
    QTest::newRow("a month") << qint64(30 * 86400 + 3600 * 5) << u"30 d 5 h"_s;
}

void TestWorkloadTables::durations()
{
    QFETCH(qint64, seconds);
    QTEST(StatsWords::duration(seconds), "words");
}

void TestWorkloadTables::percentIsFloored()
{
    QCOMPARE(StatsWords::percent(99.99), u"99.9 %"_s);
    QCOMPARE(StatsWords::percent(100.0), u"100 %"_s);
    QCOMPARE(StatsWords::percent(std::nullopt), u"—"_s);
}

void TestWorkloadTables::pointsAreNamed()
{
    const QDate day(2026, 3, 2);
    QCOMPARE(StatsWords::point(TimeGrain::Day, day), u"2 Mar 2026"_s);
    QCOMPARE(StatsWords::point(TimeGrain::Week, day), u"week of 2 Mar 2026"_s);
    QCOMPARE(StatsWords::point(TimeGrain::Month, day), u"March 2026"_s);
    QCOMPARE(StatsWords::point(TimeGrain::Year, day), u"2026"_s);
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    QCOMPARE(StatsWords::point(TimeGrain::Month, day), u"март 2026"_s); // not «марта»
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(TestWorkloadTables)
#include "tst_workload_tables.moc"
