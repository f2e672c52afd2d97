// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/domain/keyboard_layout.h"
#include "resources/shipped.h"

using namespace Qt::StringLiterals;
using namespace otklik;

class TestClassifier : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theShippedOne();
    void findsAsFilesWrite_data();
    void findsAsFilesWrite();
    void theSameNameInTwoGroups();
    void suggests_data();
    void suggests();
    void suggestsNoMoreThanAsked();
    void suggestsNothing_data();
    void suggestsNothing();
    void aCopyStandsByItself();
    void refuses_data();
    void refuses();
    void otherLayout_data();
    void otherLayout();

private:
    Classifier m_classifier;
};

void TestClassifier::initTestCase()
{
    initResources();
    auto classifier = shippedClassifier();
    QVERIFY2(classifier, classifier ? "" : qPrintable(classifier.error().subject + classifier.error().details));
    m_classifier = std::move(*classifier);
}

void TestClassifier::theShippedOne()
{
    std::size_t topics = 0;
    for (const TopicGroup &group : m_classifier.groups()) {
        topics += group.topics.size();
        QVERIFY2(m_classifier.department(group.department), qPrintable(group.name));
        for (const Topic &topic : group.topics) {
            QVERIFY2(m_classifier.department(topic.department), qPrintable(topic.name));
            QVERIFY2(!topic.englishName.isEmpty(), qPrintable(topic.name));
            QCOMPARE(m_classifier.findTopic(topic.name, group.name).topic, &topic);
            QCOMPARE(m_classifier.topicById(topic.id).topic, &topic);
        }
    }
    QCOMPARE(m_classifier.groups().size(), 26u);
    QCOMPARE(topics, 195u);
    QVERIFY(!m_classifier.version().isEmpty());
}

void TestClassifier::findsAsFilesWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");

    QTest::newRow("with a star") << u"★ Ямы во дворах"_s << u"01.01"_s;
    QTest::newRow("in capitals, spaces") << u"  ЯМЫ  ВО ДВОРАХ "_s << u"01.01"_s;
    QTest::newRow("ё and е") << u"Аварийное жильё/переселение"_s << u"02.04"_s;
    QTest::newRow("a name of another year") << u"Уборка дорог от снега и наледи"_s << u"07.01"_s;
    QTest::newRow("unknown") << u"Полёты на Луну"_s << QString{};
    QTest::newRow("empty") << QString{} << QString{};
}

void TestClassifier::findsAsFilesWrite()
{
    QFETCH(const QString, name);

    const auto hit = m_classifier.findTopic(name);
    QTEST(hit.topic ? hit.topic->id : QString{}, "id");
    QCOMPARE(hit.group != nullptr, hit.topic != nullptr);
}

void TestClassifier::theSameNameInTwoGroups()
{
    const auto classifier = Classifier::fromJson(R"({"version": "1", "groups": [
        {"id": "1", "name": "Дороги", "topics": [{"id": "1.1", "name": "Прочее"}]},
        {"id": "2", "name": "Жильё", "topics": [{"id": "2.1", "name": "Прочее"}]}]})",
                                                 u"a"_s);
    QVERIFY(classifier);
    QCOMPARE(classifier->findTopic(u"прочее"_s, u"Жилье"_s).topic->id, u"2.1"_s);
    QCOMPARE(classifier->findTopic(u"прочее"_s, u"Дороги"_s).topic->id, u"1.1"_s);
    QCOMPARE(classifier->findTopic(u"прочее"_s).topic->id, u"1.1"_s);
}

void TestClassifier::suggests_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");

    QTest::newRow("two letters") << u"ям"_s << u"01.01"_s;
    QTest::newRow("two words") << u"ям дор"_s << u"07.08"_s;
    QTest::newRow("in any order") << u"ДОРОГ ямы"_s << u"07.08"_s;
    QTest::newRow("an alias") << u"сосульк"_s << u"08.13"_s;
    QTest::newRow("words of an alias") << u"нет света"_s << u"08.18"_s;
    QTest::newRow("another layout") << u"zvs"_s << u"01.01"_s;
    QTest::newRow("another layout, two words") << u"zvs ljh"_s << u"07.08"_s;
    QTest::newRow("in English") << u"pothole yard"_s << u"01.01"_s;
    QTest::newRow("English on the Russian layout") << u"зщерщду нфкв"_s << u"01.01"_s;
    QTest::newRow("ё typed as е") << u"течет"_s << u"08.21"_s;
    QTest::newRow("by the group") << u"культура учреж"_s << u"11.01"_s;
    QTest::newRow("with commas") << u"ямы, дор."_s << u"07.08"_s;
}

void TestClassifier::suggests()
{
    QFETCH(const QString, typed);

    const auto hits = m_classifier.suggest(typed);
    QVERIFY(!hits.empty());
    QTEST(hits.front().topic->id, "first");
}

void TestClassifier::suggestsNoMoreThanAsked()
{
    QCOMPARE(m_classifier.suggest(u"о"_s, 5).size(), 5u);
    QVERIFY(m_classifier.suggest(u"о"_s, 0).empty());
    const auto hits = m_classifier.suggest(u"ям"_s);
    QCOMPARE(hits.size(), 2u);
    QCOMPARE(hits[1].topic->name, u"Ямы и выбоины на дороге"_s);
}

void TestClassifier::suggestsNothing_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing typed") << QString{};
    QTest::newRow("spaces and signs") << u" ... "_s;
    QTest::newRow("no such word") << u"ямщик"_s;
    QTest::newRow("one word is wrong") << u"ямы ъъъ"_s;
    QTest::newRow("a whole book") << QString(1'000'000, u'щ');
    QTest::newRow("not letters") << u"\U0001F600\u202E%<>-"_s;
}

void TestClassifier::suggestsNothing()
{
    QFETCH(const QString, typed);

    QVERIFY(m_classifier.suggest(typed).empty());
}

void TestClassifier::aCopyStandsByItself()
{
    auto original = std::make_unique<Classifier>(m_classifier);
    const Classifier copy = *original;
    original.reset();
    QCOMPARE(copy.suggest(u"ям"_s).front().topic->id, u"01.01"_s);
    QCOMPARE(copy.findGroup(u"дороги"_s)->id, u"07"_s);
}

void TestClassifier::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");

    const auto topics = [](const char *list) {
        return QByteArray{R"({"version": "1", "groups": [{"id": "1", "name": "A", "topics": [)"} + list + "]}]}";
    };
    QTest::newRow("not JSON") << QByteArray{"<xml/>"} << u"file"_s;
    QTest::newRow("no version") << QByteArray{R"({"groups": []})"} << u"version"_s;
    QTest::newRow("no groups") << QByteArray{R"({"version": "1", "groups": []})"} << u"groups"_s;
    QTest::newRow("groups of another kind") << QByteArray{R"({"version": "1", "groups": {}})"} << u"groups"_s;
    QTest::newRow("a topic without a name") << topics(R"({"id": "1.1"})") << u"groups[0].topics[0].name"_s;
    QTest::newRow("an id twice") << topics(R"({"id": "1", "name": "B"})") << u"groups[0].topics[0].id"_s;
    QTest::newRow("a name twice") << topics(R"({"id": "2", "name": "Ёж"}, {"id": "3", "name": "еж"})")
                                  << u"groups[0].topics[1].name"_s;
    QTest::newRow("no such department") << topics(R"({"id": "2", "name": "B", "department": "moon"})")
                                        << u"groups[0].topics[0].department"_s;
    QTest::newRow("no such season") << topics(R"({"id": "2", "name": "B", "season": "fifth"})")
                                    << u"groups[0].topics[0].season"_s;
    QTest::newRow("a number for a list") << topics(R"({"id": "2", "name": "B", "aliases": 1})")
                                         << u"groups[0].topics[0].aliases"_s;
    QTest::newRow("an unknown key") << topics(R"({"id": "2", "name": "B", "star ": true})")
                                    << u"groups[0].topics[0].star "_s;
}

void TestClassifier::refuses()
{
    QFETCH(const QByteArray, json);

    const auto classifier = Classifier::fromJson(json, u"file"_s);
    QVERIFY(!classifier);
    QTEST(classifier.error().subject, "subject");
}

void TestClassifier::otherLayout_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");

    QTest::newRow("Russian typed in Latin") << u"zvs"_s << u"ямы"_s;
    QTest::newRow("capitals") << u"ZVS"_s << u"ямы"_s;
    QTest::newRow("with signs that are letters") << u"k.,jdm"_s << u"любовь"_s;
    QTest::newRow("ё") << u"`krf"_s << u"ёлка"_s;
    QTest::newRow("English typed in Russian") << u"кщфв"_s << u"road"_s;
    QTest::newRow("digits stay") << u"112 "_s << u"112 "_s;
}

void TestClassifier::otherLayout()
{
    QFETCH(const QString, typed);

    QTEST(onOtherLayout(typed), "meant");
}

QTEST_GUILESS_MAIN(TestClassifier)
#include "tst_classifier.moc"
