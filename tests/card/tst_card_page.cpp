// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/card/card_body.h"
#include "ui/card/card_page.h"
#include "ui/card/text_block.h"
#include "ui/card/value_button.h"
#include "ui/delivery/delivery_strip.h"
#include "ui/reply/reply_edit.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

// Keys of the Russian layout, at the places of T, N, G and Z.
constexpr auto kRussianT = static_cast<Qt::Key>(0x0415);
constexpr auto kRussianN = static_cast<Qt::Key>(0x0422);
constexpr auto kRussianG = static_cast<Qt::Key>(0x041F);
constexpr auto kRussianZ = static_cast<Qt::Key>(0x042F);

struct Screen {
    explicit Screen(test::DeskFixture &testDesk)
        : fixture(testDesk)
        , actions(testDesk.desk())
        , dialogs(testDesk.desk(), actions, &window)
        , page(testDesk.desk(), actions, dialogs, &window)
        , shown(&page, &CardPage::shown)
    {
        window.resize(760, 700);
        page.resize(760, 700);
        window.show();
    }
    bool open(AppealId id)
    {
        page.open(id);
        return waitShown();
    }
    bool waitShown() { return shown.wait() && !shown.isEmpty(); }
    QString text(const QString &name) { return page.findChild<PlainLabel *>(name)->text(); }
    QString property(const QString &name) { return page.findChild<ValueButton *>(name)->value(); }
    QString threadText()
    {
        QStringList lines;
        for (const PlainLabel *label : page.findChild<QWidget *>(u"thread"_s)->findChildren<PlainLabel *>())
            lines << label->text();
        return lines.join(u'\n');
    }
    template<typename T>
    T *inDialog(const QString &name)
    {
        return window.findChild<T *>(name);
    }

    test::DeskFixture &fixture;
    QWidget window;
    AppealActions actions;
    AppealDialogs dialogs;
    CardPage page;
    QSignalSpy shown;
};

} // namespace

class TestCardPage : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }
    void showsTheAppeal();
    void unknownValuesAreShownVerbatim();
    void neverShowsAStaleAppeal();
    void whatIsNotThereSaysSo();
    void topicByKeyboardOnTheRussianLayout();
    void noteTagAndUndoByKeyboard();
    void undoneIsMarked();
    void keepsItsPlaceWhenReloaded();
    void typingIsNotTakenForCommands();
    void earlierAppealOpens();
    void everyCommandHasANameAndItsOwnKey();
    void searchedWordsAreMarked();
    void aRequestToAnotherSystemIsToldApart();
};

void TestCardPage::showsTheAppeal()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({.text = u"Яма на дороге"_s, .attachments = u"yama.jpg"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    QVERIFY(screen.text(u"title"_s).contains(u"2026-1"_s));
    QVERIFY(screen.text(u"from"_s).contains(u"Анна Петрова"_s));
    QVERIFY2(screen.text(u"due"_s).contains(u"left"_s), qPrintable(screen.text(u"due"_s)));
    QCOMPARE(screen.page.findChild<TextBlock *>(u"citizenText"_s)->view()->toPlainText(), u"Яма на дороге"_s);
    QVERIFY(screen.page.findChild<QWidget *>(u"attachments"_s)->findChild<PlainLabel *>()->text().contains(u"yama.jpg"_s));
    QCOMPARE(screen.property(u"district"_s), u"Обнинск"_s);
    QCOMPARE(screen.property(u"address"_s), u"ул. Ленина, 12"_s);
    QVERIFY(screen.threadText().contains(u"received"_s));
}

void TestCardPage::unknownValuesAreShownVerbatim()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({.text = u"Яма"_s, .channel = u"Районная газета"_s, .outcome = u"Не решено"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    QVERIFY(screen.text(u"from"_s).contains(u"Районная газета"_s));
    QCOMPARE(screen.property(u"outcome"_s), u"Не решено"_s);
}

void TestCardPage::neverShowsAStaleAppeal()
{
    test::DeskFixture fixture;
    const AppealId first = fixture.receive({u"Яма"_s});
    const AppealId second = fixture.receive({u"Снег"_s});
    Screen screen{fixture};
    screen.page.open(first);
    screen.page.open(second);
    QVERIFY(screen.waitShown());
    QTest::qWait(100);
    QCOMPARE(screen.shown.count(), 1);
    QCOMPARE(screen.shown[0][0].value<AppealId>(), second);
    QCOMPARE(screen.page.findChild<TextBlock *>(u"citizenText"_s)->view()->toPlainText(), u"Снег"_s);

    screen.page.open(first);
    QVERIFY2(!screen.page.findChild<TextBlock *>(u"citizenText"_s)->isVisible(), "the other's text while it loads");
    QVERIFY(screen.waitShown());
    screen.page.close();
    QVERIFY(screen.page.findChild<PlainLabel *>(u"cardWords"_s)->isVisible());
}

void TestCardPage::whatIsNotThereSaysSo()
{
    test::DeskFixture fixture;
    Screen screen{fixture};
    screen.page.open(AppealId{999});
    QTRY_VERIFY(screen.text(u"cardWords"_s).contains(u"ot found"_s) || screen.text(u"cardWords"_s).contains(u"not there"_s));
}

void TestCardPage::topicByKeyboardOnTheRussianLayout()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Нет отопления третий день"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    QTest::sendKeyEvent(QTest::Click, &screen.page, kRussianT, u"е"_s, {});
    auto *typed = screen.inDialog<QLineEdit>(u"typed"_s);
    QVERIFY(typed); // at once: the next key is already the picker's
    QTest::keyClick(typed, Qt::Key_Return); // the first suggestion
    QTRY_VERIFY(fixture.appeal(id).topic.contains(u"отоп"_s, Qt::CaseInsensitive));
    QTRY_VERIFY(screen.property(u"topic"_s).contains(u"отоп"_s, Qt::CaseInsensitive));
}

void TestCardPage::noteTagAndUndoByKeyboard()
{
    test::DeskFixture fixture;
    fixture.administer([](SettingsService &set) { return set.setFavouriteTags({u"дороги"_s}); }).value();
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    QTest::keyClick(&screen.page, Qt::Key_1);
    QTRY_COMPARE(screen.property(u"tags"_s), u"#дороги"_s);
    QTest::sendKeyEvent(QTest::Click, &screen.page, kRussianG, u"п"_s, {});
    auto *typed = screen.inDialog<QLineEdit>(u"typed"_s);
    typed->setText(u"лужа"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QTRY_COMPARE(screen.property(u"tags"_s), u"#дороги #лужа"_s);
    QTest::sendKeyEvent(QTest::Click, &screen.page, kRussianZ, u"я"_s, {});
    QTRY_COMPARE(screen.property(u"tags"_s), u"#дороги"_s);

    QTest::sendKeyEvent(QTest::Click, &screen.page, kRussianN, u"т"_s, {});
    auto *note = screen.inDialog<QPlainTextEdit>(u"text"_s);
    note->setPlainText(u"Перезвонить в среду"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.appeal(id).notes, 1);
    QTRY_VERIFY(screen.threadText().contains(u"Мария: internal note"_s));
}

void TestCardPage::undoneIsMarked()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    screen.actions.apply(TagAdded{u"дороги"_s}, {id});
    QTRY_VERIFY(screen.threadText().contains(u"Мария: tag “дороги” added"_s));
    screen.actions.undoLast();
    QTRY_VERIFY(screen.threadText().contains(u"tag “дороги” added (undone)"_s));
    QVERIFY(screen.threadText().contains(u"Мария: undone: tag “дороги” added"_s));
}

void TestCardPage::keepsItsPlaceWhenReloaded()
{
    test::DeskFixture fixture;
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"Яма номер %1 на нашей улице\n"_s.arg(i);
    const AppealId id = fixture.receive({text});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    QScrollBar *bar = screen.page.findChild<CardBody *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 50);
    bar->setValue(40);
    screen.actions.apply(NoteAdded{u"заметка"_s}, {id});
    QTRY_VERIFY(screen.threadText().contains(u"internal note"_s));
    QTest::qWait(50); // layouts settle
    QCOMPARE(bar->value(), 40);
}

void TestCardPage::typingIsNotTakenForCommands()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    auto *reply = screen.page.findChild<ReplyEdit *>();
    QTest::keyClick(&screen.page, Qt::Key_R);
    QTRY_VERIFY(!reply->isReadOnly());
    QTest::keyClicks(reply, u"nte1z"_s);
    QCOMPARE(reply->toPlainText(), u"nte1z"_s);
    QVERIFY(!screen.inDialog<QLineEdit>(u"typed"_s));
    QTest::keyClick(reply, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(fixture.appeal(id).isAnsweredFinally);
}

void TestCardPage::earlierAppealOpens()
{
    test::DeskFixture fixture;
    const AppealId first = fixture.receive({u"Яма"_s});
    const AppealId second = fixture.receive({u"Снег"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(second));
    auto *earlier = screen.page.findChild<QWidget *>(u"earlier"_s)->findChild<ValueButton *>();
    QVERIFY(earlier);
    QSignalSpy chosen{&screen.page, &CardPage::appealChosen};
    QTest::mouseClick(earlier, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<AppealId>(), first);
}

void TestCardPage::everyCommandHasANameAndItsOwnKey()
{
    test::DeskFixture fixture;
    Screen screen{fixture};
    QSet<QString> ids;
    QSet<QString> keys;
    for (const Command &command : screen.page.commands()) {
        QVERIFY2(!command.name.isEmpty(), qPrintable(command.id));
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        ids.insert(command.id);
        const QString key = keyText(command);
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
        keys.insert(key);
    }
    for (const char *key : {"T", "G", "A", "P", "R", "N", "E", "Z", "Ctrl+Z", ";", "Ctrl+Enter", "1", "9"})
        QVERIFY2(keys.contains(QLatin1StringView{key}), key);
}

void TestCardPage::searchedWordsAreMarked()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма на дороге"_s});
    Screen screen{fixture};
    screen.page.setSearch(u"дорога"_s);
    QVERIFY(screen.open(id));
    const auto marks = screen.page.findChild<TextBlock *>(u"citizenText"_s)->view()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks[0].cursor.selectedText(), u"дороге"_s);
}

void TestCardPage::aRequestToAnotherSystemIsToldApart()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Не горит фонарь"_s});
    Screen screen{fixture};
    QVERIFY(screen.open(id));
    const auto *strip = screen.page.findChild<DeliveryStrip *>(u"forwardingStrip"_s);
    const auto *handedOn = screen.page.findChild<PlainLabel *>(u"forwarded"_s);
    QVERIFY(!strip->isVisible() && !handedOn->isVisible());
    screen.actions.apply(Forwarded{u"горсвет"_s, u"lamp"_s, u"Фонарь"_s, {}, u"У дома 1 темно"_s, u"Ленина, 1"_s, {}},
                         {id});
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->findChild<PlainLabel *>(u"deliveryWords"_s)->text().contains(u"request to “горсвет” waits"_s));
    QVERIFY(!screen.page.findChild<DeliveryStrip *>(u"deliveryStrip"_s)->isVisible()); // no answer was given
    QVERIFY(!handedOn->isVisible()); // not there yet
    QTRY_VERIFY(screen.threadText().contains(u"Мария: to be handed on to горсвет: Фонарь"_s));
    QStringList texts;
    for (const TextBlock *block : screen.page.findChild<QWidget *>(u"thread"_s)->findChildren<TextBlock *>())
        texts << block->view()->toPlainText();
    QCOMPARE(texts, QStringList{u"У дома 1 темно"_s});
    screen.actions.undoLast();
    QTRY_VERIFY(!strip->isVisible());
}

QTEST_MAIN(TestCardPage)
#include "tst_card_page.moc"
