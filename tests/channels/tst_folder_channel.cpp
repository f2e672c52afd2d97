// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/folder/folder_channel.h"

#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class FolderChannelTest : public QObject {
    Q_OBJECT
private slots:
    void theCheckMakesNothing()
    {
        const QTemporaryDir folder;
        QVERIFY(FolderChannel(u"city"_s, folder.path()).check({}));
        QVERIFY(QDir{folder.path()}.isEmpty());
        const auto none = FolderChannel{u"city"_s, folder.filePath(u"nowhere"_s)}.check({});
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QCOMPARE(none.error().subject, folder.filePath(u"nowhere"_s));
        QVERIFY(QDir{folder.path()}.isEmpty());
    }

    void theCheckNamesWhatIsInTheWay()
    {
        const QTemporaryDir folder;
        QFile inTheWay{folder.filePath(u"out"_s)};
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        const auto checked = FolderChannel{u"city"_s, folder.path()}.check({});
        QCOMPARE(checked.error().code, ErrorCode::Unreadable);
        QCOMPARE(checked.error().subject, folder.filePath(u"out"_s));
    }

    void aFolderThatHasGoneIsNotMadeAnew()
    {
        const QTemporaryDir folder;
        const QString share = folder.filePath(u"share"_s);
        FolderChannel channel{u"city"_s, share};
        QVERIFY(channel.receive({}, {}));
        QVERIFY(QDir{share + u"/in"_s}.exists() && QDir{share + u"/out"_s}.exists());
        QVERIFY(QDir{share}.removeRecursively());
        QCOMPARE(channel.receive({}, {}).error().code, ErrorCode::Unreadable);
        QVERIFY(!QDir{share}.exists());
    }
};

QTEST_GUILESS_MAIN(FolderChannelTest)
#include "tst_folder_channel.moc"
