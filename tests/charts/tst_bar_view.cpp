// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"
#include "ui/charts/bar_view.h"

#include <QElapsedTimer>
#include <QGraphicsTextItem>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(otklik::BarPlan)

class TestBarView : public QObject {
    Q_OBJECT
private slots:
    void keepsToTheLimitOfBars_data();
    void keepsToTheLimitOfBars();
    void barsStandWhereTheirNumbersAre_data();
    void barsStandWhereTheirNumbersAre();
    void clickOpensTheCell();
    void clickBesideOpensNothing();
    void rowsKeepTheirHeight();
    void followsThePalette();
    void hostileNamesStayPlain();
    void emptyPlan();
    void changesUnderThePointer();
};

namespace {

/// The colour of the pixel at a point of the scene.
QColor colorAt(BarView &view, const QPointF &at)
{
    return view.viewport()->grab().toImage().pixelColor(view.mapFromScene(at));
}

} // namespace

void TestBarView::keepsToTheLimitOfBars_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("3") << 3;
    QTest::newRow("26") << 26;
    QTest::newRow("120") << 120;
    QTest::newRow("1000") << 1000;
}

void TestBarView::keepsToTheLimitOfBars()
{
    QFETCH(int, rows);
    BarView view;
    view.resize(1100, 500);
    const BarPlan plan = planOf(sampleWorkload(rows));
    view.setPlan(plan);
    std::size_t shown = 0;
    for (const BarChart *chart : view.charts()) {
        QVERIFY(chart->plan().rows.size() * chart->plan().series.size() <= BarChart::kMostBars);
        QCOMPARE(chart->scale().end, view.charts().front()->scale().end); // one scale for all
        shown += chart->plan().rows.size();
    }
    QCOMPARE(shown, plan.rows.size());
}

void TestBarView::barsStandWhereTheirNumbersAre_data()
{
    QTest::addColumn<BarPlan>("plan");
    QTest::newRow("workload") << planOf(sampleWorkload(120));
    QTest::newRow("answer times") << planOf(sampleTimes(60));
    QTest::newRow("ages") << planOf(sampleAges(120));
}

void TestBarView::barsStandWhereTheirNumbersAre()
{
    QFETCH(BarPlan, plan);
    BarView view;
    view.resize(1100, 500);
    view.setPlan(plan);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    for (const std::size_t row : {std::size_t(0), plan.rows.size() / 2, plan.rows.size() - 1}) {
        for (std::size_t series = 0; series < plan.series.size(); ++series) {
            const QRectF bar = view.showBar(row, series);
            QVERIFY(bar.width() > 4);
            const QPointF inside(bar.left() + 2, bar.center().y());
            const QColor ink = plan.series[series].ink.color;
            const QColor seen = colorAt(view, inside);
            const bool isHatch = seen.rgb() == ink.darker(125).rgb();
            QVERIFY2(seen.rgb() == ink.rgb() || isHatch,
                     qPrintable(u"row %1, series %2: %3"_s.arg(row).arg(series).arg(seen.name())));
        }
    }
}

void TestBarView::clickOpensTheCell()
{
    BarView view;
    view.resize(1100, 400);
    const BarPlan plan = planOf(sampleWorkload(100)); // several charts, one below another
    QVERIFY(BarChart::rowsPerChart(plan) < plan.rows.size());
    view.setPlan(plan);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &BarView::chosen);
    for (const std::size_t row : {std::size_t(0), std::size_t(1), std::size_t(50), std::size_t(80), std::size_t(99)}) {
        for (std::size_t series = 0; series < plan.series.size(); ++series) {
            const QRectF bar = view.showBar(row, series);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(bar.center()));
            QCOMPARE(chosen.size(), 1);
            QCOMPARE(chosen.takeFirst().constFirst().value<WorkloadCell>(), plan.rows[row].values[series].cell.value());
        }
    }
}

void TestBarView::clickBesideOpensNothing()
{
    BarView view;
    view.resize(900, 400);
    view.setPlan(planOf(sampleWorkload(5)));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &BarView::chosen);
    const QRectF last = view.showBar(4, 4);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(last.right() + 40, last.center().y()));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(chosen.size(), 0);
}

void TestBarView::rowsKeepTheirHeight()
{
    BarView view;
    view.resize(900, 400);
    view.setPlan(planOf(sampleWorkload(3)));
    const qreal few = view.showBar(0, 0).height();
    view.setPlan(planOf(sampleWorkload(120)));
    QCOMPARE(view.showBar(119, 0).height(), few);
    QVERIFY(view.sceneRect().height() > 400);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
}

void TestBarView::followsThePalette()
{
    BarView view;
    view.resize(900, 400);
    view.setPlan(planOf(sampleWorkload(3)));
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(20, 20, 20));
    dark.setColor(QPalette::Text, QColor(230, 230, 230));
    view.setPalette(dark);
    const QRectF bar = view.showBar(2, 0);
    QCOMPARE(colorAt(view, {view.width() / 2.0, bar.bottom() + 200}), QColor(20, 20, 20));
    QVERIFY(qGray(ChartLook::of(dark).dimText.rgb()) > 120);
}

void TestBarView::hostileNamesStayPlain()
{
    BarView view;
    view.resize(900, 700);
    QElapsedTimer timer;
    timer.start();
    const BarPlan plan = planOf(hostileWorkload());
    view.setPlan(plan);
    view.grab();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));

    QCOMPARE(plan.rows.size(), static_cast<std::size_t>(hostileNames().size())); // equal names stay two rows
    for (QGraphicsItem *item : view.scene()->items()) {
        if (const auto *rich = qgraphicsitem_cast<QGraphicsTextItem *>(item)) {
            for (const QString &name : hostileNames())
                QVERIFY(!rich->toPlainText().contains(name.left(20)) && !rich->toHtml().contains(name.left(20)));
        }
    }
    for (const BarRow &row : plan.rows) {
        QVERIFY(row.name.size() <= 200);
        QVERIFY(!row.name.contains(QChar(0x202e)));
    }
}

void TestBarView::emptyPlan()
{
    BarView view;
    view.setPlan({});
    view.setPlan(planOf(WorkloadTable()));
    QVERIFY(view.charts().empty());
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.showBar(0, 0), QRectF());

    WorkloadTable zeros;
    zeros.rows.resize(2);
    view.setPlan(planOf(zeros));
    QVERIFY(!view.grab().isNull());
}

void TestBarView::changesUnderThePointer()
{
    auto view = std::make_unique<BarView>();
    view->resize(900, 400);
    const auto hover = [&view] {
        const QPointF at = view->showBar(0, 0).center();
        QTest::mouseMove(view->viewport(), view->mapFromScene(at) + QPoint(3, 0));
        QTest::mouseMove(view->viewport(), view->mapFromScene(at));
        QCoreApplication::processEvents();
    };
    view->setPlan(planOf(sampleWorkload(5)));
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    hover();
    QCOMPARE(view->viewport()->cursor().shape(), Qt::PointingHandCursor);
    view->setPlan(planOf(sampleWorkload(3))); // Qt Charts tells of the end of hovering while the bar is destroyed
    hover();
    view.reset();
}

QTEST_MAIN(TestBarView)
#include "tst_bar_view.moc"
