// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/delivery_strip.h"
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

QTEST_MAIN(TestDeliveryStrip)
#include "tst_delivery_strip.moc"
