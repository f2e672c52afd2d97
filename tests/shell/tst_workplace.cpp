// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/report_service.h"
#include "tests/support/desk_fixture.h"
#include "ui/card/card_page.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"
#include "ui/workload/workload_page.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMimeData>
#include <QSplitter>
#include <QToolButton>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Window {
    Window()
        : preferences(folder.filePath(u"otklik.ini"_s))
        , actions(fixture.desk())
    {
        for (const QString &district : {u"Обнинск"_s, u"Обнинск"_s, u"Калуга"_s})
            fixture.receive({.text = u"Не вывозят мусор с площадки"_s, .district = district});
        make();
    }
    void make()
    {
        window.reset();
        window = std::make_unique<MainWindow>(jobs, preferences);
        window->showDesk({fixture.desk(), actions, jobs, preferences});
        window->resize(1366, 768);
        window->show();
    }
    Workplace *desk() { return window->workplace(); }
    int rows() { return desk()->inbox()->list()->model()->rowCount(); }

    QTemporaryDir folder;
    test::DeskFixture fixture;
    Preferences preferences;
    Jobs jobs;
    AppealActions actions;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class WorkplaceTest : public QObject {
    Q_OBJECT
private slots:
    void theListOpensTheCard()
    {
        Window window;
        window.desk()->run(u"view.all"_s);
        QTRY_COMPARE(window.rows(), 3);
        window.desk()->run(u"next"_s);
        QTRY_VERIFY(window.desk()->card()->appeal());
        QCOMPARE(window.desk()->card()->appeal(), window.desk()->inbox()->current());
    }

    void aNumberOfTheChartIsTheLengthOfItsList()
    {
        Window window;
        window.desk()->showWorkload();
        const WorkloadQuery query{.days = {QDate{2026, 3, 1}, QDate{2026, 3, 6}}};
        const auto table = test::wait(window.fixture.desk().reports().workload(query));
        QVERIFY(table);
        const PlainTable numbers = plainTable(*table);
        int looked = 0;
        for (std::size_t row = 0; row < numbers.rows.size(); ++row) {
            for (std::size_t column = 0; column < numbers.cells[row].size(); ++column) {
                const auto &cell = numbers.cell(row, column);
                const qint64 number = numbers.rows[row][static_cast<qsizetype>(column)].toLongLong();
                if (!cell || number == 0)
                    continue;
                emit window.desk()->workload()->listRequested(listOf(*cell));
                QTRY_COMPARE(window.rows(), number);
                ++looked;
            }
        }
        QVERIFY(looked > 3);
        QVERIFY(window.desk()->inbox()->isVisible());
    }

    void undoIsOfferedAfterAnAction()
    {
        Window window;
        window.desk()->run(u"view.all"_s);
        QTRY_COMPARE(window.rows(), 3);
        window.desk()->run(u"next"_s);
        const AppealId appeal = window.desk()->inbox()->current();
        QVERIFY(appeal);
        auto *undo = window.window->findChild<QToolButton *>(u"undoLast"_s);
        QVERIFY(!undo->isVisible());
        window.actions.apply(TagAdded{u"мусор"_s}, {appeal});
        QTRY_VERIFY(undo->isVisible());
        QCOMPARE(window.fixture.appeal(appeal).tags, QStringList{u"мусор"_s});
        undo->click();
        QTRY_VERIFY(window.fixture.appeal(appeal).tags.isEmpty());
    }

    void keysMeanWhatIsMarked_data()
    {
        QTest::addColumn<bool>("isCardFocused");
        QTest::newRow("from the list") << false;
        QTest::newRow("from the card") << true;
    }
    void keysMeanWhatIsMarked()
    {
        QFETCH(bool, isCardFocused);
        Window window;
        QVERIFY(window.fixture.administer([](SettingsService &set) { return set.setFavouriteTags({u"мусор"_s}); }));
        QVERIFY(QTest::qWaitForWindowActive(window.window.get()));
        window.desk()->run(u"view.all"_s);
        QTRY_COMPARE(window.rows(), 3);
        window.desk()->run(u"next"_s);
        QTRY_VERIFY(window.desk()->card()->appeal());
        QCOMPARE(QApplication::focusWidget(), window.desk()->inbox()->list()); // the card does not take it
        if (isCardFocused)
            window.desk()->card()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(window.desk()->inbox()->selection().size(), 3U);
        QTest::qWait(50);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        for (const AppealId id : window.desk()->inbox()->selection())
            QTRY_COMPARE(window.fixture.appeal(id).tags, QStringList{u"мусор"_s});
    }

    void anotherOperatorSitsDown()
    {
        Window window;
        const OperatorId nina = window.fixture.addOperator(u"Нина"_s, Role::Supervisor);
        QTRY_VERIFY(window.fixture.desk().settings().configuration()->findOperator(nina));
        window.desk()->run(u"operator"_s);
        QWidget *picker = QApplication::activeModalWidget();
        QVERIFY(picker);
        auto *list = picker->findChild<QListWidget *>(u"choices"_s);
        const auto found = list->findItems(u"Нина"_s, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        emit list->itemActivated(found.front());
        QTRY_COMPARE(window.fixture.me(), nina);
        QTRY_VERIFY(window.window->findChild<QToolButton *>(u"me"_s)->text().startsWith(u"Нина"_s));
    }

    void sizesAreRemembered()
    {
        Window window;
        auto *work = window.window->findChild<QSplitter *>(u"work"_s);
        work->setSizes({600, 500});
        const QList<int> before = work->sizes();
        window.make();
        QCOMPARE(window.window->findChild<QSplitter *>(u"work"_s)->sizes().front(), before.front());
    }

    void nothingIsCutAtTheSmallestScreen()
    {
        Window window;
        QVERIFY(window.window->minimumSizeHint().width() <= 1366);
        QVERIFY(window.window->minimumSizeHint().height() <= 740); // a task bar stays
    }

    void aDroppedFileIsPreviewed()
    {
        Window window;
        QFile file{window.folder.filePath(u"in.csv"_s)};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("Номер;Текст\n1;Яма\n");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter{{10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(window.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop{QPointF{10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(window.window.get(), &drop);
        QVERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->objectName(), u"importDialog"_s);
        QApplication::activeModalWidget()->close();
    }
};

QTEST_MAIN(WorkplaceTest)
#include "tst_workplace.moc"
