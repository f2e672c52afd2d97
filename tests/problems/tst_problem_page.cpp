// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to all appeals of a mass problem at once, by keys.
#include "tests/support/desk_fixture.h"
#include "ui/actions/appeal_actions.h"
#include "ui/pickers/alike_list.h"
#include "ui/problems/answer_all_dialog.h"
#include "ui/problems/problem_model.h"
#include "ui/problems/problem_page.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

const QString kName = u"Прорыв трубы, Ленина"_s;

struct Screen {
    Screen()
    {
        anna = fixture.receive({.text = u"На Ленина прорвало трубу"_s, .author = u"Анна"_s});
        boris = fixture.receive({.text = u"Прорвало трубу на Ленина!"_s, .author = u"Борис"_s, .district = u"Калуга"_s});
        nobody = fixture.receive({.text = u"Прорвало трубу на Ленина, течёт"_s, .channel = u"Телефон"_s, .author = {}});
        late = fixture.receive({.text = u"Трубу прорвало на Ленина"_s, .author = u"Вера"_s});
        other = fixture.receive({.text = u"Когда откроют бассейн?"_s, .author = u"Глеб"_s, .address = {}});
        for (const AppealId id : {anna, boris, nobody})
            join(id);
        page = std::make_unique<ProblemPage>(fixture.desk(), actions);
        QObject::connect(&actions, &AppealActions::refused, page.get(),
                         [this](const QString &words) { refused << words; });
        page->resize(1100, 700);
        page->show();
    }
    void join(AppealId id, const QString &problem = kName)
    {
        test::wait(fixture.desk().operations().apply({{id, fixture.me(), ProblemJoined{problem}, {}}})).value();
    }
    int rows() const { return page->table()->model()->rowCount(); }
    QString cell(int row, int column) const { return page->table()->model()->index(row, column).data().toString(); }
    QString words(const QString &name) const { return page->findChild<PlainLabel *>(name)->text(); }
    AlikeList *alike() const { return page->findChild<AlikeList *>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const // QTest::keyClick() knows one alphabet only
    {
        QKeyEvent event{QEvent::KeyPress, key, modifiers};
        QApplication::sendEvent(page->table(), &event);
    }
    bool isReady() const
    {
        return QTest::qWaitFor([this] { return rows() > 0 && !words(u"people"_s).isEmpty()
                                               && !words(u"alikeWords"_s).isEmpty(); }, 10'000);
    }
    AnswerAllDialog *answerAll() const
    {
        press(Qt::Key_R);
        AnswerAllDialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = page->window()->findChild<AnswerAllDialog *>()) != nullptr; }, 10'000);
        return dialog;
    }
    static void write(AnswerAllDialog *dialog, const QString &text)
    {
        auto *edit = dialog->findChild<QPlainTextEdit *>(u"commonText"_s);
        edit->setPlainText(text);
        QTest::qWait(300);
    }
    QString sentTo(AppealId id)
    {
        const auto card = test::wait(fixture.desk().catalog().card(id)).value();
        const auto *sent = std::get_if<ReplySent>(&card.history.back().operation.change);
        return sent ? sent->text : QString{};
    }

    test::DeskFixture fixture;
    AppealId anna, boris, nobody, late, other;
    AppealActions actions{fixture.desk()};
    std::unique_ptr<ProblemPage> page;
    QStringList refused;
};

constexpr int kRussianR = 0x041A; // «К», at the place of R

} // namespace

class ProblemPageTest : public QObject {
    Q_OBJECT
private slots:
    void showsHowManyWaitAndWhere()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        QCOMPARE(screen.rows(), 1);
        QCOMPARE(screen.cell(0, ProblemModel::Name), kName);
        QCOMPARE(screen.cell(0, ProblemModel::Waiting), u"3"_s);
        QCOMPARE(screen.cell(0, ProblemModel::Total), u"3"_s);
        QVERIFY(screen.cell(0, ProblemModel::Districts).contains(u"Калуга 1"_s));
        QVERIFY(screen.words(u"people"_s).contains(u'3'));
    }
    void newOnesAreOfferedAndJoined()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        QCOMPARE(screen.alike()->count(), 1);
        QVERIFY(screen.alike()->item(0)->text().contains(u"Вера"_s));
        screen.alike()->item(0)->setCheckState(Qt::Checked);
        screen.press(Qt::Key_M);
        QTRY_COMPARE(screen.fixture.appeal(screen.late).problem, kName);
        QTRY_COMPARE(screen.cell(0, ProblemModel::Total), u"4"_s);
        QTRY_COMPARE(screen.alike()->count(), 0);
    }
    void oneTextForAllWithEachOnesName()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        AnswerAllDialog *dialog = screen.answerAll();
        QVERIFY(dialog);
        Screen::write(dialog, u"Здравствуйте, {имя}! По адресу {адрес} работаем."_s);
        auto *preview = dialog->findChild<QPlainTextEdit *>(u"preview"_s);
        auto *reader = dialog->findChild<QComboBox *>(u"reader"_s);
        QCOMPARE(reader->count(), 3);
        const QString summary = dialog->findChild<PlainLabel *>(u"answerSummary"_s)->text();
        QVERIFY2(summary.contains(u'3'), qPrintable(summary));
        QStringList read;
        for (int i = 0; i < 3; ++i) {
            reader->setCurrentIndex(i);
            read << preview->toPlainText();
        }
        QVERIFY(read.contains(u"Здравствуйте, Анна! По адресу ул. Ленина, 12 работаем."_s));
        QVERIFY(read.contains(u"Здравствуйте! По адресу ул. Ленина, 12 работаем."_s)); // who gave no name
        dialog->findChild<QPushButton *>(u"sendAll"_s)->click();
        QTRY_COMPARE(screen.sentTo(screen.boris), u"Здравствуйте, Борис! По адресу ул. Ленина, 12 работаем."_s);
        QCOMPARE(screen.sentTo(screen.nobody), u"Здравствуйте! По адресу ул. Ленина, 12 работаем."_s);
        QVERIFY(screen.sentTo(screen.late).isEmpty());
        QTRY_COMPARE(screen.rows(), 0); // over
        QVERIFY(screen.refused.isEmpty());

        screen.actions.undoLast(); // all of it
        QTRY_COMPARE(screen.rows(), 1);
        for (const AppealId id : {screen.anna, screen.boris, screen.nobody})
            QVERIFY(!screen.fixture.appeal(id).firstAnswered);
    }
    void whoCannotGetItIsSaidBefore()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        test::wait(screen.fixture.desk().operations().apply(
                       {{screen.anna, screen.fixture.me(), OutcomeSet{u"Решено"_s}, {}}})).value();
        AnswerAllDialog *dialog = screen.answerAll();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox *>(u"reader"_s)->count(), 2);
        auto *send = dialog->findChild<QPushButton *>(u"sendAll"_s);
        QVERIFY(!send->isEnabled()); // nothing is written
        Screen::write(dialog, QString{70'000, u'я'});
        QVERIFY(!send->isEnabled());
        QVERIFY(dialog->findChild<PlainLabel *>(u"answerSummary"_s)->text().contains(u"⚠"_s));
        Screen::write(dialog, u"Чиним. [[когда закончим]]"_s);
        QTest::keyClick(dialog->findChild<QPlainTextEdit *>(u"commonText"_s), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog->isVisible());
        QVERIFY(screen.sentTo(screen.boris).isEmpty());
    }
    void whereApprovalIsWantedItIsSubmitted()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        QVERIFY(screen.fixture.administer([&](SettingsService &settings) {
            Municipality municipality = settings.configuration()->municipality;
            municipality.practice.approval = ApprovalPolicy::Everybody;
            return settings.setMunicipality(municipality);
        }));
        AnswerAllDialog *dialog = screen.answerAll();
        QVERIFY(dialog);
        Screen::write(dialog, u"Здравствуйте, {имя}! Чиним."_s);
        dialog->findChild<QPushButton *>(u"sendAll"_s)->click();
        QTRY_VERIFY(screen.fixture.appeal(screen.boris).submitted);
        QVERIFY(screen.sentTo(screen.boris).isEmpty());

        screen.fixture.sitDown(screen.fixture.addOperator(u"Иван"_s, Role::Supervisor));
        auto *approve = screen.page->findChild<QPushButton *>(u"problems.approve"_s);
        QTRY_VERIFY(!approve->isHidden());
        screen.press(Qt::Key_V);
        QTRY_VERIFY(screen.fixture.appeal(screen.boris).isApproved);
        QTRY_VERIFY(!screen.page->findChild<QPushButton *>(u"problems.send"_s)->isHidden());
        screen.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(screen.sentTo(screen.boris), u"Здравствуйте, Борис! Чиним."_s);
        QCOMPARE(screen.sentTo(screen.nobody), u"Здравствуйте! Чиним."_s);
        QVERIFY(screen.refused.isEmpty());
    }
    void renamesAll()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        screen.press(Qt::Key_F2);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = screen.page->window()->findChild<QDialog *>()));
        auto *edit = dialog->findChild<QPlainTextEdit *>();
        edit->setPlainText(u"Авария на водоводе"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(screen.cell(0, ProblemModel::Name), u"Авария на водоводе"_s);
        QCOMPARE(screen.cell(0, ProblemModel::Total), u"3"_s);
        QTRY_COMPARE(screen.words(u"people"_s).section(u'.', 0, 0), u"Авария на водоводе"_s);
    }
    void showsItsAppeals()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        QSignalSpy wanted{screen.page.get(), &ProblemPage::listRequested};
        screen.press(Qt::Key_Return);
        QTRY_VERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.front().front().value<AppealQuery>().filter.problems, QStringList{kName});
    }
    void whatIsOverIsShownOnlyWhenAsked()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        for (const AppealId id : {screen.anna, screen.boris, screen.nobody})
            test::wait(screen.fixture.desk().operations().apply(
                           {{id, screen.fixture.me(), OutcomeSet{u"Решено"_s}, {}}})).value();
        QTRY_COMPARE(screen.rows(), 0);
        QTRY_VERIFY(screen.page->findChild<PlainLabel *>(u"problemsEmpty"_s)->isVisible());
        screen.page->findChild<QAbstractButton *>(u"alsoClosed"_s)->click();
        QTRY_COMPARE(screen.rows(), 1);
        QVERIFY(!screen.page->findChild<QPushButton *>(u"problems.answer"_s)->isEnabled());
    }
    void theRussianLayoutHasTheSameKeys()
    {
        Screen screen;
        QVERIFY(screen.isReady());
        screen.press(kRussianR);
        QTRY_VERIFY(screen.page->window()->findChild<AnswerAllDialog *>());
    }
};

QTEST_MAIN(ProblemPageTest)
#include "tst_problem_page.moc"
