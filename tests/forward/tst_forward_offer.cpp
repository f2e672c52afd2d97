// SPDX-License-Identifier: GPL-3.0-or-later
// What an appeal may be handed on to, and with what the request begins.
#include "core/domain/permission.h"
#include "tests/forward/made_up_catalog.h"
#include "ui/forward/forward_offer.h"
#include "ui/forward/forward_words.h"

#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

const Operator kMe{OperatorId{1}, u"Мария"_s, Role::Operator, true};

std::vector<ForwardCatalog> catalogs()
{
    return {test::lightsCatalog(), test::lightsCatalog(u"водоканал"_s)};
}

AppealCard card()
{
    AppealCard card;
    card.appeal.id = AppealId{1};
    card.appeal.origin.text = u"Фонарь не горит"_s;
    card.appeal.address = u"ул. Ленина, 1"_s;
    return card;
}

/// Handed on to this system, with this end.
AppealCard handedOn(DeliveryState state)
{
    AppealCard made = card();
    const Forwarded request{u"горсвет"_s, u"lamp"_s, u"Фонарь"_s, {u"kind=off"_s}, u"Тёмно"_s, u"Мира, 2"_s, {}};
    const Operation operation{newOperationId(), made.appeal.id, kMe.id, {}, request};
    made.history.push_back({operation, kMe.name, false});
    made.appeal.forwardings.push_back(
        {request.account, request.serviceName, {.reply = operation.id, .state = state, .details = {}}, {}});
    return made;
}

QStringList systems(const ForwardOffer &offer)
{
    QStringList names;
    for (const ForwardCatalog &catalog : offer.catalogs)
        names << catalog.account;
    return names;
}

} // namespace

class TestForwardOffer : public QObject {
    Q_OBJECT
private slots:
    void whereItMayGo_data();
    void whereItMayGo();
    void whyNot();
    void thePlace_data();
    void thePlace();
    void theText_data();
    void theText();
    void theRefusedOneBeginsAgain();
};

void TestForwardOffer::whereItMayGo_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<QStringList>("offered");
    using enum DeliveryState;
    const QStringList both{u"горсвет"_s, u"водоканал"_s};
    QTest::newRow("waits") << Waiting << QStringList{};
    QTest::newRow("is on its way") << Sending << QStringList{};
    QTest::newRow("in doubt") << InDoubt << QStringList{};
    QTest::newRow("refused") << Refused << both;
    QTest::newRow("is there") << Delivered << QStringList{u"водоканал"_s};
}

void TestForwardOffer::whereItMayGo()
{
    QFETCH(const DeliveryState, state);
    const ForwardOffer offer = forwardOffer(catalogs(), handedOn(state), &kMe);
    QTEST(systems(offer), "offered");
    QCOMPARE(offer.obstacle.isEmpty(), !offer.catalogs.empty());
}

void TestForwardOffer::whyNot()
{
    QCOMPARE(forwardOffer({}, card(), &kMe).obstacle, ForwardWords::noSystem());
    AppealCard theirs = card();
    theirs.appeal.account = u"горсвет"_s;
    QCOMPARE(forwardOffer({test::lightsCatalog()}, theirs, &kMe).obstacle, ForwardWords::onlyItsOwn(u"горсвет"_s));
    QCOMPARE(systems(forwardOffer(catalogs(), theirs, &kMe)), QStringList{u"водоканал"_s});
    const Operator onlooker{OperatorId{2}, u"Олег"_s, Role::Observer, true};
    QVERIFY(!forwardOffer(catalogs(), card(), &onlooker).obstacle.isEmpty());
    QVERIFY(forwardOffer(catalogs(), card(), nullptr).obstacle.isEmpty());
}

void TestForwardOffer::thePlace_data()
{
    QTest::addColumn<QString>("settlement");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("place");
    QTest::newRow("street alone") << QString{} << u"ул. Ленина, 1"_s << u"ул. Ленина, 1"_s;
    QTest::newRow("with the village") << u"Доброе"_s << u"ул. Ленина, 1"_s << u"Доброе, ул. Ленина, 1"_s;
    QTest::newRow("named already") << u"Доброе"_s << u"с. доброе, ул. Ленина, 1"_s << u"с. доброе, ул. Ленина, 1"_s;
    QTest::newRow("village alone") << u"Доброе"_s << QString{} << u"Доброе"_s;
    QTest::newRow("nothing") << QString{} << QString{} << QString{};
}

void TestForwardOffer::thePlace()
{
    QFETCH(const QString, settlement);
    QFETCH(const QString, address);
    AppealCard made = card();
    made.appeal.settlement = settlement;
    made.appeal.address = address;
    made.appeal.point = GeoPoint{54.5, 36.2};
    const ForwardOffer offer = forwardOffer(catalogs(), made, &kMe);
    QTEST(offer.address, "place");
    QCOMPARE(offer.point, (GeoPoint{54.5, 36.2}));
}

void TestForwardOffer::theText_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("as it came") << u"Свет"_s << u"Фонарь\nне горит"_s << u"Фонарь\nне горит"_s << false;
    QTest::newRow("a title alone") << u"Нет света"_s << QString{} << u"Нет света"_s << false;
    QTest::newRow("what turns round is seen") << QString{} << u"за\u202eдом"_s << u"за⟦U+202E⟧дом"_s << false;
    QTest::newRow("too long by some") << QString{} << QString{u"я "_s}.repeated(2000) << QString{u"я "_s}.repeated(2000)
                                      << false;
    QTest::newRow("a book") << QString{} << QString{u"яма\n"_s}.repeated(50'000) << u"яма\n"_s << true;
}

void TestForwardOffer::theText()
{
    QFETCH(const QString, begins);
    QFETCH(const bool, isCut);
    QFETCH(const QString, title);
    QFETCH(const QString, text);
    AppealCard made = card();
    made.appeal.origin.title = title;
    made.appeal.origin.text = text;
    const ForwardOffer offer = forwardOffer(catalogs(), made, &kMe);
    QVERIFY2(offer.text.startsWith(begins.trimmed()), qPrintable(offer.text.left(100)));
    QCOMPARE(offer.isTextCut, isCut);
    QCOMPARE_LE(offer.text.size(), 2 * kMaxForward + 100);
}

void TestForwardOffer::theRefusedOneBeginsAgain()
{
    const ForwardOffer offer = forwardOffer(catalogs(), handedOn(DeliveryState::Refused), &kMe);
    QVERIFY(offer.before);
    QCOMPARE(offer.before->text, u"Тёмно"_s);
    QVERIFY(!forwardOffer(catalogs(), handedOn(DeliveryState::Delivered), &kMe).before);
    QVERIFY(!forwardOffer(catalogs(), card(), &kMe).before);
}

QTEST_MAIN(TestForwardOffer)
#include "tst_forward_offer.moc"
