// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "resources/shipped.h"

using namespace Qt::StringLiterals;
using namespace otklik;

class TestReplyTemplate : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theShippedOnes();
    void expands();
    void aMissingValueIsToBeFilled();
    void citizensWordsStayWords_data();
    void citizensWordsStayWords();
    void filledInForOneOfMany_data();
    void filledInForOneOfMany();
    void unfilled_data();
    void unfilled();
    void refuses_data();
    void refuses();
    void specialOnesFirst();
    void survivesWritingAndReading();
};

void TestReplyTemplate::initTestCase()
{
    initResources();
}

void TestReplyTemplate::theShippedOnes()
{
    const auto templates = shippedTemplates();
    QVERIFY2(templates, templates ? "" : qPrintable(templates.error().subject + templates.error().details));
    QVERIFY(templates->size() >= 15);
    const auto classifier = shippedClassifier();
    QVERIFY(classifier);
    for (const ReplyTemplate &reply : *templates) {
        for (const QString &id : reply.topics) {
            const bool isGroup =
                std::ranges::any_of(classifier->groups(), [&](const TopicGroup &g) { return g.id == id; });
            QVERIFY2(isGroup || classifier->topicById(id).topic, qPrintable(reply.id + u' ' + id));
        }
        // Words that regulations on replies forbid (domain.md 9).
        for (const auto *bad : {"соответствии с", "в рамках", "вышеизложенн", "обратитесь", "оцените"})
            QVERIFY2(!reply.text.contains(QString::fromUtf8(bad), Qt::CaseInsensitive), qPrintable(reply.id));
        QVERIFY2(reply.text.size() < 900, qPrintable(reply.id));
    }
}

void TestReplyTemplate::expands()
{
    const ReplyTemplate reply{u"a"_s, u"A"_s, {}, true, u"Здравствуйте, {имя}! По адресу {адрес} [[что сделано]]."_s};
    const auto expanded = expand(reply, {{u"имя"_s, u"Анна"_s}, {u"адрес"_s, u"ул. Ленина, 5"_s}});
    QCOMPARE(expanded.text, u"Здравствуйте, Анна! По адресу ул. Ленина, 5 [[что сделано]]."_s);
    QCOMPARE(expanded.facts.size(), 1u);
    QCOMPARE(expanded.facts[0].hint, u"что сделано"_s);
    QCOMPARE(expanded.text.sliced(expanded.facts[0].position, expanded.facts[0].length), u"[[что сделано]]"_s);
}

void TestReplyTemplate::aMissingValueIsToBeFilled()
{
    const ReplyTemplate reply{u"a"_s, u"A"_s, {}, true, u"{имя}, срок {срок}"_s};
    const auto expanded = expand(reply, {{u"имя"_s, u" "_s}});
    QCOMPARE(expanded.text, u"[[имя]], срок [[срок]]"_s);
    QCOMPARE(expanded.facts.size(), 2u);
}

void TestReplyTemplate::citizensWordsStayWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");

    QTest::newRow("a variable") << u"{номер}"_s << u"{номер}"_s;
    QTest::newRow("a fact field") << u"[[x]]"_s << u"[x]"_s;
    QTest::newRow("many brackets") << u"[[[[x]]]]"_s << u"[x]"_s;
    QTest::newRow("a format") << u"%1 %n \\1"_s << u"%1 %n \\1"_s;
    QTest::newRow("lines") << u"Анна\n\nСрочно"_s << u"Анна Срочно"_s;
    QTest::newRow("a tag") << u"<b>Анна</b>"_s << u"<b>Анна</b>"_s;
}

void TestReplyTemplate::citizensWordsStayWords()
{
    QFETCH(const QString, name);

    const ReplyTemplate reply{u"a"_s, u"A"_s, {}, true, u"{имя}"_s};
    const auto expanded = expand(reply, {{u"имя"_s, name}, {u"номер"_s, u"17"_s}});
    QTEST(expanded.text, "shown");
    QVERIFY(expanded.facts.empty());
}

void TestReplyTemplate::filledInForOneOfMany_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QString greeting = u"Здравствуйте, {имя}! Чиним."_s;
    QTest::newRow("a name") << greeting << u"Анна"_s << u"Здравствуйте, Анна! Чиним."_s;
    QTest::newRow("no name") << greeting << QString{} << u"Здравствуйте! Чиним."_s;
    QTest::newRow("only blanks") << greeting << u"  "_s << u"Здравствуйте! Чиним."_s;
    QTest::newRow("at the beginning") << u"{имя}, здравствуйте"_s << QString{} << u"здравствуйте"_s;
    QTest::newRow("twice, once behind the other") << u"{имя} {имя}"_s << QString{} << QString{};
    QTest::newRow("no variable of ours") << u"{фамилия} и {}"_s << u"Анна"_s << u"{фамилия} и {}"_s;
    QTest::newRow("a name that is one") << greeting << u"{номер}"_s << u"Здравствуйте, {номер}! Чиним."_s;
    QTest::newRow("a name that is a field") << greeting << u"[[x]]"_s << u"Здравствуйте, [x]! Чиним."_s;
    QTest::newRow("nothing to fill in") << u"Чиним."_s << u"Анна"_s << u"Чиним."_s;
    QTest::newRow("empty") << QString{} << u"Анна"_s << QString{};
}

void TestReplyTemplate::filledInForOneOfMany()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QCOMPARE(fillIn(text, {{u"имя"_s, name}, {u"номер"_s, u"7"_s}}), expected);
}

void TestReplyTemplate::unfilled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("hints");

    QTest::newRow("none") << u"Яму засыпали 5 марта [проверено]."_s << QStringList{};
    QTest::newRow("empty text") << QString{} << QStringList{};
    QTest::newRow("two") << u"[[а]] и [[б]]"_s << QStringList{u"а"_s, u"б"_s};
    QTest::newRow("without a hint") << u"[[]]"_s << QStringList{QString{}};
    QTest::newRow("half deleted") << u"Яму [[что сделано\nи всё"_s << QStringList{u"что сделано"_s};
    QTest::newRow("at the very end") << u"Яму [["_s << QStringList{QString{}};
    QTest::newRow("the end is on another line") << u"[[а\n]] [[б]]"_s << QStringList{u"а"_s, u"б"_s};
}

void TestReplyTemplate::unfilled()
{
    QFETCH(const QString, text);

    QStringList hints;
    for (const FactField &fact : unfilledFacts(text)) {
        QVERIFY(QStringView{text}.sliced(fact.position, fact.length).startsWith("[["_L1));
        hints << fact.hint;
    }
    QTEST(hints, "hints");
}

void TestReplyTemplate::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");

    const auto one = [](const char *fields) {
        return QByteArray{R"({"templates": [{"id": "a", "name": "A", )"} + fields + "}]}";
    };
    QTest::newRow("not JSON") << QByteArray{"hello"} << u"file"_s;
    QTest::newRow("no text") << one(R"("final": true)") << u"templates[0].text"_s;
    QTest::newRow("nothing to fill") << one(R"("text": "Спасибо за обращение.")") << u"templates[0].text"_s;
    QTest::newRow("a mistyped variable") << one(R"("text": "{имяя} [[что]]")") << u"templates[0].text"_s;
    QTest::newRow("an id twice") << QByteArray{R"({"templates": [{"id": "a", "name": "A", "text": "[[x]]"},
                                                                 {"id": "a", "name": "B", "text": "[[x]]"}]})"}
                                 << u"templates"_s;
}

void TestReplyTemplate::refuses()
{
    QFETCH(const QByteArray, json);

    const auto templates = replyTemplatesFromJson(json, u"file"_s);
    QVERIFY(!templates);
    QTEST(templates.error().subject, "subject");
}

void TestReplyTemplate::specialOnesFirst()
{
    const auto templates = shippedTemplates();
    QVERIFY(templates);
    const auto suiting = templatesFor(*templates, u"05.08"_s, u"05"_s);
    QCOMPARE(suiting.front().id, u"waste"_s);
    QCOMPARE(suiting[1].id, templates->front().id);
    QVERIFY(std::ranges::none_of(suiting, [](const ReplyTemplate &reply) { return reply.id == u"dogs"_s; }));
    QVERIFY(std::ranges::all_of(templatesFor(*templates, {}, {}),
                                [](const ReplyTemplate &r) { return r.topics.isEmpty(); }));
}

void TestReplyTemplate::survivesWritingAndReading()
{
    const auto templates = shippedTemplates();
    QVERIFY(templates);
    const auto again = replyTemplatesFromJson(toJson(*templates), u"copy"_s);
    QVERIFY(again);
    QVERIFY(*again == *templates);
}

QTEST_GUILESS_MAIN(TestReplyTemplate)
#include "tst_reply_template.moc"
