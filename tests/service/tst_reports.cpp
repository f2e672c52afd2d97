// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// Each number of each table opens a list of exactly that length, with and without a filter and a period.
class TestReports : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void numberIsTheLengthOfItsList_data();
    void numberIsTheLengthOfItsList();
    void filterAndCountersAgree_data();
    void filterAndCountersAgree();
    void flowIsTheLengthOfItsList();
    void answerTimesAreExact();
    void openAgesAreTheLengthOfTheirLists();

private:
    qint64 lengthOf(const WorkloadCell &cell, const AppealFilter &filter = {});

    std::unique_ptr<TestDesk> m_desk;
};

qint64 TestReports::lengthOf(const WorkloadCell &cell, const AppealFilter &filter)
{
    const AppealQuery query = listOf(cell, filter);
    const auto ids = m_desk->ids(query);
    return waitFor((*m_desk)->catalog().count(query)).value() == static_cast<qint64>(ids.size())
               ? static_cast<qint64>(ids.size())
               : -1;
}

void TestReports::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    QCOMPARE(*waitFor((*m_desk)->maintenance().makeDemo({.appeals = 1500, .seed = 7, .until = {}})), 1500);
}

void TestReports::numberIsTheLengthOfItsList_data()
{
    QTest::addColumn<WorkloadBy>("by");
    QTest::addColumn<bool>("isPeriod");
    QTest::addColumn<bool>("isFiltered");
    for (const WorkloadBy by : {WorkloadBy::District, WorkloadBy::Group, WorkloadBy::Topic, WorkloadBy::Channel,
                                WorkloadBy::Operator, WorkloadBy::Department}) {
        for (const bool isPeriod : {false, true}) {
            for (const bool isFiltered : {false, true})
                QTest::newRow(qPrintable(u"%1%2%3"_s.arg(key(by), isPeriod ? u" period"_s : u""_s,
                                                         isFiltered ? u" filter"_s : u""_s)))
                    << by << isPeriod << isFiltered;
        }
    }
}

void TestReports::numberIsTheLengthOfItsList()
{
    QFETCH(const WorkloadBy, by);
    QFETCH(const bool, isPeriod);
    QFETCH(const bool, isFiltered);
    const DayRange days = isPeriod ? DayRange{QDate{2026, 1, 15}, QDate{2026, 3, 1}} : DayRange{};
    const AppealFilter filter = isFiltered ? AppealFilter{.channels = {u"vk_comment"_s}} : AppealFilter{};
    const auto table = waitFor((*m_desk)->reports().workload({days, by}, filter));
    QVERIFY(table);
    QVERIFY(table->totals.received > 0);
    qint64 checked = 0;
    for (const WorkloadRow &row : table->rows) {
        if (++checked > 3) // the rest is of the same making
            break;
        for (const WorkloadState state :
             {WorkloadState::Received, WorkloadState::Answered, WorkloadState::Open, WorkloadState::Done,
              WorkloadState::AnsweredInTime, WorkloadState::AnsweredLate, WorkloadState::AnsweredNoDue,
              WorkloadState::Waiting, WorkloadState::Overdue, WorkloadState::ClosedUnanswered})
            QCOMPARE(lengthOf({.by = by, .row = row.row, .state = state, .days = days}, filter), count(row, state));
    }
    QCOMPARE(lengthOf({.by = by, .row = {}, .state = WorkloadState::Overdue, .days = days}, filter),
             table->totals.overdue);
}

void TestReports::filterAndCountersAgree_data()
{
    numberIsTheLengthOfItsList_data();
}

void TestReports::filterAndCountersAgree()
{
    QFETCH(const WorkloadBy, by);
    // A filter that lets everything through takes the other way to the same numbers.
    AppealFilter everything;
    everything.importances = {Importance::Ordinary, Importance::High, Importance::Critical};
    auto counted = waitFor((*m_desk)->reports().workload({{}, by}))->rows;
    auto scanned = waitFor((*m_desk)->reports().workload({{}, by}, everything))->rows;
    const auto byKey = [](const WorkloadRow &a, const WorkloadRow &b) { return a.row.key < b.row.key; };
    std::ranges::sort(counted, byKey);
    std::ranges::sort(scanned, byKey);
    QVERIFY(counted == scanned);

    const auto flow = waitFor((*m_desk)->reports().flow({}));
    const auto scannedFlow = waitFor((*m_desk)->reports().flow({}, everything));
    QVERIFY(flow->points == scannedFlow->points);
    QVERIFY(waitFor((*m_desk)->reports().openAges({{}, by}))->totals
            == waitFor((*m_desk)->reports().openAges({{}, by}, everything))->totals);
}

void TestReports::flowIsTheLengthOfItsList()
{
    const auto flow = waitFor((*m_desk)->reports().flow({}));
    QCOMPARE(flow->totals.received, 1500);
    for (std::size_t i = 0; i < flow->points.size(); i += 17) {
        const FlowPoint &point = flow->points[i];
        const DayRange day{point.from, point.from};
        QCOMPARE(lengthOf({.state = WorkloadState::Received, .days = day, .isEvent = true}), point.received);
        QCOMPARE(lengthOf({.state = WorkloadState::Answered, .days = day, .isEvent = true}), point.answered);
    }
}

void TestReports::answerTimesAreExact()
{
    const auto times = waitFor((*m_desk)->reports().answerTimes({{}, WorkloadBy::District}));
    std::vector<qint64> all;
    for (const AppealRow &row : *waitFor((*m_desk)->catalog().rows(m_desk->ids()))) {
        if (row.firstAnswered)
            all.push_back((*row.firstAnswered - row.received).count());
    }
    std::ranges::sort(all);
    QCOMPARE(times->totals.n, static_cast<qint64>(all.size()));
    const std::size_t half = all.size() / 2;
    QCOMPARE(*times->totals.medianSeconds, all.size() % 2 ? all[half] : (all[half - 1] + all[half]) / 2);
}

void TestReports::openAgesAreTheLengthOfTheirLists()
{
    const auto ages = waitFor((*m_desk)->reports().openAges({{}, WorkloadBy::District}));
    QVERIFY(total(ages->totals) > 0);
    for (std::size_t bucket = 0; bucket < kOpenAgeBuckets; ++bucket)
        QCOMPARE(lengthOf({.state = WorkloadState::Open, .days = openAgeDays(bucket, ages->today)}),
                 ages->totals.counts[bucket]);
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
