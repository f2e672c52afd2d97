// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/language.h"
#include "tests/support/desk_fixture.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

struct Window {
    Window()
        : preferences(folder.filePath(u"otklik.ini"_s))
        , actions(fixture.desk())
        , window(jobs, preferences)
    {
        window.showDesk({fixture.desk(), actions, jobs, preferences});
        window.show();
    }
    Workplace *desk() { return window.workplace(); }

    QTemporaryDir folder;
    test::DeskFixture fixture;
    Preferences preferences;
    Jobs jobs;
    AppealActions actions;
    MainWindow window;
};

constexpr auto kRussianL = static_cast<Qt::Key>(0x041B); // at the place of K

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT
private slots:
    void everyCommandIsFoundByItsName_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Russian") << u"ru"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void everyCommandIsFoundByItsName()
    {
        QFETCH(QString, language);
        Language installed;
        installed.install(language);
        Window window;
        const auto commands = byName(window.desk()->commands());
        QVERIFY(commands.size() > 40);
        QWidget *palette = openPalette([&] { return window.desk()->commands(); }, window.desk());
        auto *typed = palette->findChild<QLineEdit *>(u"typed"_s);
        auto *choices = palette->findChild<QListWidget *>(u"choices"_s);
        for (const NamedCommand &command : commands) {
            typed->setText(command.command.name);
            bool isFound = false;
            for (int row = 0; row < choices->count(); ++row)
                isFound = isFound || choices->item(row)->text().contains(command.command.name);
            QVERIFY2(isFound, qPrintable(command.command.id + u": "_s + command.command.name));
        }
        palette->close();
    }

    void thePaletteRunsWhatWasChosen()
    {
        Language installed;
        installed.install(u"en"_s);
        Window window;
        window.desk()->run(u"palette"_s);
        QWidget *palette = QApplication::activeModalWidget();
        QVERIFY(palette);
        QTest::keyClicks(palette->findChild<QLineEdit *>(u"typed"_s), u"table of"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(u"typed"_s), Qt::Key_Return);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->objectName(), u"keyTable"_s);
        QApplication::activeModalWidget()->close();
    }

    void theTableHasEveryKey()
    {
        Window window;
        QWidget *table = openKeyTable(window.desk()->commands(), window.desk());
        auto *tree = table->findChild<QTreeWidget *>(u"keys"_s);
        QStringList keys;
        QStringList ofProblems; // on their page the keys do to all appeals what elsewhere they do to one
        const auto isOfProblems = [&](const QString &title) {
            return std::ranges::any_of(window.desk()->commands(), [&title](const CommandGroup &group) {
                return group.title == title && group.commands.front().id.startsWith(u"problems."_s);
            });
        };
        for (int group = 0; group < tree->topLevelItemCount(); ++group) {
            QStringList &named = isOfProblems(tree->topLevelItem(group)->text(0)) ? ofProblems : keys;
            for (int row = 0; row < tree->topLevelItem(group)->childCount(); ++row) {
                const QTreeWidgetItem *item = tree->topLevelItem(group)->child(row);
                QVERIFY(!item->text(1).isEmpty());
                named << item->text(0).split(u", "_s);
            }
        }
        for (const auto *key :
             {"J", "K", "U", "T", "1", "9",       "A",       "P", ";", "Z",          "Ctrl+Z", "Ctrl+K",      "R",
              "N", "E", "G", "F", "X", "Shift+J", "Shift+K", "/", "?", "Ctrl+Enter", "Enter",  "Ctrl+Shift+O"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size()); // one key, one meaning
        QCOMPARE(QSet<QString>(ofProblems.begin(), ofProblems.end()).size(), ofProblems.size());
        for (const auto *key : {"R", "V", "O", "M", "Ctrl+Enter"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)) && ofProblems.contains(QString::fromLatin1(key)), key);
        table->close();
    }

    void idsAreUnique()
    {
        Window window;
        QSet<QString> ids;
        for (const CommandGroup &group : window.desk()->commands()) {
            for (const Command &command : group.commands) {
                QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
                ids << command.id;
                QVERIFY(command.run);
            }
        }
    }

    void keysGoByTheirPlaceAlsoFromATextField_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Latin") << static_cast<int>(Qt::Key_K);
        QTest::newRow("Russian") << static_cast<int>(kRussianL);
    }
    void keysGoByTheirPlaceAlsoFromATextField()
    {
        QFETCH(int, key);
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.desk()->run(u"search"_s);
        QWidget *field = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(field));
        QTest::sendKeyEvent(QTest::Click, field, static_cast<Qt::Key>(key), QString{}, Qt::ControlModifier);
        QVERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->objectName(), u"palette"_s);
        QApplication::activeModalWidget()->close();
    }

    void lettersAreTextWhileOneTypes()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.desk()->run(u"search"_s);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"ket?"_s);
        QCOMPARE(field->text(), u"ket?"_s);
        QVERIFY(!QApplication::activeModalWidget());
    }
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
