// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk_fixture.h"
#include "ui/reply/reply_composer.h"
#include "ui/reply/reply_edit.h"
#include "ui/reply/take_back_bar.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// A composer on the appeal of a real desk, as the card has it.
struct Screen {
    explicit Screen(test::DeskFixture &testDesk)
        : fixture(testDesk)
        , actions(testDesk.desk())
        , composer(testDesk.desk(), actions)
        , bar(actions)
    {
        composer.resize(500, 300);
        composer.show();
    }

    void show(AppealId id)
    {
        const auto draft = test::wait(composer.drafts().load(id)).value();
        composer.showAppeal(fixture.appeal(id), draft);
    }
    ReplyEdit *text() { return composer.findChild<ReplyEdit *>(); }
    QPushButton *button(const QString &name) { return composer.findChild<QPushButton *>(name); }
    PlainLabel *label(const QString &name) { return composer.findChild<PlainLabel *>(name); }

    test::DeskFixture &fixture;
    AppealActions actions;
    ReplyComposer composer;
    TakeBackBar bar;
};

void wantApproval(test::DeskFixture &fixture)
{
    Municipality municipality = fixture.desk().settings().configuration()->municipality;
    municipality.practice.approval = ApprovalPolicy::Everybody;
    fixture.administer([&](SettingsService &set) { return set.setMunicipality(municipality); }).value();
}

} // namespace

class TestReplyComposer : public QObject {
    Q_OBJECT
private slots:
    void typedDraftComesBack();
    void anotherAppealHasAnotherText();
    void reloadLeavesTheTextAlone();
    void templateIsFilledAndTabFindsTheFacts();
    void unfilledFactHoldsTheAnswerBack();
    void counterKnowsTheChannel_data();
    void counterKnowsTheChannel();
    void answerIsRecordedAndTakenBack();
    void keysAfterTheAnswerAreNotTyped();
    void interimAnswerHasNoOutcome();
    void approvalByAnotherOperator();
    void returnedReplyIsWrittenOn();
    void draftThatCannotBeSavedStays();
    void wishBeforeTheAppealIsThereWaits();
    void saysThatNothingIsDelivered();
};

void TestReplyComposer::typedDraftComesBack()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    {
        Screen screen{fixture};
        screen.show(id);
        QTest::keyClicks(screen.text(), u"Hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(screen.label(u"saved"_s)->text().contains(u"11:00"_s), 1000);
    }
    fixture.reopen();
    Screen screen{fixture};
    screen.show(id);
    QCOMPARE(screen.text()->toPlainText(), u"Hello"_s);
}

void TestReplyComposer::anotherAppealHasAnotherText()
{
    test::DeskFixture fixture;
    const AppealId first = fixture.receive({u"Яма"_s});
    const AppealId second = fixture.receive({u"Снег"_s});
    Screen screen{fixture};
    screen.show(first);
    QTest::keyClicks(screen.text(), u"about the pit"_s);
    screen.show(second); // at once: nothing is saved yet
    QCOMPARE(screen.text()->toPlainText(), QString{});
    QTest::keyClicks(screen.text(), u"about the snow"_s);
    screen.show(first);
    QCOMPARE(screen.text()->toPlainText(), u"about the pit"_s);
    screen.show(second);
    QCOMPARE(screen.text()->toPlainText(), u"about the snow"_s);
}

void TestReplyComposer::reloadLeavesTheTextAlone()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    QTest::keyClicks(screen.text(), u"abc"_s);
    QTest::keyClick(screen.text(), Qt::Key_Left);
    screen.composer.showAppeal(fixture.appeal(id), Draft{u"older"_s, true, {}, {}});
    QCOMPARE(screen.text()->toPlainText(), u"abc"_s);
    QCOMPARE(screen.text()->textCursor().position(), 2);
}

void TestReplyComposer::templateIsFilledAndTabFindsTheFacts()
{
    test::DeskFixture fixture;
    const ReplyTemplate done{u"t"_s, u"Сделано"_s, {}, true,
                             u"Здравствуйте, {имя}! По адресу {адрес} [[что сделано]], {срок}."_s};
    fixture.administer([&](SettingsService &set) { return set.setTemplates({done}); }).value();
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    screen.composer.chooseTemplate();
    auto *typed = screen.composer.findChild<QLineEdit *>(u"typed"_s);
    QVERIFY(typed);
    QTest::keyClick(typed, Qt::Key_Return);

    QVERIFY2(screen.text()->toPlainText().startsWith(u"Здравствуйте, Анна Петрова! По адресу"_s),
             qPrintable(screen.text()->toPlainText()));
    QCOMPARE(screen.text()->textCursor().selectedText(), u"[[что сделано]]"_s);
    screen.text()->insertPlainText(u"засыпали яму"_s);
    QTest::keyClick(screen.text(), Qt::Key_Tab);
    QVERIFY2(screen.text()->textCursor().selectedText().startsWith(u"[["_s), "the unknown date is a fact too");
    screen.text()->insertPlainText(u"вчера"_s);
    QVERIFY(!screen.text()->hasUnfilledFacts());
    QVERIFY(screen.text()->toPlainText().endsWith(u"засыпали яму, вчера."_s));
}

void TestReplyComposer::unfilledFactHoldsTheAnswerBack()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    screen.text()->insertPlainText(u"Засыпали [[когда]]"_s);
    screen.composer.send();
    QCOMPARE(screen.text()->textCursor().selectedText(), u"[[когда]]"_s);
    QVERIFY(screen.label(u"replyState"_s)->text().contains(u"double brackets"_s));
    QVERIFY(!fixture.appeal(id).firstAnswered);
}

void TestReplyComposer::counterKnowsTheChannel_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<int>("letters");
    QTest::addColumn<QString>("counter");
    QTest::addColumn<bool>("canSend");
    QTest::newRow("VK") << u"ВКонтакте"_s << 412 << u"412/9000"_s << true;
    QTest::newRow("Telegram at its limit") << u"Телеграм"_s << 4096 << u"4096/4096"_s << true;
    QTest::newRow("Telegram over it") << u"Телеграм"_s << 4097 << u"1 character(s) too many"_s << false;
    QTest::newRow("paper has no limit") << u"Письмо"_s << 12000 << u"12000"_s << true;
}

void TestReplyComposer::counterKnowsTheChannel()
{
    QFETCH(const QString, channel);
    QFETCH(const int, letters);
    QLocale locale{u"en_GB"_s};
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(locale);
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({.text = u"Яма"_s, .channel = channel});
    Screen screen{fixture};
    screen.show(id);
    screen.text()->insertPlainText(QString(letters, u'а'));
    QTEST(screen.label(u"counter"_s)->text(), "counter");
    QTEST(screen.button(u"send"_s)->isEnabled(), "canSend");
}

void TestReplyComposer::answerIsRecordedAndTakenBack()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    screen.text()->insertPlainText(u"Яму засыпали."_s);
    screen.composer.findChild<QComboBox *>(u"replyOutcome"_s)->setCurrentText(u"Решено"_s);
    screen.composer.send();
    QTRY_VERIFY(screen.bar.isVisible());
    const Appeal answered = fixture.appeal(id);
    QVERIFY(answered.isAnsweredFinally);
    QCOMPARE(answered.outcome, u"Решено"_s);
    screen.show(id);
    QVERIFY(screen.text()->isReadOnly());
    QVERIFY(!test::wait(fixture.desk().drafts().load(id, fixture.me())).value());

    QTest::mouseClick(screen.bar.findChild<QPushButton *>(u"takeBack"_s), Qt::LeftButton);
    QTRY_COMPARE(screen.text()->toPlainText(), u"Яму засыпали."_s);
    QVERIFY(!screen.bar.isVisible());
    QVERIFY(!fixture.appeal(id).firstAnswered);
    screen.show(id);
    QCOMPARE(screen.text()->toPlainText(), u"Яму засыпали."_s);
    QVERIFY(!screen.text()->isReadOnly());
}

void TestReplyComposer::keysAfterTheAnswerAreNotTyped()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    QVERIFY(QTest::qWaitForWindowActive(&screen.composer));
    screen.text()->setFocus();
    QTest::keyClicks(screen.text(), u"Done"_s);
    screen.composer.send();
    const auto typed = [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_U); };
    typed();
    QTRY_VERIFY(fixture.appeal(id).firstAnswered);
    typed();
    QTRY_COMPARE(screen.text()->toPlainText(), QString{});
    typed(); // what the card shows is older than the answer yet
    QCOMPARE(screen.text()->toPlainText(), QString{});
}

void TestReplyComposer::interimAnswerHasNoOutcome()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    screen.text()->insertPlainText(u"Разбираемся."_s);
    screen.composer.findChild<QComboBox *>(u"replyOutcome"_s)->setCurrentText(u"Решено"_s);
    screen.composer.findChild<QComboBox *>(u"replyKind"_s)->setCurrentIndex(1);
    screen.composer.send();
    QTRY_COMPARE(fixture.appeal(id).step, Step::Interim);
    QVERIFY(fixture.appeal(id).outcome.isEmpty());
}

void TestReplyComposer::approvalByAnotherOperator()
{
    test::DeskFixture fixture;
    wantApproval(fixture);
    const AppealId id = fixture.receive({u"Яма"_s});
    const OperatorId maria = fixture.me();
    const OperatorId pyotr = fixture.addOperator(u"Пётр"_s);
    Screen screen{fixture};
    screen.show(id);
    QVERIFY(!screen.button(u"send"_s)->isVisible());
    screen.text()->insertPlainText(u"Яму засыпали."_s);
    screen.composer.send(); // Ctrl+Enter: submits
    QTRY_COMPARE(fixture.appeal(id).step, Step::ForApproval);
    screen.show(id);
    QVERIFY2(!screen.button(u"approve"_s)->isVisible(), "nobody approves their own reply");
    QVERIFY(screen.text()->isReadOnly());

    fixture.sitDown(pyotr);
    screen.show(id);
    QVERIFY(screen.button(u"approve"_s)->isVisible());
    QCOMPARE(screen.text()->toPlainText(), u"Яму засыпали."_s);
    QVERIFY(screen.label(u"replyState"_s)->text().startsWith(u"Мария"_s));
    QTRY_VERIFY(screen.button(u"approve"_s)->isEnabled());
    screen.composer.approve();
    QTRY_VERIFY(fixture.appeal(id).isApproved);

    fixture.sitDown(maria);
    screen.show(id);
    QTRY_VERIFY(screen.button(u"send"_s)->isEnabled());
    screen.composer.send();
    QTRY_VERIFY(fixture.appeal(id).isAnsweredFinally);
}

void TestReplyComposer::returnedReplyIsWrittenOn()
{
    test::DeskFixture fixture;
    wantApproval(fixture);
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    screen.text()->insertPlainText(u"Скоро."_s);
    screen.composer.submit();
    QTRY_COMPARE(fixture.appeal(id).step, Step::ForApproval);
    screen.show(id);
    QTRY_VERIFY(screen.button(u"return"_s)->isEnabled());
    screen.composer.returnReply(); // one's own, without a remark
    QTRY_VERIFY(!fixture.appeal(id).submitted);
    screen.show(id);
    QCOMPARE(screen.text()->toPlainText(), u"Скоро."_s);
    QTRY_VERIFY(!screen.text()->isReadOnly());
}

// The disk is «full»: no file may grow, and SIGXFSZ is ignored so that writing fails instead.
void TestReplyComposer::draftThatCannotBeSavedStays()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.show(id);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit nothing{0, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &nothing), 0);

    screen.text()->insertPlainText(u"Яму засыпали."_s);
    screen.composer.drafts().flush();
    QTRY_VERIFY(screen.composer.findChild<QWidget *>(u"draftFailure"_s)->isVisible());
    const QString words = screen.composer.findChild<QWidget *>(u"draftFailure"_s)->findChild<PlainLabel *>()->text();
    const bool isRestored = setrlimit(RLIMIT_FSIZE, &before) == 0;

    QVERIFY(isRestored);
    QVERIFY2(words.contains(u"text stays here"_s), qPrintable(words));
    QCOMPARE(screen.text()->toPlainText(), u"Яму засыпали."_s);
    QTest::mouseClick(screen.button(u"retryDraft"_s), Qt::LeftButton);
    QTRY_VERIFY(!screen.composer.findChild<QWidget *>(u"draftFailure"_s)->isVisible());
    QCOMPARE(test::wait(fixture.desk().drafts().load(id, fixture.me())).value()->text, u"Яму засыпали."_s);
}

void TestReplyComposer::wishBeforeTheAppealIsThereWaits()
{
    test::DeskFixture fixture;
    const AppealId id = fixture.receive({u"Яма"_s});
    Screen screen{fixture};
    screen.composer.clear();
    screen.composer.await();
    screen.composer.chooseTemplate();
    QVERIFY(!screen.composer.findChild<QLineEdit *>(u"typed"_s));
    screen.show(id);
    QVERIFY(screen.composer.findChild<QLineEdit *>(u"typed"_s));
}

void TestReplyComposer::saysThatNothingIsDelivered()
{
    test::DeskFixture fixture;
    Screen screen{fixture};
    screen.show(fixture.receive({u"Яма"_s}));
    const auto *honest = screen.label(u"honestNote"_s);
    QVERIFY(honest->isVisible());
    QVERIFY(honest->text().contains(u"does not send it"_s));
    QVERIFY(screen.button(u"send"_s)->text().startsWith(u"Record"_s));
}

QTEST_MAIN(TestReplyComposer)
#include "tst_reply_composer.moc"
