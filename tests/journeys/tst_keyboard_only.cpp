// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody needs the mouse: each command can be found and begun by keys, Tab goes through everything and comes back, and
// after each dialog it is visible where one is.
#include "core/storage/forward_catalog_store.h"
#include "core/storage/storage.h"
#include "resources/shipped.h"
#include "tests/forward/made_up_catalog.h"
#include "tests/journeys/desk_window.h"
#include "tests/journeys/keyboard.h"
#include "tests/support/test_desk.h"

#include "ui/inbox/view_list.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTabs = 150;

struct Sitting {
    Sitting()
    {
        desk.import({u"Номер;Канал;Автор;Текст;Район;Адрес;Дата поступления"_s,
                     u"1;ВКонтакте;Анна;На дороге яма;Обнинск;ул. Ленина, 1;06.03.2026 11:00"_s,
                     u"2;ВКонтакте;Иван;Не вывозят мусор;Калуга;ул. Мира, 2;06.03.2026 11:30"_s});
        {
            Session session{Storage::databaseFile(desk.directory()), Database::Access::ReadWrite};
            ForwardCatalogStore{session}.save(test::lightsCatalog(), desk.now());
        }
        window = std::make_unique<test::DeskWindow>(*desk, folder.filePath(u"otklik.ini"_s));
        keys = std::make_unique<test::Keyboard>(window->window());
    }
    /// The first appeal is on the card, ready to be answered.
    bool begin()
    {
        if (!QTest::qWaitFor([this] { return window->rows() == 2; }))
            return false;
        keys->press(Qt::Key_J);
        const auto *note = window->card().findChild<QWidget *>(u"note"_s);
        return QTest::qWaitFor([&] { return note->isVisible() && note->isEnabled(); });
    }
    QDialog *modal() const { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    QTemporaryDir folder;
    test::TestDesk desk;
    std::unique_ptr<test::DeskWindow> window;
    std::unique_ptr<test::Keyboard> keys;
};

QString nameOf(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// Where Tab (or Shift+Tab) goes until it is back; empty where it does not come back.
QList<QPointer<QWidget>> walk(test::Keyboard &keys, Qt::KeyboardModifiers modifiers)
{
    const QPointer<QWidget> begin = keys.target();
    QList<QPointer<QWidget>> way{begin};
    for (int i = 0; i < kMostTabs; ++i) {
        keys.press(Qt::Key_Tab, modifiers);
        QWidget *here = keys.target();
        if (here == begin)
            return way;
        way << here;
    }
    return {};
}

} // namespace

class KeyboardOnlyTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initResources(); }

    void thePaletteReachesEachCommand()
    {
        Sitting sitting;
        QVERIFY(sitting.begin());
        for (const NamedCommand &named : byName(sitting.window->workplace().commands())) {
            sitting.keys->press(Qt::Key_K, Qt::ControlModifier);
            QTRY_VERIFY(sitting.modal());
            const auto *choices = sitting.modal()->findChild<QListWidget *>(u"choices"_s);
            sitting.keys->type(named.command.name);
            int steps = 0;
            const auto isAt = [&] {
                return choices->currentItem() && choices->currentItem()->text().startsWith(named.command.name + u"  ·  "_s);
            };
            while (!isAt() && ++steps < choices->count())
                sitting.keys->press(Qt::Key_Down);
            QVERIFY2(isAt(), qPrintable(named.command.id + u": "_s + named.command.name));
            sitting.keys->press(Qt::Key_Escape);
            QVERIFY(!sitting.modal());
        }
    }

    void tabGoesThroughTheWindowAndComesBack_data()
    {
        QTest::addColumn<bool>("isBackwards");
        QTest::newRow("forwards") << false;
        QTest::newRow("backwards") << true;
    }
    void tabGoesThroughTheWindowAndComesBack()
    {
        QFETCH(const bool, isBackwards);
        Sitting sitting;
        QVERIFY(sitting.begin());
        const auto way = walk(*sitting.keys, isBackwards ? Qt::ShiftModifier : Qt::NoModifier);
        QVERIFY2(!way.isEmpty(), qPrintable(nameOf(QApplication::focusWidget())));
        QStringList names;
        for (const QPointer<QWidget> &widget : way) {
            QVERIFY2(widget && widget->isVisible(), qPrintable(nameOf(widget)));
            names << widget->objectName();
        }
        for (const QString &name : {u"template"_s, u"replyKind"_s, u"replyOutcome"_s, u"reply"_s, u"note"_s, u"me"_s})
            QVERIFY2(names.contains(name), qPrintable(name + u" is not among "_s + names.join(u' ')));
        const auto has = [&](QWidget *part) {
            return std::ranges::any_of(way, [part](const QWidget *w) { return w == part || part->isAncestorOf(w); });
        };
        QVERIFY(has(sitting.window->inbox().list()));
        QVERIFY(has(sitting.window->inbox().viewList()));
    }

    void eachStopHasAName()
    {
        Sitting sitting;
        QVERIFY(sitting.begin());
        for (const QPointer<QWidget> &widget : walk(*sitting.keys, {})) {
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(spoken);
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(nameOf(widget)));
        }
    }

    void escapeLeavesAReplyThatIsNotFilledIn()
    {
        Sitting sitting;
        QVERIFY(sitting.begin());
        sitting.keys->press(Qt::Key_Semicolon);
        QTRY_VERIFY(sitting.modal());
        sitting.keys->press(Qt::Key_Return);
        auto *reply = sitting.window->card().findChild<QPlainTextEdit *>(u"reply"_s);
        QTRY_COMPARE(sitting.keys->target(), reply);
        sitting.keys->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), reply); // to the next field that is not filled in
        sitting.keys->press(Qt::Key_Escape);
        QVERIFY(QApplication::focusWidget() != reply);
        const AppealId before = sitting.window->inbox().current();
        sitting.keys->press(Qt::Key_J); // letters are commands again
        QTRY_VERIFY(sitting.window->inbox().current() != before);
    }

    void aReplyIsJudgedByKeys()
    {
        Sitting sitting;
        QVERIFY(sitting.begin());
        const OperatorId other = sitting.desk.addOperator(u"Пётр"_s);
        const AppealId id = sitting.window->inbox().current();
        const auto submitted = [&] { return sitting.desk.card(id).appeal.submitted.has_value(); };
        sitting.keys->press(Qt::Key_R);
        QTRY_COMPARE(sitting.keys->target()->objectName(), u"reply"_s);
        sitting.keys->type(u"Яму засыпали"_s);
        sitting.keys->press(Qt::Key_Escape);
        sitting.keys->press(Qt::Key_S);
        QTRY_VERIFY(submitted());

        QVERIFY(test::waitFor(sitting.desk->settings().setMe(other)));
        const auto *approve = sitting.window->card().findChild<QWidget *>(u"approve"_s);
        QTRY_VERIFY(approve->isVisible() && approve->isEnabled());
        sitting.keys->press(Qt::Key_V);
        QTRY_VERIFY(sitting.desk.card(id).appeal.isApproved);
        QTRY_VERIFY(!approve->isVisible());
        sitting.keys->press(Qt::Key_V, Qt::ShiftModifier);
        QTRY_VERIFY(sitting.modal());
        sitting.keys->type(u"Когда"_s);
        sitting.keys->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!submitted());

        QMap<QString, QString> keys; // as the table of keys and the palette say them
        for (const NamedCommand &named : byName(sitting.window->workplace().commands()))
            keys[named.command.id] = named.keys;
        QCOMPARE(keys[u"submit"_s], u"S"_s);
        QCOMPARE(keys[u"approve"_s], u"V"_s);
        QCOMPARE(keys[u"return"_s], u"Shift+V"_s);
    }

    void movingInTheListStaysInTheList()
    {
        Sitting sitting;
        QVERIFY(sitting.begin());
        sitting.keys->press(Qt::Key_R);
        QTRY_COMPARE(sitting.keys->target()->objectName(), u"reply"_s);
        sitting.window->inbox().focusList();
        const AppealId before = sitting.window->inbox().current();
        sitting.keys->press(Qt::Key_J);
        QTRY_VERIFY(sitting.window->inbox().current() != before);
        QVERIFY(sitting.keys->target() == sitting.window->inbox().list());
    }

    void keysOnTheCardApplyToWhatIsMarked()
    {
        Sitting sitting;
        QVERIFY(sitting.begin());
        QVERIFY(test::waitFor(sitting.desk->settings().setFavouriteTags({u"дорога"_s})));
        sitting.keys->press(Qt::Key_Return);
        QVERIFY(sitting.keys->target() == &sitting.window->card());
        sitting.keys->press(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(sitting.window->inbox().selection().size(), std::size_t{2});
        sitting.keys->press(Qt::Key_1);
        for (const AppealId id : sitting.desk.ids())
            QTRY_COMPARE(sitting.desk.card(id).appeal.tags, QStringList{u"дорога"_s});
    }

    void dialogsHaveNoTrapAndGiveTheFocusBack_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"import",     "export.appeals", "export.answers", "backup",   "restore",  "topic",
              "tag",        "assign",         "postpone",       "note",     "escalate", "escalation.return",
              "importance", "outcome",        "type",           "district", "forward",  "template",
              "law",        "problem",        "operator",       "settings",       "palette",  "help"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void dialogsHaveNoTrapAndGiveTheFocusBack()
    {
        QFETCH(const QString, command);
        Sitting sitting;
        QVERIFY(sitting.begin());
        QWidget *before = sitting.keys->target();
        const Command *found = findCommand(sitting.window->workplace().commands(), command);
        QVERIFY(found);
        if (found->key == Qt::Key_unknown || found->key == Qt::Key_Question)
            QVERIFY(sitting.window->workplace().run(command));
        else
            sitting.keys->press(found->key, found->modifiers);
        QTRY_VERIFY(sitting.modal());
        const QPointer<QDialog> dialog = sitting.modal();
        for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
            const auto way = walk(*sitting.keys, modifiers);
            QVERIFY2(!way.isEmpty(), qPrintable(nameOf(QApplication::focusWidget())));
            for (const QPointer<QWidget> &widget : way)
                QVERIFY2(widget && widget->isVisible() && widget->isEnabled() && widget->window() == dialog,
                         qPrintable(nameOf(widget)));
        }
        sitting.keys->press(Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QWidget *after = sitting.keys->target();
        QVERIFY(after && after->isVisible() && after->isEnabled());
        QCOMPARE(nameOf(after), nameOf(before));
        QTRY_VERIFY(after->hasFocus());
    }
};

QTEST_MAIN(KeyboardOnlyTest)
#include "tst_keyboard_only.moc"
