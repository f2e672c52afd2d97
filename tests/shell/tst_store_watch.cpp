// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/shell/banner.h"
#include "ui/shell/store_watch.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Watched {
    Watched()
        : watch(fixture.desk(), banner)
    {
        banner.hide();
    }
    test::DeskFixture fixture;
    Banner banner;
    StoreWatch watch;
};

} // namespace

class StoreWatchTest : public QObject {
    Q_OBJECT
private slots:
    void isQuietWhileAllIsWell()
    {
        Watched watched;
        QVERIFY(watched.banner.isHidden());
    }

    void saysWhatConcernsTheWholeStore_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isTheStores");
        QTest::newRow("disk full") << ErrorCode::DiskFull << true;
        QTest::newRow("read-only") << ErrorCode::ReadOnly << true;
        QTest::newRow("busy") << ErrorCode::Busy << true;
        QTest::newRow("corrupt") << ErrorCode::Corrupt << true;
        QTest::newRow("a refusal") << ErrorCode::Refused << false;
        QTest::newRow("a file") << ErrorCode::BadFile << false;
    }
    void saysWhatConcernsTheWholeStore()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, isTheStores);
        Watched watched;
        QCOMPARE(watched.watch.report(fail(code)), isTheStores);
        QCOMPARE(!watched.banner.isHidden(), isTheStores);
        QCOMPARE(!watched.banner.text().isEmpty(), isTheStores);
    }

    void goesAwayWhenThereIsRoomAgain()
    {
        Watched watched;
        QSignalSpy recovered{&watched.watch, &StoreWatch::recovered};
        watched.watch.report(fail(ErrorCode::DiskFull));
        watched.banner.findChild<QPushButton *>(u"bannerAction"_s)->click(); // the store can be written to
        QTRY_COMPARE(recovered.size(), 1);
        QVERIFY(watched.banner.isHidden());
    }

    void offersABackupForADamagedStore()
    {
        Watched watched;
        QSignalSpy wanted{&watched.watch, &StoreWatch::restoreWanted};
        watched.watch.report(fail(ErrorCode::Corrupt));
        watched.banner.findChild<QPushButton *>(u"bannerAction"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!watched.banner.isHidden());
    }

    void noticesThatTheFileIsGone()
    {
        Watched watched;
        QSignalSpy wanted{&watched.watch, &StoreWatch::backupWanted};
        const QString file = watched.fixture.desk().directory() + u"/otklik.db"_s;
        QVERIFY(QFile::rename(file, file + u".away"_s));
        QTRY_VERIFY(!watched.banner.isHidden());
        watched.banner.findChild<QPushButton *>(u"bannerAction"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(QFile::rename(file + u".away"_s, file));
        QTRY_VERIFY(watched.banner.isHidden());
    }
};

QTEST_MAIN(StoreWatchTest)
#include "tst_store_watch.moc"
