// SPDX-License-Identifier: GPL-3.0-or-later
// «Hand on to another system»: from the key to the operation in the history.
#include "core/storage/forward_catalog_store.h"
#include "core/storage/storage.h"
#include "tests/forward/made_up_catalog.h"
#include "tests/journeys/keyboard.h"
#include "tests/support/test_desk.h"
#include "ui/actions/appeal_dialogs.h"
#include "ui/forward/forward_dialog.h"
#include "ui/forward/forward_words.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// A desk with two appeals, one of them with a place, and a window with the command.
struct Screen {
    explicit Screen(const std::vector<ForwardCatalog> &catalogs = {test::lightsCatalog()})
        : actions(*desk)
        , dialogs(*desk, actions, &window)
        , keys(window)
    {
        desk.addOperator(u"Анна"_s);
        (void)desk.import({u"Номер;Автор;Телефон;Дата;Текст;Адрес;Широта;Долгота"_s,
                           u"А-1;Олег К.;79100000000;06.03.2026 12:00;Фонарь не горит;Ленина, 1;54.51;36.26"_s,
                           u"А-2;Анна П.;;06.03.2026 12:10;Яма;;;"_s});
        {
            Session session{Storage::databaseFile(desk.directory()), Database::Access::ReadWrite};
            for (const ForwardCatalog &catalog : catalogs)
                ForwardCatalogStore{session}.save(catalog, desk.now());
        }
        chosen = {*test::waitFor(desk->catalog().idOf(u"А-1"_s))};
        commands = appealCommands(dialogs, actions, {.ids = [this] { return chosen; }, .text = {}});
        window.resize(1366, 768);
        window.show();
        QObject::connect(&actions, &AppealActions::refused, &window,
                         [this](const QString &words, const std::vector<RefusedAppeal> &) { refused << words; });
    }
    /// By the key at the place of F, whatever the layout.
    ForwardDialog *open()
    {
        QKeyEvent press{QEvent::KeyPress, 0x0410, Qt::NoModifier, u"а"_s};
        if (!runByKey(commands, &press))
            return nullptr;
        return qobject_cast<ForwardDialog *>(QApplication::activeModalWidget());
    }
    QString obstacle(const ForwardDialog &dialog) const
    {
        const auto *label = dialog.findChild<PlainLabel *>(u"obstacle"_s);
        return label->isVisible() ? label->text() : QString{};
    }
    std::vector<Forwarding> forwardings() { return desk.card(chosen.front()).appeal.forwardings; }

    test::TestDesk desk;
    QWidget window;
    AppealActions actions;
    AppealDialogs dialogs;
    test::Keyboard keys;
    std::vector<AppealId> chosen;
    std::vector<Command> commands;
    QStringList refused;
};

} // namespace

class TestForwardCommand : public QObject {
    Q_OBJECT
private slots:
    void fromTheKeyToTheHistory();
    void whyNot_data();
    void whyNot();
    void isNothingWithoutAnAppeal();
    void twiceIsSaidBeforeItIsWritten();
    void itIsTakenBack();
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }
};

void TestForwardCommand::fromTheKeyToTheHistory()
{
    Screen screen;
    ForwardDialog *dialog = screen.open();
    QVERIFY(dialog);
    screen.keys.type(u"яма"_s); // at once: what there is comes in while one types
    auto *text = dialog->findChild<QPlainTextEdit *>(u"text"_s);
    QTRY_COMPARE(text->toPlainText(), u"Фонарь не горит"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"address"_s)->text(), u"Ленина, 1"_s);
    screen.keys.press(Qt::Key_Return);
    screen.keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen.forwardings().size(), 1U);
    QCOMPARE(screen.forwardings().front().account, u"горсвет"_s);
    QCOMPARE(screen.forwardings().front().service, u"Яма на дороге"_s);
    const auto history = screen.desk.card(screen.chosen.front()).history;
    const auto *request = std::get_if<Forwarded>(&history.back().operation.change);
    QVERIFY(request);
    QCOMPARE(request->text, u"Фонарь не горит"_s);
    QCOMPARE(request->point, (GeoPoint{54.51, 36.26}));
    QVERIFY(screen.refused.isEmpty());
}

void TestForwardCommand::whyNot_data()
{
    QTest::addColumn<std::vector<ForwardCatalog>>("catalogs");
    QTest::addColumn<int>("appeals");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing takes requests") << std::vector<ForwardCatalog>{} << 1 << ForwardWords::noSystem();
    QTest::newRow("it takes none any more")
        << std::vector{ForwardCatalog{u"горсвет"_s, {}}} << 1 << ForwardWords::noSystem();
    QTest::newRow("two at once") << std::vector{test::lightsCatalog()} << 2 << ForwardWords::oneAtATime();
}

void TestForwardCommand::whyNot()
{
    QFETCH(const std::vector<ForwardCatalog>, catalogs);
    QFETCH(const int, appeals);
    QFETCH(const QString, words);
    Screen screen{catalogs};
    if (appeals == 2)
        screen.chosen = screen.desk.ids();
    ForwardDialog *dialog = screen.open();
    QVERIFY(dialog);
    QTRY_COMPARE(screen.obstacle(*dialog), words);
    screen.keys.press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestForwardCommand::isNothingWithoutAnAppeal()
{
    Screen screen;
    screen.chosen.clear();
    QVERIFY(!screen.open());
}

void TestForwardCommand::twiceIsSaidBeforeItIsWritten()
{
    Screen screen;
    QVERIFY(screen.desk.perform(screen.chosen.front(),
                                Forwarded{u"горсвет"_s, u"pothole"_s, {}, {}, u"Яма"_s, u"Ленина, 1"_s, {}}));
    ForwardDialog *dialog = screen.open();
    QTRY_VERIFY(screen.obstacle(*dialog).contains("handed on already"_L1));
    QCOMPARE(screen.forwardings().size(), 1U);
}

void TestForwardCommand::itIsTakenBack()
{
    Screen screen;
    const ForwardDialog *dialog = screen.open();
    QVERIFY(dialog);
    screen.keys.type(u"яма"_s);
    QTRY_VERIFY(!dialog->findChild<QPlainTextEdit *>(u"text"_s)->toPlainText().isEmpty());
    screen.keys.press(Qt::Key_Return);
    screen.keys.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen.forwardings().size(), 1U);
    QTRY_VERIFY(screen.actions.canUndo());
    screen.actions.undoLast();
    QTRY_COMPARE(screen.forwardings().size(), 0U);
}

QTEST_MAIN(TestForwardCommand)
#include "tst_forward_command.moc"
