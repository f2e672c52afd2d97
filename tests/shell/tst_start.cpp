// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/program.h"
#include "resources/shipped.h"
#include "tests/support/desk_fixture.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

/// The program without its main(): a store, a window, preferences that are nobody's.
struct Started {
    explicit Started(const QString &storeName = u"store"_s, bool demo = false)
        : store(folder.filePath(storeName))
        , preferences(folder.filePath(u"otklik.ini"_s))
        , program({store, demo, u"ru"_s}, preferences)
    {
    }
    template<typename T>
    T *find(const QString &name) const
    {
        return program.window()->findChild<T *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    Workplace *desk() const { return program.window()->workplace(); }

    QTemporaryDir folder;
    QString store;
    Preferences preferences;
    Program program;
};

} // namespace

class StartTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }

    void theWindowIsThereBeforeTheStore()
    {
        Started started;
        started.program.start();
        QVERIFY(started.program.window()->isVisible());
        QVERIFY(!started.program.desk());
        QTRY_VERIFY(started.program.desk());
    }

    void startsEmpty()
    {
        Started started;
        started.program.start();
        QTRY_VERIFY(started.find<QPushButton>(u"beginEmpty"_s));
        auto *name = started.find<QLineEdit>(u"operatorName"_s);
        name->setText(u"Нина Смирнова"_s);
        started.find<QLineEdit>(u"municipalityName"_s)->setText(u"Заречье"_s);
        started.click(u"beginEmpty"_s);
        QTRY_VERIFY(started.desk());
        const auto configuration = started.program.desk()->settings().configuration();
        QCOMPARE(configuration->operatorName(started.program.desk()->settings().me()), u"Нина Смирнова"_s);
        QCOMPARE(configuration->municipality.name, u"Заречье"_s);
        QVERIFY(started.preferences.hasBegun(started.store));
    }

    void isNotAskedTwice()
    {
        Started started;
        started.preferences.setBegun(started.store);
        started.program.start();
        QTRY_VERIFY(started.desk());
    }

    void needsAName()
    {
        Started started;
        started.program.start();
        QTRY_VERIFY(started.find<QPushButton>(u"beginEmpty"_s));
        started.find<QLineEdit>(u"operatorName"_s)->clear();
        started.click(u"beginEmpty"_s);
        QTest::qWait(50);
        QVERIFY(!started.desk());
        QVERIFY(!started.find<PlainLabel>(u"firstStartWords"_s)->text().isEmpty());
    }

    void makesTheDemoAtOnce()
    {
        Started started{u"demo"_s, true};
        started.program.start();
        QTRY_VERIFY_WITH_TIMEOUT(started.desk(), kPatienceMs);
        QVERIFY(!started.program.desk()->isEmpty());
        const auto count = test::wait(started.program.desk()->catalog().count({}));
        QVERIFY(count);
        QCOMPARE(*count, 5000);
    }

    void aStoppedDemoGoesOn()
    {
        Started started;
        started.program.start();
        QTRY_VERIFY(started.find<QPushButton>(u"beginDemo"_s));
        SettingsService &settings = started.program.desk()->settings();
        const OperatorId first = settings.me();
        started.click(u"beginDemo"_s);
        QTRY_VERIFY(settings.me() != first); // a made-up operator sits here now, who may set nothing
        started.click(u"cancelDemo"_s);
        QTRY_VERIFY(started.desk() || started.find<QPushButton>(u"beginDemo"_s)->isEnabled());
        QVERIFY(!started.desk());
        started.click(u"beginDemo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(started.desk(), kPatienceMs);
        QVERIFY(*test::wait(started.program.desk()->catalog().count({})) >= 5000);
    }

    void importAsksForAFile()
    {
        Started started;
        started.program.start();
        QTRY_VERIFY(started.find<QPushButton>(u"beginImport"_s));
        started.click(u"beginImport"_s);
        QTRY_VERIFY(started.desk());
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->objectName(), u"fileQuestion"_s);
        QApplication::activeModalWidget()->close();
    }

    void aStoreThatCannotBeOpened_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("canRestore");
        QTest::newRow("not a database") << QByteArray{"this is a letter to the mayor, not a store"}.repeated(100)
                                        << true;
        QTest::newRow("empty file") << QByteArray{} << true;
    }
    void aStoreThatCannotBeOpened()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, canRestore);
        Started started;
        QVERIFY(QDir{}.mkpath(started.store));
        QFile file{started.store + u"/otklik.db"_s};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
        file.close();
        started.program.start();
        QTRY_VERIFY(!started.find<PlainLabel>(u"troubleText"_s)->text().isEmpty());
        QVERIFY(!started.desk());
        QCOMPARE(started.find<QPushButton>(u"restore"_s)->isVisible(), canRestore);
        QVERIFY(started.find<QPushButton>(u"quit"_s)->isVisible());
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), bytes); // not touched
    }

    void aBackupTakesThePlaceOfADamagedStore()
    {
        test::DeskFixture fixture;
        fixture.receive({.text = u"Не вывозят мусор"_s});
        QTemporaryDir scratch;
        const QString backup = scratch.filePath(u"copy.db"_s);
        QVERIFY(test::wait(fixture.desk().maintenance().backup(backup)));

        Started started;
        QVERIFY(QDir{}.mkpath(started.store));
        QFile file{started.store + u"/otklik.db"_s};
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray{"broken"}.repeated(1000));
        file.close();
        started.program.start();
        QTRY_VERIFY(!started.find<PlainLabel>(u"troubleText"_s)->text().isEmpty());
        emit started.program.window()->restoreRequested(backup);
        QTRY_VERIFY_WITH_TIMEOUT(started.desk(), kPatienceMs);
        QTRY_COMPARE(test::wait(started.program.desk()->catalog().count({})).value(), 1);
        QVERIFY(QFileInfo::exists(started.store + u"/otklik.db.before-restore"_s));
    }

    void speaksTheOtherLanguageWithoutANewStart()
    {
        Started started;
        started.preferences.setBegun(started.store);
        started.program.start();
        QTRY_VERIFY(started.desk());
        QCOMPARE(QLocale{}.language(), QLocale::Russian);
        const Desk *before = started.program.desk();
        started.desk()->run(u"language.en"_s);
        QTRY_COMPARE(QLocale{}.language(), QLocale::English);
        QTRY_VERIFY(started.desk());
        QCOMPARE(started.program.desk(), before);
        QCOMPARE(started.preferences.language(), u"en"_s);
        const auto menus = started.program.window()->menuBar()->actions();
        QVERIFY(!menus.isEmpty());
        QCOMPARE(menus.front()->text(), u"File"_s);
        QVERIFY(started.program.window()->isVisible());
    }
};

QTEST_MAIN(StartTest)
#include "tst_start.moc"
