// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/inbox/made_up_rows.h"
#include "ui/inbox/appeal_list_model.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using test::MadeUpRows;

namespace {

ChangeNotice touched(std::vector<AppealId> ids)
{
    return {std::move(ids), false, false};
}

ChangeNotice everything()
{
    return {{}, true, false};
}

} // namespace

class TestAppealListModel : public QObject {
    Q_OBJECT
private slots:
    void obeysTheModelContract();
    void beginningComesFirst();
    void loadsOnlyWhatIsSeen();
    void flyingOverLoadsLittle();
    void answersToAnOlderQueryAreDropped();
    void touchedRowIsLoadedAgain();
    void answerOlderThanTheChangeIsNotKept();
    void importReloadsWhatIsSeen();
    void sameOrderMovesNothing();
    void newOrderIsSwappedIn();
    void frozenOrderWaits();
    void thawingShowsWhatWaited();
    void failureIsReportedOnce();
    void goneRowIsNotAskedForAgain();
    void requeriesArePaced();
};

void TestAppealListModel::obeysTheModelContract()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 1000);
    AppealListModel model{rows.source()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1000);
    model.data(model.index(500));
    QTRY_VERIFY(!model.data(model.index(500), AppealListModel::LoadingRole).toBool());
    rows.order = MadeUpRows::numbered(10, 700);
    model.refresh(everything());
    QTRY_COMPARE(model.rowCount(), 691);
    rows.order.clear();
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestAppealListModel::beginningComesFirst()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 100'000);
    rows.holdsAnswers = true;
    AppealListModel model{rows.source()};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    model.setQuery({});
    QVERIFY(model.isLoading());
    rows.release();
    QTRY_COMPARE(model.rowCount(), AppealListModel::kFirstIds);
    QVERIFY(!model.isComplete());
    rows.release();
    QTRY_COMPARE(model.rowCount(), 100'000);
    QVERIFY(model.isComplete());
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 1); // the first answer: what follows it moves nothing
    QCOMPARE(model.idAt(99'999), AppealId{100'000});
    QCOMPARE(model.rowOf(AppealId{5000}), 4999);
    QCOMPARE(model.rowOf(AppealId{}), -1);
}

void TestAppealListModel::loadsOnlyWhatIsSeen()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 100'000);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 100'000);
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QCOMPARE(model.index(50'000).data().toString(), u"…"_s); // asks, does not wait
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(model.index(50'000).data().toString(), u"50001"_s);
    QCOMPARE(rows.asked.size(), std::size_t{1});
    QCOMPARE(rows.asked.front().size(), std::size_t{AppealListModel::kPageSize});
}

void TestAppealListModel::flyingOverLoadsLittle()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 100'000);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 100'000);
    for (int row = 0; row < 100'000; row += AppealListModel::kPageSize)
        model.rowAt(row);
    QTRY_VERIFY(model.rowAt(99'999 / AppealListModel::kPageSize * AppealListModel::kPageSize) != nullptr);
    QCOMPARE_LE(rows.asked.size(), std::size_t{8});
}

void TestAppealListModel::answersToAnOlderQueryAreDropped()
{
    MadeUpRows rows;
    rows.holdsAnswers = true;
    AppealListModel model{rows.source()};
    rows.order = MadeUpRows::numbered(1, 10);
    model.setQuery({});
    rows.order = MadeUpRows::numbered(1, 20);
    model.setQuery({.view = View::New, .filter = {}, .sort = Sort::Urgency, .me = {}});
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    rows.release(); // both
    QTRY_COMPARE(model.rowCount(), 20);
    QCOMPARE(reset.count(), 1);
}

void TestAppealListModel::touchedRowIsLoadedAgain()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 300);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 300);
    model.rowAt(5);
    QTRY_VERIFY(model.rowAt(5));
    rows.asked.clear();
    rows.rows[6].number = u"changed"_s;
    model.refresh(touched({AppealId{6}, AppealId{299}}));
    QVERIFY(model.rowAt(5)); // what was there stays until the new state arrives
    QTRY_COMPARE(model.rowAt(5)->number, u"changed"_s);
    QCOMPARE(rows.asked, (std::vector<std::vector<AppealId>>{{AppealId{6}}}));
}

void TestAppealListModel::answerOlderThanTheChangeIsNotKept()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 10);
    rows.holdsAnswers = true;
    model.rowAt(0);
    QTRY_COMPARE(rows.asked.size(), std::size_t{1});
    rows.rows[1].number = u"after"_s;
    model.refresh(touched({AppealId{1}}));
    rows.holdsAnswers = false;
    rows.release(); // the state before the change
    QTRY_VERIFY(model.rowAt(0));
    QTRY_COMPARE(model.rowAt(0)->number, u"after"_s);
}

void TestAppealListModel::importReloadsWhatIsSeen()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.rowAt(0));
    rows.rows[1].number = u"new"_s;
    model.refresh(everything());
    QTRY_COMPARE(model.rowAt(0)->number, u"new"_s);
}

void TestAppealListModel::sameOrderMovesNothing()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 1000);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete());
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy completed{&model, &AppealListModel::completed};
    model.refresh(touched({AppealId{6}}));
    QTRY_COMPARE(completed.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestAppealListModel::newOrderIsSwappedIn()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete() && model.rowAt(9));
    bool keptPlace = false;
    connect(&model, &QAbstractItemModel::modelReset, &model, [&] { keptPlace = model.keepsPlace(); });
    rows.asked.clear();
    std::ranges::reverse(rows.order);
    model.refresh(touched({AppealId{10}}));
    QTRY_COMPARE(model.idAt(0), AppealId{10});
    QVERIFY(keptPlace);
    QVERIFY(model.rowAt(5)); // known rows are shown at their new places at once
}

void TestAppealListModel::frozenOrderWaits()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete());
    model.setFrozen(true);
    QSignalSpy waiting{&model, &AppealListModel::waitingChanged};
    rows.order = MadeUpRows::numbered(3, 22);
    model.refresh(everything());
    QTRY_COMPARE(model.waitingCount(), 12);
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(model.rowCount(), 10);
    model.showWaiting();
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.waitingCount(), 0);
}

void TestAppealListModel::thawingShowsWhatWaited()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete());
    model.setFrozen(true);
    rows.order = MadeUpRows::numbered(1, 9); // nothing to boast of, but the row has gone
    const int finds = rows.finds;
    model.refresh(everything());
    QTRY_COMPARE(rows.finds, finds + 1);
    QTest::qWait(20);
    QCOMPARE(model.waitingCount(), 0);
    QCOMPARE(model.rowCount(), 10);
    model.setFrozen(false);
    QCOMPARE(model.rowCount(), 9);
}

void TestAppealListModel::failureIsReportedOnce()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete());
    QSignalSpy failed{&model, &AppealListModel::failed};
    rows.fails = true;
    model.rowAt(0);
    QTRY_COMPARE(failed.count(), 1);
    model.rowAt(0); // a repaint
    QTest::qWait(20);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(model.index(0).data().toString(), u"…"_s);

    rows.fails = false;
    model.refresh(touched({AppealId{7}}));
    model.rowAt(0);
    QTRY_VERIFY(model.rowAt(0)); // something changed: worth another try
}

void TestAppealListModel::goneRowIsNotAskedForAgain()
{
    MadeUpRows rows;
    AppealSource source = rows.source();
    source.rows = [&rows](std::vector<AppealId> ids) {
        rows.asked.push_back(std::move(ids));
        QPromise<Result<std::vector<AppealRow>>> promise;
        promise.start();
        promise.addResult(std::vector<AppealRow>{});
        promise.finish();
        return promise.future();
    };
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{source};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete());
    model.rowAt(0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(model.rowAt(0), nullptr);
    QTest::qWait(20);
    QCOMPARE(rows.asked.size(), std::size_t{1});
}

void TestAppealListModel::requeriesArePaced()
{
    MadeUpRows rows;
    rows.order = MadeUpRows::numbered(1, 10);
    AppealListModel model{rows.source()};
    model.setQuery({});
    QTRY_VERIFY(model.isComplete());
    const int before = rows.finds;
    for (int i = 0; i < 30; ++i) { // an import beside us
        model.refresh(everything());
        QTest::qWait(10);
    }
    QCOMPARE_LE(rows.finds - before, 2);
    QTRY_COMPARE_GE(rows.finds - before, 2); // the last request is not forgotten
}

QTEST_GUILESS_MAIN(TestAppealListModel)
#include "tst_appeal_list_model.moc"
