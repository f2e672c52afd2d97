// SPDX-License-Identifier: GPL-3.0-or-later
// A day on one desk: from the empty store to the file of answers, by keyboard, on the Russian layout.
#include "app/otklik/program.h"
#include "core/domain/reply_template.h"
#include "resources/shipped.h"
#include "tests/journeys/keyboard.h"
#include "tests/journeys/made_up_file.h"
#include "tests/support/test_desk.h"
#include "ui/card/card_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/widgets/plain_label.h"
#include "ui/workload/workload_page.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include <set>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kTriaged = 10;
constexpr int kMadeUp = 40;
const QString kFact = u"убрали сегодня утром"_s;

/// What the operator did to one appeal, as the screen confirmed it.
struct Triaged {
    AppealId id;
    QString tag;
};

} // namespace

class JourneyTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void importsAFileOnAnEmptyStore();
    void triagesTenAppeals();
    void submitsAReplyFromATemplate();
    void anotherOperatorApprovesAndSends();
    void escalatesAndUndoes();
    void aNumberOfTheChartOpensItsList();
    void exportsTheAnswers();
    void everythingIsThereAfterTheEnd();

private:
    Workplace *desk() const { return m_program->window()->workplace(); }
    Desk &store() const { return *m_program->desk(); }
    AppealCard card(AppealId id) const { return *test::waitFor(store().catalog().card(id)); }
    AppealId current() const { return desk()->inbox()->current(); }
    QWidget *modal() const { return QApplication::activeModalWidget(); }
    QString said() const { return m_program->window()->findChild<PlainLabel *>(u"said"_s)->text(); }

    /// The next urgent appeal is on the card.
    void goOn();
    void runByName(const QString &commandId);
    void chooseFile(const QString &path);
    void sitDown(const QString &name);

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<test::Keyboard> m_keys;
    std::vector<Triaged> m_triaged;
    AppealId m_answered;
    QString m_answer;
};

void JourneyTest::initTestCase()
{
    initResources();
    m_file = test::realFile();
    if (m_file.isEmpty()) {
        m_file = m_folder.filePath(u"appeals.csv"_s);
        QVERIFY(test::writeMadeUpFile(m_file, kMadeUp));
    }
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"otklik.ini"_s));
    m_program = std::make_unique<Program>(Program::Start{m_folder.filePath(u"store"_s), false, u"ru"_s}, *m_preferences);
    m_program->start();
    m_keys = std::make_unique<test::Keyboard>(*m_program->window());
    QTRY_VERIFY(m_program->window()->findChild<QPushButton *>(u"beginImport"_s));
}

void JourneyTest::chooseFile(const QString &path)
{
    QTRY_VERIFY(modal() && modal()->objectName() == u"fileQuestion"_s);
    const QPointer<QWidget> question = modal();
    m_keys->paste(path);
    // The first Enter may only close the list of guesses.
    for (int i = 0; i < 3 && question && question->isVisible(); ++i)
        m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(!question);
}

void JourneyTest::runByName(const QString &commandId)
{
    const Command *command = findCommand(desk()->commands(), commandId);
    QVERIFY2(command, qPrintable(commandId));
    m_keys->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(modal() && modal()->objectName() == u"palette"_s);
    m_keys->type(command->name);
    m_keys->press(Qt::Key_Return);
}

void JourneyTest::goOn()
{
    const AppealId before = current();
    QSignalSpy shown{desk()->card(), &CardPage::shown};
    m_keys->press(Qt::Key_U);
    QTRY_VERIFY(current() && current() != before);
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(desk()->card()->appeal(), current());
}

void JourneyTest::sitDown(const QString &name)
{
    m_keys->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(modal() && modal()->objectName() == u"operatorPicker"_s);
    m_keys->type(name);
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE(store().settings().configuration()->operatorName(store().settings().me()), name);
}

void JourneyTest::importsAFileOnAnEmptyStore()
{
    m_keys->type(u"Мария"_s); // the field has the focus
    QVERIFY(m_keys->tabTo(u"beginImport"_s));
    m_keys->press(Qt::Key_Space);
    chooseFile(m_file);

    QTRY_VERIFY(modal() && modal()->objectName() == u"importDialog"_s);
    const auto *start = modal()->findChild<QPushButton *>(u"startImport"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kPatienceMs);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->window()->findChild<QWidget *>(u"importReport"_s), kPatienceMs);
    auto *report = m_program->window()->findChild<QWidget *>(u"importReport"_s);
    QVERIFY(!report->findChild<PlainLabel *>(u"reportWords"_s)->text().isEmpty());
    report->close();
    QTRY_VERIFY(desk()->inbox()->list()->model()->rowCount() > kTriaged);
    QCOMPARE(store().settings().configuration()->operatorName(store().settings().me()), u"Мария"_s);
    const qint64 all = *test::waitFor(store().catalog().count({}));
    QVERIFY(all >= kMadeUp);
}

void JourneyTest::triagesTenAppeals()
{
    QVERIFY(test::waitFor(store().settings().setFavouriteTags({u"двор"_s, u"срочно"_s})));
    QVERIFY(test::waitFor(store().settings().addOperator(u"Нина"_s, Role::Supervisor)));
    Municipality municipality = store().settings().configuration()->municipality;
    municipality.practice.approval = ApprovalPolicy::Everybody;
    QVERIFY(test::waitFor(store().settings().setMunicipality(municipality)));
    desk()->inbox()->focusList();

    for (int i = 0; i < kTriaged; ++i) {
        goOn();
        const AppealId id = current();
        const std::size_t before = card(id).history.size();

        m_keys->press(Qt::Key_T);
        QTRY_VERIFY(modal());
        if (modal()->findChild<QListWidget *>(u"choices"_s)->count() == 0)
            m_keys->type(u"ямы"_s); // nothing in the text suggests a topic
        m_keys->press(Qt::Key_Return);
        QTRY_COMPARE(card(id).history.size(), before + 1);
        QVERIFY(std::holds_alternative<TopicSet>(card(id).history.back().operation.change));

        const bool isFavourite = i % 2 == 0;
        if (isFavourite) {
            m_keys->press(Qt::Key_1);
        } else {
            m_keys->press(Qt::Key_G);
            QTRY_VERIFY(modal());
            m_keys->type(u"вечер"_s);
            m_keys->press(Qt::Key_Return);
        }
        const QString tag = isFavourite ? u"двор"_s : u"вечер"_s;
        QTRY_VERIFY(card(id).appeal.tags.contains(tag));
        QTRY_VERIFY(said().contains(tag)); // and the screen said so
        QCOMPARE(current(), id); // nobody's doing exchanges the card
        m_triaged.push_back({id, tag});
    }
    std::set<AppealId> ids;
    for (const Triaged &one : m_triaged)
        ids.insert(one.id);
    QCOMPARE(ids.size(), m_triaged.size()); // ten, not the same one again
}

void JourneyTest::submitsAReplyFromATemplate()
{
    goOn();
    m_answered = current();
    m_keys->press(Qt::Key_Semicolon);
    QTRY_VERIFY(modal());
    m_keys->press(Qt::Key_Return);
    auto *reply = desk()->card()->findChild<QPlainTextEdit *>(u"reply"_s);
    QTRY_VERIFY(!unfilledFacts(reply->toPlainText()).empty());
    QCOMPARE(m_keys->target(), reply);

    m_keys->press(Qt::Key_Return, Qt::ControlModifier); // refused while a fact is not filled in
    QVERIFY(!card(m_answered).appeal.submitted);
    for (int i = 0; i < 10 && !unfilledFacts(reply->toPlainText()).empty(); ++i) {
        QVERIFY(reply->textCursor().hasSelection()); // the next one is selected: typing fills it
        m_keys->type(kFact);
        m_keys->press(Qt::Key_Tab);
    }
    QVERIFY(unfilledFacts(reply->toPlainText()).empty());
    m_answer = reply->toPlainText();
    QVERIFY(m_answer.contains(kFact));
    m_keys->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(card(m_answered).appeal.submitted);
    QCOMPARE(card(m_answered).appeal.submitted->text, m_answer);
}

void JourneyTest::anotherOperatorApprovesAndSends()
{
    const QString approve = u"approve"_s;
    QVERIFY(!desk()->run(approve)); // one's own answer is not one's to approve
    sitDown(u"Нина"_s);
    QTRY_VERIFY(desk()->card()->findChild<QPushButton *>(approve)->isVisible());
    runByName(approve);
    QTRY_VERIFY(card(m_answered).appeal.isApproved);
    QTRY_VERIFY(desk()->card()->findChild<QPushButton *>(u"send"_s)->isEnabled());
    m_keys->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(card(m_answered).appeal.firstAnswered);
    const auto sent = card(m_answered).history.back().operation;
    QVERIFY(std::holds_alternative<ReplySent>(sent.change));
    QCOMPARE(std::get<ReplySent>(sent.change).text, m_answer);
    QCOMPARE(sent.by, store().settings().me());
    QTRY_VERIFY(m_program->window()->findChild<QWidget *>(u"takeBackBar"_s)->isVisible());
    sitDown(u"Мария"_s);
}

void JourneyTest::escalatesAndUndoes()
{
    m_keys->press(Qt::Key_Escape); // out of the text, if it still has the focus
    goOn();
    const AppealId id = current();
    const int level = card(id).appeal.level;
    m_keys->press(Qt::Key_E);
    QTRY_VERIFY(modal());
    m_keys->press(Qt::Key_2);
    m_keys->press(Qt::Key_3);
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE(card(id).appeal.level, 2);
    const auto reasons = store().settings().configuration()->municipality.escalationReasons;
    QCOMPARE(std::get<Escalated>(card(id).history.back().operation.change).reason, reasons.value(2));

    m_keys->press(Qt::Key_Z);
    QTRY_COMPARE(card(id).appeal.level, level);
    QVERIFY(std::holds_alternative<Undone>(card(id).history.back().operation.change)); // the history shows both
}

void JourneyTest::aNumberOfTheChartOpensItsList()
{
    m_keys->press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(desk()->workload()->isVisible());
    QVERIFY(m_keys->tabTo(u"period"_s));
    m_keys->press(Qt::Key_End); // own dates
    m_keys->press(Qt::Key_Up); // the whole time
    const QTableView *numbers = desk()->workload()->panel(WorkloadPage::Load)->numbers();
    QTRY_VERIFY_WITH_TIMEOUT(numbers->model()->rowCount() > 1 && numbers->isVisible(), kPatienceMs);
    QTest::qWait(300); // the period's own question is asked after a moment
    QVERIFY(m_keys->tabTo(u"numbers"_s));

    qint64 number = 0;
    for (int i = 0; i < numbers->model()->columnCount() && number == 0; ++i) {
        m_keys->press(i == 0 ? Qt::Key_Home : Qt::Key_Right);
        if (numbers->currentIndex().column() > 0)
            number = QLocale{}.toLongLong(numbers->currentIndex().data().toString());
    }
    QVERIFY(number > 0);
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(desk()->inbox()->isVisible());
    QTRY_COMPARE(qint64{desk()->inbox()->list()->model()->rowCount()}, number);
    QCOMPARE(*test::waitFor(store().catalog().count(desk()->inbox()->query())), number);
}

void JourneyTest::exportsTheAnswers()
{
    m_keys->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(modal() && modal()->objectName() == u"exportAnswers"_s);
    m_keys->press(Qt::Key_Down); // not the list: all appeals
    m_keys->press(Qt::Key_Tab);
    m_keys->press(Qt::Key_Down); // CSV
    m_keys->press(Qt::Key_Return);
    const QString path = m_folder.filePath(u"answers.csv"_s);
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), kPatienceMs);

    QFile file{path};
    QVERIFY(file.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.count(kFact), m_answer.count(kFact)); // one answer, once
    QVERIFY(text.contains(card(m_answered).appeal.origin.number));
    QVERIFY(text.contains(u"Нина"_s));
    QCOMPARE(text.count(u"окончательный"_s) + text.count(u"промежуточный"_s), 1);
    QTRY_VERIFY(said().contains(path));
}

void JourneyTest::everythingIsThereAfterTheEnd()
{
    m_program->window()->close();
    m_keys.reset();
    m_program.reset();
    {
        const auto opened = Desk::open(m_folder.filePath(u"store"_s), Desk::Mode::Existing);
        QVERIFY(opened);
        for (const Triaged &one : m_triaged) {
            const auto now = test::waitFor((*opened)->catalog().card(one.id));
            QVERIFY(now);
            QVERIFY(now->appeal.tags.contains(one.tag));
            QVERIFY(!now->appeal.topic.isEmpty() || !now->appeal.group.isEmpty());
        }
    }
    QProcess console;
    console.start(qEnvironmentVariable("OTKLIK_BIN") + u"/otklikctl"_s,
                  {u"--store"_s, m_folder.filePath(u"store"_s), u"verify"_s});
    QVERIFY(console.waitForFinished(kPatienceMs));
    QCOMPARE(console.readAllStandardError(), QByteArray{});
    QCOMPARE(console.exitCode(), 0);
}

QTEST_MAIN(JourneyTest)
#include "tst_journey.moc"
