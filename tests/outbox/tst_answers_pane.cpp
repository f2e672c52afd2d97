// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that have not reached the citizen, on the outbox screen of a desk that delivers them itself.
#include "tests/support/desk_fixture.h"
#include "ui/delivery/answer_watch.h"
#include "ui/outbox/answers_model.h"
#include "ui/outbox/answers_pane.h"
#include "ui/outbox/outbox_page.h"
#include "ui/widgets/plain_label.h"

#include <QCryptographicHash>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include "tests/support/outside_channels.h"

using namespace otklik;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kHostile = u"<img src=\"//host/x\"> %1 Ольга"_s;

/// Three letters, all answered: Olga's box refuses, the others' answers wait until somebody delivers them.
class Answers {
public:
    Answers()
    {
        m_world.write(u"anna"_s, u"Яма у школы"_s);
        m_world.write(kHostile, u"Не горит фонарь"_s);
        m_world.write(u"ivan"_s, u"Нет воды"_s);
        m_world.refuse(kHostile);
        deliver();
        QVERIFY(QTest::qWaitFor([&] { return ids().size() == 3; }, 30'000));
        page = std::make_unique<OutboxPage>(fixture.desk());
        page->connect(page.get(), &OutboxPage::settled, page.get(),
                      [this](AppealId appeal, const DeliverySettled &decision) {
                          (void)test::wait(fixture.desk().operations().apply({{appeal, fixture.me(), decision, {}}}));
                      });
        page->show();
    }
    ~Answers() { fixture.desk().gateway().stop(); }

    test::OutsideWorld &world() { return m_world; }
    void deliver() { fixture.desk().gateway().start(test::accountsIn(m_world), {}, test::quickGateway()).value(); }
    void answerAll()
    {
        for (const AppealId id : ids())
            (void)test::wait(
                fixture.desk().operations().apply({{id, fixture.me(), ReplySent{u"Сделаем"_s, true, {}, {}}, {}}}));
    }
    std::vector<AppealId> ids() { return test::wait(fixture.desk().catalog().find({})).value().ids; }
    QTableView *table() const { return page->answers()->table(); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString words(const QString &name) const { return page->findChild<PlainLabel *>(name)->text(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QKeyEvent event{QEvent::KeyPress, key, modifiers};
        QApplication::sendEvent(table(), &event);
    }

    test::DeskFixture fixture;
    std::unique_ptr<OutboxPage> page;

private:
    test::OutsideWorld m_world;
};

constexpr int kRussianY = 0x041D; // «Н», at the place of Y
constexpr int kRussianS = 0x042B; // «Ы»

} // namespace

class AnswersPaneTest : public QObject {
    Q_OBJECT
private slots:
    void whatArrivesIsNobodysConcern()
    {
        Answers answers;
        QVERIFY(answers.page->answers()->isHidden());
        answers.answerAll();
        QTRY_COMPARE(answers.page->watch().needed(), 1); // only what was refused
        QCOMPARE(answers.rows(), 1);
        QTRY_COMPARE(answers.world().got(u"ivan"_s).size(), 1);
    }

    void refusedIsListedPlainly()
    {
        Answers answers;
        answers.answerAll();
        QTRY_COMPARE(answers.rows(), 1);
        QVERIFY(answers.page->answers()->isVisible());
        const QString appeal = answers.cell(0, AnswersModel::Appeal);
        QVERIFY(appeal.contains("<img src=\"//host/x\"> %1"_L1)); // as it came
        QCOMPARE(answers.cell(0, AnswersModel::Since), u"11:00"_s);
        QVERIFY(answers.cell(0, AnswersModel::Channel).contains("mail"_L1));
        QVERIFY(answers.cell(0, AnswersModel::Why).contains("550 no such box"_L1));
        QVERIFY(answers.words(u"answersSummary"_s).contains(u'1'));
        QVERIFY(answers.words(u"deliveryWords"_s).contains("550 no such box"_L1));
    }

    void arrivedAfterAllByOneKey()
    {
        Answers answers;
        answers.answerAll();
        QTRY_COMPARE(answers.rows(), 1);
        answers.press(kRussianY);
        QTRY_VERIFY(answers.page->answers()->isHidden());
        QCOMPARE(answers.page->watch().needed(), 0);
        QCOMPARE(test::wait(answers.fixture.desk().gateway().answers(DeliveryState::Refused)).value().size(), 0U);
    }

    void inDoubtIsSentAgainOnlyWhenAgreed()
    {
        Answers answers;
        answers.world().setTrouble({.lost = 100, .canLookUp = false});
        answers.answerAll();
        QTRY_VERIFY([&] {
            answers.fixture.pass(5s); // the time of the delivery is over
            QTest::qWait(300);
            return answers.page->watch().needed() == 3;
        }());
        QTRY_COMPARE(answers.rows(), 3);
        QCOMPARE(answers.page->watch().answers().back().delivery.state, DeliveryState::Refused); // doubt comes first
        answers.fixture.desk().gateway().stop();
        for (int i = 0; i < 2; ++i)
            answers.press(Qt::Key_K); // the refused one was there first and stayed chosen
        answers.press(kRussianS, Qt::ShiftModifier);
        auto *question = answers.page->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(answers.page->watch().needed(), 3);
        question->findChild<QPushButton *>(u"accept"_s)->click();
        QTRY_COMPARE(answers.rows(), 2); // it waits now, and has not waited for long
    }

    void whatWaitsForLongIsSeenByItself()
    {
        Answers answers;
        answers.fixture.desk().gateway().stop();
        answers.answerAll();
        QTest::qWait(300);
        QVERIFY(answers.page->answers()->isHidden());
        answers.fixture.pass(kLongDelivery);
        answers.page->findChild<AnswerWatch *>()->look(); // as each minute
        QTRY_COMPARE(answers.rows(), 3);
        QCOMPARE(answers.page->watch().needed(), 0);
        QCOMPARE(answers.cell(0, AnswersModel::Since), u"11:00"_s); // when the answer was given
        QVERIFY(!answers.page->findChild<QPushButton *>(u"deliveryAgain"_s)->isVisible()); // nothing to decide
        answers.press(kRussianS, Qt::ShiftModifier);
        QVERIFY(!answers.page->findChild<QMessageBox *>());
        QSignalSpy chosen{answers.page.get(), &OutboxPage::appealChosen};
        answers.press(Qt::Key_J);
        answers.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<AppealId>(), answers.page->watch().answers()[1].appeal);
    }

    void aRequestToAnotherSystemIsNoAnswer()
    {
        Answers answers;
        answers.fixture.desk().gateway().stop();
        const AppealId id = answers.fixture.receive({u"Не горит фонарь"_s});
        const Forwarded request{u"mail"_s, u"lamp"_s, u"Фонарь"_s, {}, u"Не горит"_s, u"Ленина, 1"_s, {}};
        QVERIFY(test::wait(answers.fixture.desk().operations().apply({{id, answers.fixture.me(), request, {}}}))
                    .value()
                    .front()
                    .verdict);
        answers.fixture.pass(kLongDelivery);
        answers.page->findChild<AnswerWatch *>()->look();
        QTRY_COMPARE(answers.rows(), 1);
        QCOMPARE(answers.cell(0, AnswersModel::Channel), u"request to “mail”"_s);
        const auto summary = [&] { return answers.words(u"answersSummary"_s); };
        QVERIFY2(summary().contains("request"_L1) && !summary().contains("answer"_L1), qPrintable(summary()));
        QVERIFY(answers.words(u"deliveryWords"_s).contains(u"“mail”"_s));

        answers.deliver(); // that account takes no requests
        QTRY_COMPARE(answers.page->watch().needed(), 1);
        QTRY_VERIFY2(summary().contains("need"_L1) && !summary().contains("answer"_L1), qPrintable(summary()));
        QVERIFY(answers.cell(0, AnswersModel::Why).contains("takes no requests"_L1));
        QVERIFY(answers.words(u"deliveryWords"_s).contains(u"“mail” does not take the request"_s));
        answers.fixture.desk().gateway().stop();
        answers.press(kRussianY);
        QTRY_VERIFY(answers.page->answers()->isHidden());
        QCOMPARE(answers.fixture.appeal(id).forwardings.front().delivery.state, DeliveryState::Delivered);
    }

    void theListIsBounded()
    {
        Answers answers;
        answers.fixture.desk().gateway().stop();
        answers.answerAll();
        answers.fixture.pass(kLongDelivery);
        QCOMPARE(test::wait(answers.fixture.desk().gateway().openAnswers(2)).value().size(), 2U);
    }
};

QTEST_MAIN(AnswersPaneTest)
#include "tst_answers_pane.moc"
