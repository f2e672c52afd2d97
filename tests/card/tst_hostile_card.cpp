// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/permission.h"
#include "tests/support/hostile_corpus.h"
#include "tests/support/opened_files.h"
#include "ui/card/card_body.h"
#include "ui/card/card_header.h"
#include "ui/card/property_panel.h"

#include <QElapsedTimer>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

/// Each hostile text in every place of the card at once: nothing is opened, nothing is slow, nothing is mark-up.
class TestHostileCard : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsShownPlain_data();
    void eachIsShownPlain();

private:
    static AppealCard cardOf(const QString &whole);
    void draw(const AppealCard &card);

    qint64 m_opened = 1;
    QWidget m_screen;
    CardHeader *m_header = nullptr;
    CardBody *m_body = nullptr;
    PropertyPanel *m_panel = nullptr;
    ConfigurationPtr m_configuration = std::make_shared<Configuration>();
};

AppealCard TestHostileCard::cardOf(const QString &whole)
{
    const QString text = whole.left(kMaxName); // a name that is longer is refused when it is received
    AppealCard card;
    card.appeal.id = AppealId{1};
    card.appeal.origin = {.channel = text, .number = text, .author = text, .authorKey = text, .title = text,
                          .text = whole, .url = text, .attachments = {text, u"http://"_s + text}, .published = {}, .municipality = text};
    card.appeal.district = card.appeal.settlement = card.appeal.address = card.appeal.department = text;
    card.appeal.group = card.appeal.topic = card.appeal.type = card.appeal.outcome = card.appeal.sourceStep = text;
    card.appeal.tags = {text};
    card.appeal.addressee = card.appeal.promise = card.appeal.postponeReason = text;
    card.appeal.postponedUntil = card.appeal.promisedUntil = Timestamp{};
    card.appeal.level = 1;
    for (const Change &change : {Change{NoteAdded{whole.left(kMaxNote)}}, Change{TagAdded{text}}, Change{ReplyReturned{text}}})
        card.history.push_back({{newOperationId(), AppealId{1}, {}, {}, change}, text, true});
    AppealRow row;
    row.number = row.topic = row.snippet = text;
    card.earlier = {row};
    card.earlierCount = 1;
    return card;
}

void TestHostileCard::draw(const AppealCard &card)
{
    m_header->setAppeal(card.appeal, m_configuration, {});
    m_body->setCard(card, m_configuration, {});
    m_panel->setAppeal(card.appeal, *m_configuration);
    QVERIFY(!m_screen.grab().isNull());
}

void TestHostileCard::initTestCase()
{
    m_header = new CardHeader(&m_screen);
    m_body = new CardBody(&m_screen);
    m_panel = new PropertyPanel(&m_screen);
    m_header->setGeometry(0, 0, 730, 80);
    m_body->setGeometry(0, 80, 500, 500);
    m_panel->setGeometry(500, 80, 230, 500);
    m_screen.resize(730, 580);
    m_screen.show();
    draw(cardOf(u"Ы漢😀\u0645 ก http://a.example/x"_s)); // fonts and the style load their files at the first use
}

void TestHostileCard::eachIsShownPlain_data()
{
    QTest::addColumn<QString>("text");
    const auto corpus = test::hostileCorpus();
    QVERIFY(corpus.size() >= 200);
    for (const test::HostileText &hostile : corpus)
        QTest::newRow(hostile.name.constData()) << hostile.text;
}

void TestHostileCard::eachIsShownPlain()
{
    QFETCH(const QString, text);
    AppealCard card = cardOf(text);
    const test::OpenedFiles opened;
    const double taken = test::hostileMilliseconds([&] {
        card.appeal.id = AppealId{++m_opened}; // another appeal, not the same again
        draw(card);
    });
    QCOMPARE(test::OpenedFiles::foreign(), QStringList{});
    QVERIFY2(taken <= test::kHostileMilliseconds, qPrintable(QString::number(taken)));
}

QTEST_MAIN(TestHostileCard)
#include "tst_hostile_card.moc"
