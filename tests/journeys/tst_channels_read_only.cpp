// SPDX-License-Identifier: GPL-3.0-or-later
// The channels of a store that cannot be written to are only shown.
#include "app/otklik/window_channels.h"
#include "tests/faults/small_disk.h"
#include "ui/common/preferences.h"
#include "ui/settings/settings_dialog.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

static bool hasMounts = false;

class ChannelsReadOnlyTest : public QObject {
    Q_OBJECT
private slots:
    void theyAreOnlyShown()
    {
        if (!hasMounts)
            QSKIP("nothing can be mounted here: run as root, or where user namespaces are allowed");
        const QTemporaryDir store;
        QVERIFY(Desk::open(store.path(), Desk::Mode::CreateIfMissing));
        QFile file{WindowGateway::fileIn(store.path())};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(R"({"accounts": [{"name": "city", "channel": "folder", "folder": "/nowhere"}]})");
        file.close();

        const ReadOnlyView view{store.path()};
        QVERIFY(view.isMounted());
        const auto desk = Desk::open(view.path(), Desk::Mode::CreateIfMissing);
        QVERIFY(desk && (*desk)->isReadOnly());
        const QTemporaryDir elsewhere;
        Preferences preferences{elsewhere.filePath(u"otklik.ini"_s)};
        WindowGateway gateway{**desk};
        gateway.begin();
        WindowChannels channels{**desk, gateway};
        SettingsDialog settings{**desk, preferences, nullptr, &channels};
        const auto *table = settings.findChild<QTableWidget *>(u"channels"_s);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), u"city"_s);
        const QString words = settings.findChild<PlainLabel *>(u"channelsService"_s)->text();
        QVERIFY2(words.contains(u"cannot be written to"_s), qPrintable(words));
        for (const QString &button : {u"addChannel"_s, u"changeChannel"_s, u"removeChannel"_s, u"setChannelsAside"_s})
            QVERIFY2(settings.findChild<QPushButton *>(button)->isHidden(), qPrintable(button));
        QVERIFY(!(*desk)->gateway().isRunning());
    }
};

int main(int argc, char **argv)
{
    hasMounts = takeOwnMounts();
    const QApplication application{argc, argv};
    ChannelsReadOnlyTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_channels_read_only.moc"
