// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/inbox/made_up_rows.h"
#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/appeal_list_view.h"

using namespace Qt::StringLiterals;
using namespace otklik;
using test::MadeUpRows;

namespace {

/// A list on the screen, loaded.
struct Shown {
    explicit Shown(qint64 count)
        : model{(rows.order = MadeUpRows::numbered(1, count), rows.source())}
        , view{model}
    {
        view.resize(500, 600);
        view.show();
        model.setQuery({});
    }

    AppealId current() const { return model.idAt(view.currentRow()); }
    std::vector<int> selected() const
    {
        std::vector<int> found;
        for (const QItemSelectionRange &range : view.selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                found.push_back(row);
        }
        std::ranges::sort(found);
        return found;
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::sendKeyEvent(QTest::Click, &view, static_cast<Qt::Key>(code), QString{}, modifiers);
    }

    MadeUpRows rows;
    AppealListModel model;
    AppealListView view;
};

} // namespace

class TestAppealListView : public QObject {
    Q_OBJECT
private slots:
    void geometryOfAMillion();
    void scrollsToAnyRow_data();
    void scrollsToAnyRow();
    void keysMove_data();
    void keysMove();
    void shiftExtends();
    void marksStayWhileTheCurrentRowMoves();
    void escapeEndsMarking();
    void everythingIsOneRange();
    void mouseSelects();
    void currentIsKeptById();
    void rowThatLeavesGivesItsPlaceToTheNext();
    void newQueryBeginsAtTheTop();
    void focusChoosesNothing();
    void unknownKeysGoOn();
    void paintsHostileRows();
    void screenReaderHearsTheRows();
};

void TestAppealListView::geometryOfAMillion()
{
    Shown shown{1'000'000};
    QTRY_COMPARE(shown.model.rowCount(), 1'000'000);
    const int height = shown.view.visualRect(shown.model.index(0)).height();
    QVERIFY(height > 20);
    QCOMPARE(shown.view.verticalScrollBar()->maximum(), 1'000'000 * height - shown.view.viewport()->height());

    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
    const QRect last = shown.view.visualRect(shown.model.index(999'999));
    QCOMPARE(last.bottom(), shown.view.viewport()->height() - 1);
    QCOMPARE(shown.view.indexAt(last.center()).row(), 999'999);
    QCOMPARE(shown.view.visibleRows().second, 999'999);
    QVERIFY(shown.view.visualRect(shown.model.index(0)).bottom() < 0);
}

void TestAppealListView::scrollsToAnyRow_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QAbstractItemView::ScrollHint>("hint");
    for (const int row : {0, 1, 4321, 99'998, 99'999}) {
        QTest::addRow("%d ensure", row) << row << QAbstractItemView::EnsureVisible;
        QTest::addRow("%d top", row) << row << QAbstractItemView::PositionAtTop;
        QTest::addRow("%d bottom", row) << row << QAbstractItemView::PositionAtBottom;
        QTest::addRow("%d centre", row) << row << QAbstractItemView::PositionAtCenter;
    }
}

void TestAppealListView::scrollsToAnyRow()
{
    QFETCH(const int, row);
    QFETCH(const QAbstractItemView::ScrollHint, hint);
    Shown shown{100'000};
    QTRY_COMPARE(shown.model.rowCount(), 100'000);
    shown.view.scrollTo(shown.model.index(row), hint);
    const QRect rect = shown.view.visualRect(shown.model.index(row));
    QVERIFY(shown.view.viewport()->rect().contains(rect));
    QCOMPARE(shown.view.indexAt(rect.center()).row(), row);
}

void TestAppealListView::keysMove_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("row");
    const int russianJ = u'О';
    const int russianK = u'Л';
    QTest::newRow("the first J takes the first row") << QList<int>{Qt::Key_J} << 0;
    QTest::newRow("J J K") << QList<int>{Qt::Key_J, Qt::Key_J, Qt::Key_K} << 0;
    QTest::newRow("russian layout") << QList<int>{russianJ, russianJ, russianJ, russianK} << 1;
    QTest::newRow("arrows") << QList<int>{Qt::Key_Down, Qt::Key_Down, Qt::Key_Up} << 0;
    QTest::newRow("not above the first") << QList<int>{Qt::Key_J, Qt::Key_K, Qt::Key_K} << 0;
    QTest::newRow("end") << QList<int>{Qt::Key_End} << 999;
    QTest::newRow("not below the last") << QList<int>{Qt::Key_End, Qt::Key_J} << 999;
    QTest::newRow("home") << QList<int>{Qt::Key_End, Qt::Key_Home} << 0;
}

void TestAppealListView::keysMove()
{
    QFETCH(const QList<int>, keys);
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    for (const int key : keys)
        shown.key(key);
    QTEST(shown.view.currentRow(), "row");
    QCOMPARE(shown.selected(), std::vector<int>{shown.view.currentRow()});
    QVERIFY(shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
}

void TestAppealListView::shiftExtends()
{
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.goTo(5);
    shown.key(Qt::Key_J, Qt::ShiftModifier);
    shown.key(u'О', Qt::ShiftModifier);
    QCOMPARE(shown.selected(), (std::vector<int>{5, 6, 7}));
    shown.key(Qt::Key_K, Qt::ShiftModifier);
    QCOMPARE(shown.selected(), (std::vector<int>{5, 6}));
    shown.key(Qt::Key_Up, Qt::ShiftModifier);
    shown.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.selected(), (std::vector<int>{4, 5}));
    shown.key(Qt::Key_J);
    QCOMPARE(shown.selected(), std::vector<int>{5});
}

void TestAppealListView::marksStayWhileTheCurrentRowMoves()
{
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.goTo(1);
    shown.key(Qt::Key_X);
    shown.key(Qt::Key_J);
    shown.key(Qt::Key_J);
    shown.key(u'Ч'); // X on the Russian layout
    QCOMPARE(shown.selected(), (std::vector<int>{1, 3}));
    QVERIFY(shown.view.isMarking());
    QCOMPARE(shown.view.selectedCount(), 2);
    shown.key(Qt::Key_X);
    QCOMPARE(shown.selected(), std::vector<int>{1});
    QCOMPARE(shown.view.currentRow(), 3);
}

void TestAppealListView::escapeEndsMarking()
{
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.goTo(1);
    shown.key(Qt::Key_X);
    shown.key(Qt::Key_J);
    shown.key(Qt::Key_Escape);
    QVERIFY(!shown.view.isMarking());
    QCOMPARE(shown.selected(), std::vector<int>{2});
}

void TestAppealListView::everythingIsOneRange()
{
    Shown shown{1'000'000};
    QTRY_COMPARE(shown.model.rowCount(), 1'000'000);
    shown.view.goTo(7);
    shown.view.markAll();
    QCOMPARE(shown.view.selectionModel()->selection().size(), 1);
    QCOMPARE(shown.view.selectedCount(), 1'000'000);
    QCOMPARE(shown.view.currentRow(), 7);
    shown.view.clearMarks();
    QCOMPARE(shown.view.selectedCount(), 1);
}

void TestAppealListView::mouseSelects()
{
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    const auto click = [&shown](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, modifiers,
                          shown.view.visualRect(shown.model.index(row)).center());
    };
    click(2, Qt::NoModifier);
    QCOMPARE(shown.view.currentRow(), 2);
    click(5, Qt::ShiftModifier);
    QCOMPARE(shown.selected(), (std::vector<int>{2, 3, 4, 5}));
    click(3, Qt::ControlModifier);
    QCOMPARE(shown.selected(), (std::vector<int>{2, 4, 5}));
    click(1, Qt::NoModifier);
    QCOMPARE(shown.selected(), std::vector<int>{1});
    QSignalSpy opened{&shown.view, &AppealListView::openRequested};
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, Qt::NoModifier,
                       shown.view.visualRect(shown.model.index(1)).center());
    QCOMPARE(opened.count(), 1);
}

void TestAppealListView::currentIsKeptById()
{
    Shown shown{100'000};
    QTRY_COMPARE(shown.model.rowCount(), 100'000);
    shown.view.goTo(500);
    const int y = shown.view.visualRect(shown.view.currentIndex()).top();
    shown.rows.order.insert(shown.rows.order.begin(), AppealId{200'000});
    shown.rows.order.erase(shown.rows.order.begin() + 300, shown.rows.order.begin() + 310);
    shown.model.refresh({{}, true, false});
    QTRY_COMPARE(shown.view.currentRow(), 491);
    QCOMPARE(shown.current(), AppealId{501});
    QCOMPARE(shown.selected(), std::vector<int>{491});
    QCOMPARE(shown.view.visualRect(shown.view.currentIndex()).top(), y);
}

void TestAppealListView::rowThatLeavesGivesItsPlaceToTheNext()
{
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.goTo(3);
    std::erase(shown.rows.order, AppealId{4});
    shown.model.refresh({{AppealId{4}}, false, false});
    QTRY_COMPARE(shown.model.rowCount(), 999);
    QCOMPARE(shown.view.currentRow(), -1); // nobody chose another one
    shown.key(Qt::Key_J);
    QCOMPARE(shown.current(), AppealId{5});
    shown.key(Qt::Key_K);
    QCOMPARE(shown.current(), AppealId{3});
}

void TestAppealListView::newQueryBeginsAtTheTop()
{
    Shown shown{1000};
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.goTo(700);
    shown.model.setQuery({.view = View::New, .filter = {}, .sort = Sort::Newest, .me = {}});
    QTRY_COMPARE(shown.view.verticalScrollBar()->value(), 0);
    QCOMPARE(shown.view.currentRow(), -1);
    QCOMPARE(shown.view.selectedCount(), 0);
}

void TestAppealListView::focusChoosesNothing()
{
    Shown shown{10};
    QTRY_COMPARE(shown.model.rowCount(), 10);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.clearFocus();
    shown.view.setFocus();
    QCOMPARE(shown.view.currentRow(), -1);
}

void TestAppealListView::unknownKeysGoOn()
{
    Shown shown{10};
    QTRY_COMPARE(shown.model.rowCount(), 10);
    for (const int key : {int{Qt::Key_R}, int{Qt::Key_T}, int{Qt::Key_1}, int{Qt::Key_Escape}}) {
        QKeyEvent event{QEvent::KeyPress, key, Qt::NoModifier};
        QVERIFY(!shown.view.handleKey(&event));
    }
    QKeyEvent control{QEvent::KeyPress, Qt::Key_K, Qt::ControlModifier};
    QVERIFY(!shown.view.handleKey(&control)); // the palette
}

void TestAppealListView::paintsHostileRows()
{
    Shown shown{20};
    for (qint64 id = 1; id <= 20; ++id) {
        AppealRow &row = shown.rows.rows[id];
        row.snippet = QString(300, u'\u0301') + u"<table>"_s.repeated(40);
        row.author = QString(100'000, u'Ж');
        row.tags = QStringList(300, u"<img src=//attacker/x>"_s);
    }
    QTRY_VERIFY(shown.model.rowAt(0));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!shown.view.grab().isNull());
    QCOMPARE_LT(timer.elapsed(), 5000); // some 100 ms where no sanitizer runs
}

void TestAppealListView::screenReaderHearsTheRows()
{
    Shown shown{1'000'000};
    shown.rows.rows[3].author = u"Анна"_s;
    QTRY_COMPARE(shown.model.rowCount(), 1'000'000);
    QTRY_VERIFY(shown.model.rowAt(2));
    shown.view.goTo(2);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 1'000'000);
    QAccessibleInterface *row = list->child(2);
    QVERIFY(row && row->isValid());
    QCOMPARE(list->focusChild(), row);
    QCOMPARE(list->indexOfChild(row), 2);
    QCOMPARE(row->parent(), list);
    QVERIFY(row->text(QAccessible::Name).contains(u"Анна"_s));
    QVERIFY(row->state().selected);
    QVERIFY(!list->child(3)->state().selected);
    QVERIFY(list->child(999'999)->state().offscreen);
    QCOMPARE(list->childAt(row->rect().center().x(), row->rect().center().y()), row);
    QVERIFY(!list->child(1'000'000));
    for (int i = 0; i < 5000; ++i) // a reader that wanders keeps nothing for ever
        QVERIFY(list->child(i)->isValid());
}

QTEST_MAIN(TestAppealListView)
#include "tst_appeal_list_view.moc"
