// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/single_instance.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 20'000;

QString program()
{
    return qEnvironmentVariable("OTKLIK_BIN") + u"/otklik"_s;
}

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT
private slots:
    void theSecondRaisesTheFirst()
    {
        QTemporaryDir dir;
        SingleInstance first{dir.path()};
        QSignalSpy raised{&first, &SingleInstance::raiseRequested};
        QVERIFY(!first.isAnotherThere());
        SingleInstance second{dir.path() + u"/."_s}; // the same place in other words
        QVERIFY(second.isAnotherThere());
        QTRY_COMPARE(raised.size(), 1);
    }

    void anotherStoreIsAnotherWindow()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        SingleInstance first{one.path()};
        SingleInstance second{two.path()};
        QVERIFY(!first.isAnotherThere());
        QVERIFY(!second.isAnotherThere());
    }

    void programsOfOneStore()
    {
        if (!QFileInfo::exists(program()))
            QSKIP("the program is not built");
        QTemporaryDir dir;
        const QStringList arguments{u"--store"_s, dir.filePath(u"store"_s), u"--lang"_s, u"en"_s};
        QProcess first;
        first.start(program(), arguments);
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(dir.filePath(u"store/otklik.db"_s)), kStartMs);

        QProcess second;
        second.start(program(), arguments);
        QVERIFY(second.waitForFinished(kStartMs));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);

        first.kill(); // leaves its socket behind
        QVERIFY(first.waitForFinished());
        QProcess third;
        third.start(program(), arguments);
        QVERIFY(third.waitForStarted());
        QVERIFY(!third.waitForFinished(2500)); // it is the first now
        third.kill();
        QVERIFY(third.waitForFinished());
    }

    void wrongUsageIsTwo()
    {
        if (!QFileInfo::exists(program()))
            QSKIP("the program is not built");
        QProcess wrong;
        wrong.start(program(), {u"--bogus"_s});
        QVERIFY(wrong.waitForFinished(kStartMs));
        QCOMPARE(wrong.exitCode(), 2);
        QVERIFY(wrong.readAllStandardError().contains("bogus"));
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
