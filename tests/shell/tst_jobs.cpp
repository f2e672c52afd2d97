// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jobs.h"

#include <QPromise>
#include <QSignalSpy>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class JobsTest : public QObject {
    Q_OBJECT
private slots:
    void tellsProgressAndResult()
    {
        Jobs jobs;
        QPromise<Result<qint64>> promise;
        promise.setProgressRange(0, 1000);
        promise.start();
        qint64 got = 0;
        jobs.add(u"work"_s, this, promise.future(), [&](const Result<qint64> &result) { got = result ? *result : -1; });
        QCOMPARE(jobs.all().size(), 1U);
        QCOMPARE(jobs.all().front().percent, -1);
        promise.setProgressValue(420);
        QTRY_COMPARE(jobs.all().front().percent, 42);
        promise.addResult(Result<qint64>{7});
        promise.finish();
        QTRY_COMPARE(got, 7);
        QVERIFY(jobs.isIdle());
    }

    void cancelledIsAnErrorOfItsOwn()
    {
        Jobs jobs;
        QPromise<Result<qint64>> promise;
        promise.start();
        std::optional<ErrorCode> code;
        const int id = jobs.add(u"work"_s, this, promise.future(), [&](const Result<qint64> &result) {
            code = result ? std::nullopt : std::optional{result.error().code};
        });
        jobs.cancel(id);
        QVERIFY(jobs.all().front().isCancelling);
        QVERIFY(promise.isCanceled());
        promise.addResult(Result<qint64>{7}); // too late
        promise.finish();
        QTRY_VERIFY(code.has_value());
        QVERIFY(*code == ErrorCode::Cancelled);
        QVERIFY(jobs.isIdle());
    }

    void nobodyIsCalledWhoIsGone()
    {
        Jobs jobs;
        QPromise<Result<qint64>> promise;
        promise.start();
        bool isCalled = false;
        auto receiver = std::make_unique<QObject>();
        jobs.add(u"work"_s, receiver.get(), promise.future(), [&](const Result<qint64> &) { isCalled = true; });
        receiver.reset();
        promise.addResult(Result<qint64>{7});
        promise.finish();
        QTRY_VERIFY(jobs.isIdle());
        QVERIFY(!isCalled);
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "tst_jobs.moc"
