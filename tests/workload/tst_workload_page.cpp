// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/charts/chart_samples.h"
#include "ui/charts/bar_view.h"
#include "ui/charts/chart_panel.h"
#include "ui/widgets/plain_label.h"
#include "ui/workload/workload_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QMessageBox>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 10, 31);

template<typename T>
QFuture<Result<T>> ready(T value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Answers at once, or when the test says so, and remembers what it was asked.
struct Answers {
    std::vector<std::pair<WorkloadQuery, AppealFilter>> asked;
    std::vector<PlainTable> exported;
    std::vector<QPromise<Result<WorkloadTable>>> held;
    bool isHeld = false;
    int rows = 26;
    int timesAsked = 0;

    WorkloadSource source()
    {
        return {
            .workload =
                [this](const WorkloadQuery &query, const AppealFilter &filter) {
                    asked.emplace_back(query, filter);
                    if (!isHeld)
                        return ready(sampleWorkload(rows));
                    held.emplace_back().start();
                    return held.back().future();
                },
            .flow = [](const DayRange &, const AppealFilter &) { return ready(sampleFlow(31)); },
            .answerTimes =
                [this](const WorkloadQuery &, const AppealFilter &) {
                    ++timesAsked;
                    AnswerTimeTable table = sampleTimes(rows);
                    table.rules.n = table.totals.n;
                    return ready(table);
                },
            .openAges =
                [this](const WorkloadQuery &, const AppealFilter &) {
                    OpenAgeTable table = sampleAges(rows);
                    table.rules.n = total(table.totals);
                    return ready(table);
                },
            .facet =
                [](Facet) {
                    return ready(std::vector<FacetValue>{{u"Обнинск"_s, 5}, {u"<b>x</b>"_s, 2}, {QString(), 1}});
                },
            .exportTable =
                [this](const PlainTable &table, const QString &) {
                    exported.push_back(table);
                    return ready(static_cast<qint64>(table.rows.size()));
                },
            .listOf =
                [](const WorkloadCell &cell, const AppealFilter &filter) {
                    AppealQuery query;
                    query.filter = filter;
                    if (cell.row)
                        query.filter.districts = {cell.row->key};
                    return query;
                },
            .today = [] { return kToday; },
            .heading = [] { return u"Центр управления"_s; },
        };
    }
};

void choose(QWidget &page, const QString &combo, int index)
{
    auto *box = page.findChild<QComboBox *>(combo);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

} // namespace

class TestWorkloadPage : public QObject {
    Q_OBJECT
private slots:
    void asksForTheMonthFirst();
    void filtersAndRowsAreAsked();
    void typedDaysAreCustom();
    void countsOnlyWhatIsLookedAt();
    void lateAnswersAreDropped();
    void numberOpensTheList();
    void orderNeedsNoNewCount();
    void emptyPeriod();
    void errorIsShown();
    void closesWhileCounting();
    void saves_data();
    void saves();
    void saveFails();
};

void TestWorkloadPage::asksForTheMonthFirst()
{
    Answers answers;
    WorkloadPage page(answers.source());
    QVERIFY(answers.asked.empty()); // not before it is looked at
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    QCOMPARE(answers.asked.size(), std::size_t(1));
    const DayRange month{QDate(2026, 10, 1), kToday};
    QCOMPARE(answers.asked[0].first.days, month);
    QCOMPARE(answers.asked[0].first.by, WorkloadBy::District);
    QCOMPARE(answers.asked[0].second, AppealFilter());
    QCOMPARE(page.panel(WorkloadPage::Load)->bars()->plan().rows.size(), std::size_t(26));
}

void TestWorkloadPage::filtersAndRowsAreAsked()
{
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    QTRY_COMPARE(page.findChild<QComboBox *>(u"district"_s)->count(), 4);
    choose(page, u"district"_s, 3);
    choose(page, u"importance"_s, 2);
    choose(page, u"by"_s, 3);
    choose(page, u"period"_s, static_cast<int>(Period::All));
    QTRY_COMPARE(answers.asked.size(), std::size_t(2)); // four changes, one question
    const auto &[query, filter] = answers.asked.back();
    QCOMPARE(query.days, DayRange());
    QCOMPARE(query.by, WorkloadBy::Channel);
    QCOMPARE(filter.districts, QStringList{QString()}); // «not stated», not «any»
    QCOMPARE(filter.importances, std::vector{Importance::High});
}

void TestWorkloadPage::typedDaysAreCustom()
{
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    page.findChild<QDateEdit *>(u"from"_s)->setDate(QDate(2026, 12, 1)); // after the last day
    QCOMPARE(page.bar()->period(), Period::Custom);
    const DayRange days{kToday, QDate(2026, 12, 1)};
    QCOMPARE(page.bar()->query().days, days);
    QTRY_COMPARE(answers.asked.size(), std::size_t(2));
}

void TestWorkloadPage::countsOnlyWhatIsLookedAt()
{
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    QCOMPARE(answers.timesAsked, 0);
    page.showChart(WorkloadPage::AnswerTimes);
    QTRY_VERIFY(page.panel(WorkloadPage::AnswerTimes)->isVisible());
    QCOMPARE(answers.timesAsked, 1);
    page.showChart(WorkloadPage::Flow);
    QTRY_VERIFY(page.panel(WorkloadPage::Flow)->isVisible());
    QVERIFY(!page.findChild<QComboBox *>(u"by"_s)->isEnabled());
    page.showChart(WorkloadPage::AnswerTimes);
    QCOMPARE(answers.timesAsked, 1); // still fresh
    page.refresh();
    QCOMPARE(answers.timesAsked, 2);
    page.showChart(WorkloadPage::OpenAges);
    QTRY_VERIFY(page.panel(WorkloadPage::OpenAges)->isVisible());
}

void TestWorkloadPage::lateAnswersAreDropped()
{
    Answers answers;
    answers.isHeld = true;
    WorkloadPage page(answers.source());
    page.show();
    page.refresh();
    QTRY_VERIFY(answers.held.size() >= 2);
    answers.held.back().addResult(sampleWorkload(3));
    answers.held.back().finish();
    QTRY_COMPARE(page.panel(WorkloadPage::Load)->bars()->plan().rows.size(), std::size_t(3));
    answers.held.front().addResult(sampleWorkload(26));
    answers.held.front().finish();
    QTest::qWait(50);
    QCOMPARE(page.panel(WorkloadPage::Load)->bars()->plan().rows.size(), std::size_t(3));
}

void TestWorkloadPage::numberOpensTheList()
{
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    QTRY_VERIFY(page.findChild<QComboBox *>(u"importance"_s));
    choose(page, u"importance"_s, 1);
    QTRY_COMPARE(answers.asked.size(), std::size_t(2));
    QSignalSpy requested(&page, &WorkloadPage::listRequested);
    QTableView *numbers = page.panel(WorkloadPage::Load)->numbers();
    numbers->setCurrentIndex(numbers->model()->index(1, 1));
    QTest::keyClick(numbers, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto query = requested.constFirst().constFirst().value<AppealQuery>();
    QCOMPARE(query.filter.districts, QStringList{u"Округ 2"_s});
    QCOMPARE(query.filter.importances, std::vector{Importance::Ordinary}); // the page's filter goes along
}

void TestWorkloadPage::orderNeedsNoNewCount()
{
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    choose(page, u"order"_s, 2);
    QCOMPARE(page.panel(WorkloadPage::Load)->bars()->plan().rows[1].name, u"Округ 2"_s);
    QCOMPARE(page.panel(WorkloadPage::Load)->bars()->plan().rows.back().name, u"Округ 26"_s); // by value, not by letter
    QCOMPARE(answers.asked.size(), std::size_t(1));
}

void TestWorkloadPage::emptyPeriod()
{
    Answers answers;
    answers.rows = 0;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_COMPARE(answers.asked.size(), std::size_t(1));
    QTest::qWait(20);
    QVERIFY(!page.panel(WorkloadPage::Load)->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(u"save"_s)->isEnabled());
}

void TestWorkloadPage::errorIsShown()
{
    Answers answers;
    answers.isHeld = true;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(!answers.held.empty());
    answers.held.back().addResult(fail(ErrorCode::Corrupt));
    answers.held.back().finish();
    QTest::qWait(20);
    QVERIFY(!page.panel(WorkloadPage::Load)->isVisible());
    answers.isHeld = false;
    page.refresh(); // and it recovers
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
}

void TestWorkloadPage::closesWhileCounting()
{
    Answers answers;
    answers.isHeld = true;
    {
        WorkloadPage page(answers.source());
        page.show();
        QTRY_VERIFY(!answers.held.empty());
    }
    answers.held.back().addResult(sampleWorkload(3));
    answers.held.back().finish();
    QTest::qWait(20); // nobody is there to be called
}

void TestWorkloadPage::saves_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("isDrawn");
    QTest::newRow("pdf") << u"pdf"_s << true;
    QTest::newRow("PNG in capitals") << u"PNG"_s << true;
    QTest::newRow("csv") << u"csv"_s << false;
    QTest::newRow("xlsx") << u"xlsx"_s << false;
}

void TestWorkloadPage::saves()
{
    QFETCH(QString, suffix);
    QFETCH(bool, isDrawn);
    QTemporaryDir folder;
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    QSignalSpy saved(&page, &WorkloadPage::saved);
    const QString file = folder.filePath(u"отчёт."_s + suffix);
    page.saveAs(file);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(QFileInfo::exists(file), isDrawn);
    QCOMPARE(answers.exported.empty(), isDrawn);
    if (!isDrawn) {
        QCOMPARE(answers.exported[0].rows.size(), std::size_t(27)); // the total too
        QCOMPARE(answers.exported[0].header.size(), answers.exported[0].rows[0].size());
        QVERIFY(!answers.exported[0].rules.isEmpty());
    }
}

void TestWorkloadPage::saveFails()
{
    Answers answers;
    WorkloadPage page(answers.source());
    page.show();
    QTRY_VERIFY(page.panel(WorkloadPage::Load)->isVisible());
    QSignalSpy saved(&page, &WorkloadPage::saved);
    page.saveAs(u"/none/such/folder/a.pdf"_s);
    QTRY_VERIFY(page.findChild<QMessageBox *>());
    QCOMPARE(saved.size(), 0);
}

QTEST_MAIN(TestWorkloadPage)
#include "tst_workload_page.moc"
