// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"
#include "ui/charts/bar_view.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/flow_view.h"
#include "ui/charts/plain_table_model.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestChartPanel : public QObject {
    Q_OBJECT
private slots:
    void modelKeepsTheRules();
    void enterOpensTheNumber();
    void clickOpensTheNumber();
    void tabLeavesTheTable();
    void rulesStandBelow();
    void showsEveryKind();
    void speaks();
    void hostileNames();
};

void TestChartPanel::modelKeepsTheRules()
{
    PlainTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(plainTable(sampleWorkload(26)));
    QCOMPARE(model.rowCount(), 27);
    model.setTable(plainTable(sampleFlow(3)));
    QCOMPARE(model.rowCount(), 4);
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.cellAt({}));
}

void TestChartPanel::enterOpensTheNumber()
{
    ChartPanel panel;
    const WorkloadTable table = sampleWorkload(26);
    panel.setTable(table);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QSignalSpy chosen(&panel, &ChartPanel::chosen);

    QTableView *numbers = panel.numbers();
    numbers->setFocus();
    numbers->setCurrentIndex(numbers->model()->index(0, 0));
    QTest::keyClick(numbers, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0); // a name opens nothing
    QTest::keyClick(numbers, Qt::Key_Down);
    QTest::keyClick(numbers, Qt::Key_Right);
    QTest::keyClick(numbers, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto cell = chosen.takeFirst().constFirst().value<WorkloadCell>();
    QCOMPARE(cell.row.value(), table.rows[1].row);
    QCOMPARE(cell.state, WorkloadState::Received);

    QTest::keyClick(numbers, Qt::Key_End, Qt::ControlModifier); // the last cell of the total: a percent
    QTest::keyClick(numbers, Qt::Key_Enter);
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(numbers, Qt::Key_Left);
    QTest::keyClick(numbers, Qt::Key_Enter);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!chosen.constFirst().constFirst().value<WorkloadCell>().row); // of all rows
}

void TestChartPanel::clickOpensTheNumber()
{
    ChartPanel panel;
    panel.resize(1100, 700);
    panel.setTable(sampleWorkload(3));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QSignalSpy chosen(&panel, &ChartPanel::chosen);
    QTableView *numbers = panel.numbers();
    const QRect at = numbers->visualRect(numbers->model()->index(2, 3));
    QTest::mouseClick(numbers->viewport(), Qt::LeftButton, {}, at.center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<WorkloadCell>().state, WorkloadState::AnsweredInTime);
}

void TestChartPanel::tabLeavesTheTable()
{
    ChartPanel panel;
    panel.setTable(sampleWorkload(3));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.numbers()->setFocus();
    QTest::keyClick(panel.numbers(), Qt::Key_Tab);
    QVERIFY(!panel.numbers()->hasFocus());
}

void TestChartPanel::rulesStandBelow()
{
    ChartPanel panel;
    panel.setTable(sampleWorkload(3));
    const auto *rules = panel.findChild<PlainLabel *>(u"rules"_s);
    QVERIFY(rules);
    QVERIFY(rules->text().contains(u"Europe/Moscow"_s));
    QCOMPARE(rules->textFormat(), Qt::PlainText);
    panel.clear();
    QVERIFY(rules->text().isEmpty());
}

void TestChartPanel::showsEveryKind()
{
    ChartPanel panel;
    panel.setTable(sampleFlow(31));
    QVERIFY(panel.flow()->isVisibleTo(&panel));
    QVERIFY(!panel.bars()->isVisibleTo(&panel));
    QCOMPARE(panel.numbers()->model()->rowCount(), 32);
    panel.setTable(sampleTimes(26));
    QVERIFY(panel.bars()->isVisibleTo(&panel));
    panel.setTable(sampleAges(26));
    QCOMPARE(panel.bars()->plan().series.size(), kOpenAgeBuckets);
}

void TestChartPanel::speaks()
{
    PlainTableModel model;
    QLocale::setDefault(QLocale::c());
    model.setTable(plainTable(sampleWorkload(1)));
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"Округ 1, Received: 64"_s);
    ChartPanel panel;
    for (const QWidget *widget : {static_cast<QWidget *>(panel.bars()), static_cast<QWidget *>(panel.flow()),
                                  static_cast<QWidget *>(panel.numbers())})
        QVERIFY(!widget->accessibleName().isEmpty());
}

void TestChartPanel::hostileNames()
{
    ChartPanel panel;
    panel.resize(900, 600);
    panel.setTable(hostileWorkload());
    QVERIFY(!panel.grab().isNull());
    const auto *model = panel.numbers()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString name = model->index(row, 0).data().toString();
        QVERIFY(name.size() <= 200);
        const QString tip = model->index(row, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<table"_s), qPrintable(tip.left(200)));
    }
}

QTEST_MAIN(TestChartPanel)
#include "tst_chart_panel.moc"
