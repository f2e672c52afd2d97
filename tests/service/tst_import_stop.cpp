// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 6000;
constexpr int kBadEvery = 100; ///< each so many rows has a date that is none

QString madeUpFile(const TestDesk &desk)
{
    QFile file{desk.directory() + u"/many.csv"_s};
    if (!file.open(QFile::WriteOnly))
        qFatal("the test cannot write its file");
    file.write("Номер;Текст;Дата поступления\n");
    for (int i = 1; i <= kRows; ++i) {
        const QString date = i % kBadEvery == 0 ? u"вчера"_s : u"05.03.2026 11:00"_s;
        file.write(u"S-%1;Яма у дома %1;%2\n"_s.arg(QString::number(i), date).toUtf8());
    }
    return file.fileName();
}

} // namespace

/// A stopped import tells what went in and what was refused, and can be run again to the same end.
class TestImportStop : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatIsIn();
    void stoppedBeforeItBegan();
    void cancelledByTheFutureHasNoReport();
};

void TestImportStop::tellsWhatIsIn()
{
    TestDesk desk;
    const QString path = madeUpFile(desk);
    std::stop_source stop;
    QFutureWatcher<Result<ImportReport>> watcher;
    connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [&](int value) {
        if (value > 100) // some batches are in
            stop.request_stop();
    });
    const auto future = desk->imports().import(path, {}, stop.get_token());
    watcher.setFuture(future);
    const auto report = waitFor(future);
    QVERIFY(report);
    QVERIFY(report->isStopped);
    QVERIFY(report->added > 0 && report->added < kRows);
    QVERIFY(report->refusedCount > 0);
    QCOMPARE(report->read, report->added + report->known + report->refusedCount);
    QCOMPARE(*waitFor(desk->catalog().count({})), report->added);

    const auto again = waitFor(desk->imports().import(path));
    QVERIFY(again && !again->isStopped);
    QCOMPARE(again->read, kRows);
    QCOMPARE(again->known, report->added);
    QCOMPARE(again->refusedCount, kRows / kBadEvery);
    QCOMPARE(*waitFor(desk->catalog().count({})), kRows - kRows / kBadEvery);
    QCOMPARE(desk.problems(), QStringList{});
}

void TestImportStop::stoppedBeforeItBegan()
{
    TestDesk desk;
    std::stop_source stop;
    stop.request_stop();
    const auto report = waitFor(desk->imports().import(madeUpFile(desk), {}, stop.get_token()));
    QVERIFY(report && report->isStopped);
    QCOMPARE(report->added + report->known + report->refusedCount, 0);
    QCOMPARE(*waitFor(desk->catalog().count({})), 0);
}

void TestImportStop::cancelledByTheFutureHasNoReport()
{
    TestDesk desk;
    auto future = desk->imports().import(madeUpFile(desk));
    future.cancel();
    future.waitForFinished();
    QCOMPARE(future.resultCount(), 0);
    QVERIFY(*waitFor(desk->catalog().count({})) < kRows / 2);
}

QTEST_GUILESS_MAIN(TestImportStop)
#include "tst_import_stop.moc"
