// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include "tests/support/test_desk.h"
#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/view_list.h"
#include "ui/words/words.h"

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

const QStringList kThree{u"Номер;Текст;Автор;Район;Дата создания"_s,
                         u"1;Яма на дороге у школы;Анна П.;Обнинск;06.03.2026 10:00"_s,
                         u"2;Нет отопления в доме 5;Иван С.;Калуга;06.03.2026 11:00"_s,
                         u"3;Разбиты дороги в посёлке;Пётр К.;Обнинск;06.03.2026 12:00"_s};

/// QTest::keyClicks() knows ASCII only.
void type(QWidget *field, const QString &text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString{letter}, Qt::NoModifier);
}

/// A page over a real store.
struct Shown {
    explicit Shown(const QStringList &lines = kThree)
    {
        if (!lines.isEmpty())
            imported = desk.import(lines).has_value();
        page = std::make_unique<InboxPage>(*desk);
        page->resize(560, 700);
        page->show();
        page->showQuery({.view = View::All, .filter = {}, .sort = Sort::Newest, .me = {}});
    }

    template<typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1StringView{name});
    }
    int rows() const { return page->list()->model()->rowCount(); }
    bool isThere(int count) const
    {
        const auto *model = static_cast<AppealListModel *>(page->list()->model());
        return !model->isLoading() && model->isComplete() && model->rowCount() == count;
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::sendKeyEvent(QTest::Click, page->list(), static_cast<Qt::Key>(code), QString{}, modifiers);
    }

    test::TestDesk desk;
    bool imported = true;
    std::unique_ptr<InboxPage> page;
};

} // namespace

class TestInboxPage : public QObject {
    Q_OBJECT
private slots:
    void listsWhatIsInTheStore();
    void searchFindsWordForms();
    void slashSearchesAndEscapeClears();
    void emptyStatesDiffer();
    void currentAppealOutlivesItsView();
    void selectionIsMarkedOrCurrent();
    void everythingThatMatchesIsSelected();
    void holdKeepsTheOrder();
    void markedRowsShowWhatIsDoneToThem();
    void urgentOnesComeInTurn();
    void viewCountsAreShown();
    void savedViewComesBack();
};

void TestInboxPage::listsWhatIsInTheStore()
{
    Shown shown;
    QVERIFY(shown.imported);
    QAbstractItemModelTester tester{shown.page->list()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest};
    QTRY_VERIFY(shown.isThere(3));
    const QModelIndex first = shown.page->list()->model()->index(0, 0);
    QTRY_COMPARE(first.data().toString(), u"3"_s);
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(u"Разбиты дороги"_s));
    QCOMPARE(shown.find<QLabel>("count")->text(), Words::appeals(3));
}

void TestInboxPage::searchFindsWordForms()
{
    Shown shown;
    QTRY_VERIFY(shown.isThere(3));
    type(shown.find<QLineEdit>("search"), u"дорога"_s);
    QTRY_VERIFY(shown.isThere(2));
    QCOMPARE(shown.page->query().filter.text, u"дорога"_s);
}

void TestInboxPage::slashSearchesAndEscapeClears()
{
    Shown shown;
    QTRY_VERIFY(shown.isThere(3));
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    shown.key(Qt::Key_Slash);
    QLineEdit *search = shown.find<QLineEdit>("search");
    QVERIFY(search->hasFocus());
    type(search, u"отопление"_s);
    QTRY_VERIFY(shown.isThere(1));
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(shown.isThere(3));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(shown.page->list()->hasFocus());
}

void TestInboxPage::emptyStatesDiffer()
{
    Shown empty{QStringList{}};
    QTRY_VERIFY(empty.find<QPushButton>("import")->isVisible());
    QVERIFY(!empty.find<QPushButton>("clear")->isVisible());
    QSignalSpy import{empty.page.get(), &InboxPage::importRequested};
    empty.find<QPushButton>("import")->click();
    QCOMPARE(import.count(), 1);

    Shown shown;
    AppealQuery query{.view = View::Escalated, .filter = {}, .sort = Sort::Urgency, .me = {}};
    shown.page->showQuery(query);
    QTRY_VERIFY(shown.find<QPushButton>("showAll")->isVisible());
    QVERIFY(!shown.find<QPushButton>("import")->isVisible());
    query.view = View::All;
    query.filter.text = u"бегемот"_s;
    shown.page->showQuery(query);
    QTRY_VERIFY(shown.find<QPushButton>("clear")->isVisible());
    shown.find<QPushButton>("clear")->click();
    QTRY_VERIFY(shown.isThere(3));
    QVERIFY(shown.page->list()->isVisible());
}

void TestInboxPage::currentAppealOutlivesItsView()
{
    Shown shown;
    const OperatorId me = shown.desk.addOperator(u"Мария"_s);
    shown.page->showQuery({.view = View::New, .filter = {}, .sort = Sort::Newest, .me = {}});
    QTRY_VERIFY(shown.isThere(3));
    QSignalSpy current{shown.page.get(), &InboxPage::currentAppealChanged};
    shown.key(u'О'); // J on the Russian layout
    QCOMPARE(current.count(), 1);
    const AppealId appeal = shown.page->current();
    QVERIFY(shown.desk.perform(appeal, Assigned{.assignee = me, .department = {}}, me).has_value());
    QTRY_VERIFY(shown.isThere(2)); // it is not new any more
    QCOMPARE(shown.page->current(), appeal);
    QCOMPARE(shown.page->selection(), std::vector<AppealId>{appeal});
    QCOMPARE(current.count(), 1); // the card is not exchanged
    shown.key(u'О');
    QCOMPARE(current.count(), 2);
    QCOMPARE(shown.page->list()->currentRow(), 0); // the one that followed it
}

void TestInboxPage::selectionIsMarkedOrCurrent()
{
    Shown shown;
    QTRY_VERIFY(shown.isThere(3));
    QVERIFY(shown.page->selection().empty());
    shown.page->next();
    QCOMPARE(shown.page->selection(), std::vector<AppealId>{shown.page->current()});
    QVERIFY(!shown.page->hasMarks());
    QSignalSpy marks{shown.page.get(), &InboxPage::selectionChanged};
    shown.key(Qt::Key_X);
    shown.key(Qt::Key_J);
    shown.key(Qt::Key_J);
    shown.key(Qt::Key_X);
    QTRY_COMPARE(marks.isEmpty() ? 0 : marks.last().first().toInt(), 2);
    QCOMPARE(shown.page->selection(), (std::vector<AppealId>{AppealId{3}, AppealId{1}}));
    shown.page->clearSelection();
    QCOMPARE(shown.page->selection(), std::vector<AppealId>{AppealId{1}});
}

void TestInboxPage::everythingThatMatchesIsSelected()
{
    QStringList lines = kThree;
    for (int number = 4; number <= 600; ++number) // more than the first answer brings
        lines.append(u"%1;Текст %1;Автор;Калуга;05.03.2026 10:00"_s.arg(number));
    Shown shown{lines};
    shown.page->selectAllMatching(); // before the list is here
    QTRY_COMPARE(shown.page->selection().size(), std::size_t{600});
}

void TestInboxPage::holdKeepsTheOrder()
{
    Shown shown;
    QTRY_VERIFY(shown.isThere(3));
    shown.page->hold();
    QVERIFY(
        shown.desk.import({kThree.front(), u"9;Новая яма;Анна П.;Обнинск;06.03.2026 13:00"_s}, u"b.csv"_s).has_value());
    QTRY_VERIFY(shown.find<QToolButton>("showWaiting")->isVisible());
    QCOMPARE(shown.rows(), 3);
    shown.page->release();
    QCOMPARE(shown.rows(), 4);
    QVERIFY(!shown.find<QToolButton>("showWaiting")->isVisible());
}

void TestInboxPage::markedRowsShowWhatIsDoneToThem()
{
    QStringList lines = kThree.first(1);
    for (int i = 1; i <= 300; ++i) // more than a page of rows
        lines += u"%1;Яма %1;Анна;Обнинск;06.03.2026 10:00"_s.arg(i);
    Shown shown{lines};
    QTRY_VERIFY(shown.isThere(300));
    const OperatorId me = shown.desk.addOperator(u"Мария"_s);
    auto &model = *static_cast<AppealListModel *>(shown.page->list()->model());
    QTRY_VERIFY(model.rowAt(0));
    shown.page->list()->goTo(0);
    shown.page->selectAllMatching();
    QTRY_COMPARE(shown.page->selection().size(), 300U);
    const QImage before = shown.page->list()->viewport()->grab().toImage();
    const std::vector<AppealId> order = shown.page->selection();

    const auto done = test::waitFor(shown.desk->operations().applyToAll(TagAdded{u"каша"_s}, order, me));
    QVERIFY(done.has_value());
    const auto isTagged = [&](int row) {
        const AppealRow *found = model.rowAt(row);
        return found && found->tags == QStringList{u"каша"_s};
    };
    QTRY_VERIFY(isTagged(0));
    QTRY_VERIFY(isTagged(299)); // whatever was read before
    QVERIFY(model.isFrozen());
    QCOMPARE(shown.page->selection(), order);
    QTRY_VERIFY(shown.page->list()->viewport()->grab().toImage() != before);
}

void TestInboxPage::urgentOnesComeInTurn()
{
    Shown shown;
    QTRY_VERIFY(shown.isThere(3));
    std::vector<AppealId> visited;
    connect(shown.page.get(), &InboxPage::currentAppealChanged, this,
            [&visited](AppealId id) { visited.push_back(id); });
    for (std::size_t count = 1; count <= 3; ++count) {
        shown.key(u'Г'); // U on the Russian layout
        QTRY_COMPARE(visited.size(), count);
    }
    QCOMPARE(visited, (std::vector<AppealId>{AppealId{1}, AppealId{2}, AppealId{3}})); // by their due times
    QSignalSpy none{shown.page.get(), &InboxPage::nothingUrgent};
    shown.key(Qt::Key_U);
    QTRY_COMPARE(none.count(), 1);
}

void TestInboxPage::viewCountsAreShown()
{
    Shown shown;
    shown.page->viewList()->resize(200, 600);
    shown.page->viewList()->show();
    const auto *tree = shown.page->viewList()->findChild<QTreeWidget *>();
    QTRY_COMPARE(tree->topLevelItem(0)->text(1), u"3"_s); // new
    QSignalSpy queries{shown.page.get(), &InboxPage::queryChanged};
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier,
                      tree->visualItemRect(tree->topLevelItem(0)).center());
    QTRY_COMPARE(shown.page->query().view, View::New);
    QCOMPARE(queries.count(), 1);
}

void TestInboxPage::savedViewComesBack()
{
    Shown shown;
    QTRY_VERIFY(shown.isThere(3));
    SavedView saved{u"Ямы Обнинска"_s, {.view = View::All, .filter = {}, .sort = Sort::District, .me = {}}};
    saved.query.filter.districts = {u"Обнинск"_s};
    QVERIFY(test::waitFor(shown.desk->settings().setSavedViews({saved})).has_value());
    const auto *tree = shown.page->viewList()->findChild<QTreeWidget *>();
    const auto items = [tree] { return tree->findItems(u"Ямы Обнинска"_s, Qt::MatchExactly); };
    QTRY_COMPARE(items().size(), 1);
    emit shown.page->viewList()->savedViewChosen(0);
    QTRY_VERIFY(shown.isThere(2));
    QCOMPARE(shown.page->query().sort, Sort::District);
    emit shown.page->viewList()->deleteRequested(0);
    QTRY_VERIFY(items().isEmpty());
    QVERIFY(shown.desk->settings().configuration()->savedViews.empty());
}

QTEST_MAIN(TestInboxPage)
#include "tst_inbox_page.moc"
