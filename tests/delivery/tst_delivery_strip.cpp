// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/delivery_strip.h"
#include "ui/delivery/delivery_words.h"
#include "ui/widgets/plain_label.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

class TestDeliveryStrip : public QObject {
    Q_OBJECT
private slots:
    void isHiddenWhereAllIsWell();
    void whoHasToAct_data();
    void whoHasToAct();
    void aPersonDecides();
    void whatWasRefusedGoesAgainAtOnce();
    void whatTheOtherSideSaidIsPlainAndShort();
    void aRequestIsNoAnswer_data();
    void aRequestIsNoAnswer();
    void aRequestGoesTwiceOnlyWhenAgreed();
    void theNumberIsTheOtherSystems_data();
    void theNumberIsTheOtherSystems();
};

void TestDeliveryStrip::isHiddenWhereAllIsWell()
{
    DeliveryStrip strip;
    QVERIFY(strip.isHidden());
    const ReplyDelivery waiting{.reply = OperationId::createUuid(), .details = {}};
    strip.setDelivery(&waiting);
    QVERIFY(!strip.isHidden());
    strip.setDelivery(nullptr);
    QVERIFY(strip.isHidden());
}

void TestDeliveryStrip::whoHasToAct_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<bool>("needsPerson");
    QTest::newRow("waiting") << DeliveryState::Waiting << false;
    QTest::newRow("sending") << DeliveryState::Sending << false;
    QTest::newRow("in doubt") << DeliveryState::InDoubt << true;
    QTest::newRow("refused") << DeliveryState::Refused << true;
}

void TestDeliveryStrip::whoHasToAct()
{
    QFETCH(const DeliveryState, state);
    QFETCH(const bool, needsPerson);
    DeliveryStrip strip;
    const ReplyDelivery delivery{.reply = OperationId::createUuid(), .state = state, .details = u"550 no such user"_s};
    strip.setDelivery(&delivery);
    QVERIFY(!strip.findChild<PlainLabel *>(u"deliveryWords"_s)->text().isEmpty());
    for (const QString &name : {u"deliveryArrived"_s, u"deliveryAgain"_s})
        QCOMPARE(!strip.findChild<QPushButton *>(name)->isHidden(), needsPerson);
}

void TestDeliveryStrip::aPersonDecides()
{
    DeliveryStrip strip;
    std::vector<DeliverySettled> decisions;
    connect(&strip, &DeliveryStrip::settled, this, [&](const DeliverySettled &each) { decisions.push_back(each); });
    const ReplyDelivery delivery{.reply = OperationId::createUuid(), .state = DeliveryState::InDoubt, .details = {}};
    strip.setDelivery(&delivery);
    strip.findChild<QPushButton *>(u"deliveryArrived"_s)->click();
    strip.findChild<QPushButton *>(u"deliveryAgain"_s)->click();
    QCOMPARE(decisions.size(), 1U); // the citizen may get two answers: asked first
    strip.findChild<QMessageBox *>()->findChild<QPushButton *>(u"accept"_s)->click();
    QCOMPARE(decisions.size(), 2U);
    QCOMPARE(decisions[0].reply, delivery.reply);
    QVERIFY(decisions[0].isDelivered);
    QVERIFY(!decisions[1].isDelivered);
}

void TestDeliveryStrip::whatWasRefusedGoesAgainAtOnce()
{
    DeliveryStrip strip;
    std::vector<DeliverySettled> decisions;
    connect(&strip, &DeliveryStrip::settled, this, [&](const DeliverySettled &each) { decisions.push_back(each); });
    const ReplyDelivery delivery{.reply = OperationId::createUuid(), .state = DeliveryState::Refused, .details = {}};
    strip.setDelivery(&delivery);
    strip.decideAgain();
    QCOMPARE(decisions.size(), 1U);
    QVERIFY(!decisions[0].isDelivered);
}

void TestDeliveryStrip::whatTheOtherSideSaidIsPlainAndShort()
{
    DeliveryStrip strip;
    const ReplyDelivery delivery{.reply = OperationId::createUuid(),
                                 .state = DeliveryState::Refused,
                                 .details = u"<b>550</b> %1 %2\n"_s + QString(10'000, u'x')};
    strip.setDelivery(&delivery);
    const QString words = strip.findChild<PlainLabel *>(u"deliveryWords"_s)->text();
    QVERIFY(words.contains("<b>550</b> %1 %2"_L1));
    QVERIFY(!words.contains(u'\n'));
    QCOMPARE_LT(words.size(), 500);
}

void TestDeliveryStrip::aRequestIsNoAnswer_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<int>("attempts");
    QTest::newRow("waiting") << DeliveryState::Waiting << 0;
    QTest::newRow("not taken yet") << DeliveryState::Waiting << 2;
    QTest::newRow("sending") << DeliveryState::Sending << 1;
    QTest::newRow("in doubt") << DeliveryState::InDoubt << 1;
    QTest::newRow("refused") << DeliveryState::Refused << 1;
}

void TestDeliveryStrip::aRequestIsNoAnswer()
{
    QFETCH(const DeliveryState, state);
    QFETCH(const int, attempts);
    DeliveryStrip strip;
    const ReplyDelivery delivery{
        .reply = OperationId::createUuid(), .state = state, .attempts = attempts, .details = u"%1 no such service"_s};
    strip.setDelivery(&delivery, u"горсвет"_s);
    const QString words = strip.findChild<PlainLabel *>(u"deliveryWords"_s)->text();
    QVERIFY2(words.contains(u"“горсвет”"_s), qPrintable(words));
    QVERIFY2(words.contains("request"_L1) && !words.contains("answer"_L1), qPrintable(words));
    QCOMPARE(words.contains("%1 no such service"_L1), state == DeliveryState::Refused);
    QCOMPARE(strip.canDecide(), delivery.needsPerson());
}

void TestDeliveryStrip::aRequestGoesTwiceOnlyWhenAgreed()
{
    DeliveryStrip strip;
    std::vector<DeliverySettled> decisions;
    connect(&strip, &DeliveryStrip::settled, this, [&](const DeliverySettled &each) { decisions.push_back(each); });
    const ReplyDelivery delivery{.reply = OperationId::createUuid(), .state = DeliveryState::InDoubt, .details = {}};
    strip.setDelivery(&delivery, u"горсвет"_s);
    strip.decideAgain();
    QVERIFY(decisions.empty());
    auto *question = strip.findChild<QMessageBox *>();
    QVERIFY(question->text().contains("the other system gets two"_L1));
    question->findChild<QPushButton *>(u"accept"_s)->click();
    QCOMPARE(decisions.size(), 1U);
    QCOMPARE(decisions[0].reply, delivery.reply);
}

void TestDeliveryStrip::theNumberIsTheOtherSystems_data()
{
    QTest::addColumn<QString>("externalId");
    QTest::addColumn<QString>("details");
    QTest::addColumn<QString>("number");
    QTest::newRow("a number alone") << u"request/9001"_s << u"9001"_s << u"9001"_s;
    QTest::newRow("with what the server says") << u"request/9001"_s << u"9001: Thank you: really"_s << u"9001"_s;
    QTest::newRow("a name with a colon") << u"request/SR:17"_s << u"SR:17"_s << u"SR:17"_s;
    QTest::newRow("settled by a person") << QString{} << u"connection reset: by peer"_s << QString{};
}

void TestDeliveryStrip::theNumberIsTheOtherSystems()
{
    QFETCH(const QString, externalId);
    QFETCH(const QString, details);
    const Forwarding forwarding{
        u"горсвет"_s, u"Яма"_s, {.reply = {}, .state = DeliveryState::Delivered, .details = details}, externalId};
    QTEST(DeliveryWords::numberOf(forwarding), "number");
}

QTEST_MAIN(TestDeliveryStrip)
#include "tst_delivery_strip.moc"
