// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"
#include "core/stats/flow.h"
#include "ui/charts/flow_labels.h"
#include "ui/charts/flow_view.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestFlowView : public QObject {
    Q_OBJECT
private slots:
    void clickOpensTheDay();
    void pointsStandWhereTheirNumbersAre();
    void axisDates_data();
    void axisDates();
    void manyPointsAreFast();
    void emptyAndSingle();
};

void TestFlowView::clickOpensTheDay()
{
    FlowView view;
    view.resize(1000, 400);
    const FlowTable table = sampleFlow(31);
    view.setTable(table);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &FlowView::chosen);
    for (const auto line : {FlowChart::Received, FlowChart::Answered}) {
        for (const std::size_t point : {std::size_t(0), std::size_t(6), std::size_t(30)}) {
            const QPointF at = view.chart()->pointAt(point, line);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(at));
            QCOMPARE(chosen.size(), 1);
            const auto cell = chosen.takeFirst().constFirst().value<WorkloadCell>();
            const DayRange day{table.points[point].from, table.points[point].from};
            QCOMPARE(cell.days, day);
            QVERIFY(cell.isEvent);
            QCOMPARE(cell.state, line == FlowChart::Received ? WorkloadState::Received : WorkloadState::Answered);
        }
    }
}

void TestFlowView::pointsStandWhereTheirNumbersAre()
{
    FlowView view;
    view.resize(1000, 400);
    view.setTable(sampleFlow(14));
    const QRectF plot = view.chart()->plotArea();
    const double end = view.chart()->scale().end;
    for (std::size_t i = 0; i < 14; ++i) {
        const auto received = static_cast<double>(view.chart()->table().points[i].received);
        const QPointF qt =
            view.chart()->mapToPosition({static_cast<double>(i), received}, view.chart()->series().first());
        const QPointF ours = view.chart()->pointAt(i, FlowChart::Received);
        QVERIFY(QLineF(qt, ours).length() < 1.5);
        QVERIFY(std::abs((plot.bottom() - ours.y()) / plot.height() - received / end) < 0.01);
    }
}

void TestFlowView::axisDates_data()
{
    QTest::addColumn<TimeGrain>("grain");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << TimeGrain::Day << QDate(2026, 10, 31) << u"1 Oct"_s;
    QTest::newRow("two years") << TimeGrain::Week << QDate(2027, 10, 31) << u"1 Oct 26"_s;
    QTest::newRow("month") << TimeGrain::Month << QDate(2028, 10, 31) << u"Oct 2026"_s;
    QTest::newRow("year") << TimeGrain::Year << QDate(2058, 10, 31) << u"2026"_s;
}

void TestFlowView::axisDates()
{
    QLocale::setDefault(QLocale::c());
    QFETCH(TimeGrain, grain);
    QFETCH(QDate, last);
    FlowTable table;
    table.grain = grain;
    table.points = {{QDate(2026, 10, 1), 1, 1}, {last, 1, 1}};
    QTEST(axisDate(table, QDate(2026, 10, 1)), "text");
}

void TestFlowView::manyPointsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    FlowView view;
    view.resize(1000, 400);
    view.setTable(sampleFlow(static_cast<int>(kMostPoints)));
    view.grab();
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestFlowView::emptyAndSingle()
{
    FlowView view;
    QVERIFY(!view.grab().isNull()); // before any table
    view.setTable({});
    QVERIFY(!view.grab().isNull());
    view.setTable(sampleFlow(1));
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.chart()->tipOf(0).contains(u"50"_s));
}

QTEST_MAIN(TestFlowView)
#include "tst_flow_view.moc"
