// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search_query.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class TestSearchQuery : public QObject {
    Q_OBJECT

private slots:
    void match_data();
    void match();
    void limits();
    void columns();
};

void TestSearchQuery::match_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");

    QTest::newRow("empty") << QString{} << QString{};
    QTest::newRow("no words") << u"\"\" ** () - ^ :"_s << QString{};
    QTest::newRow("finished word") << u"дорога "_s << uR"("дорога")"_s;
    QTest::newRow("word being typed") << u"доро"_s << uR"(("доро"* OR "доро"))"_s;
    QTest::newRow("only the last is a beginning") << u"яма доро"_s << uR"("яма" AND ("доро"* OR "доро"))"_s;
    QTest::newRow("one letter is a word") << u"яма у"_s << uR"("яма" AND "у")"_s;
    QTest::newRow("two digits are a number") << u"12"_s << uR"("12")"_s;
    QTest::newRow("four digits begin a number") << u"2947"_s << uR"(("2947"* OR "2947"))"_s;
    QTest::newRow("sign after the word ends it") << u"яма,"_s << uR"("яма")"_s;
    QTest::newRow("quoted") << u"\"яма на дороге\" двор "_s << uR"("яма на дороге" AND "двор")"_s;
    QTest::newRow("quotes of other kinds") << u"«яма тут» “две ямы”"_s << uR"("яма тут" AND "две ямы")"_s;
    QTest::newRow("open quote") << u"\"яма на"_s << uR"("яма на")"_s;
    QTest::newRow("quote in a word") << u"ООО\"Двор\""_s << uR"("ООО" AND "Двор")"_s;
    QTest::newRow("house") << u"Мира 12к3 "_s << uR"("Мира" AND "12к3")"_s;
    QTest::newRow("house through a stroke") << u"д.5/2 "_s << uR"("д 5 2")"_s;
    QTest::newRow("operators are words") << u"яма NOT лужа OR NEAR(a b) "_s
                                         << uR"("яма" AND "NOT" AND "лужа" AND "OR" AND "NEAR a" AND "b")"_s;
    QTest::newRow("column syntax") << u"author:Иван "_s << uR"("author Иван")"_s;
    QTest::newRow("C++") << u"C++ "_s << uR"("C")"_s;
    QTest::newRow("NUL") << QString{u"яма"_s + QChar{} + u"лужа "_s} << uR"("яма" AND "лужа")"_s;
    QTest::newRow("longer than its stem") << u"обращающ"_s << uR"(("обращающ"* OR "обращающ" OR "обращающий"))"_s;
}

void TestSearchQuery::match()
{
    QFETCH(const QString, typed);

    QTEST(ftsMatch(parseSearchQuery(typed)), "expression");
}

void TestSearchQuery::limits()
{
    QCOMPARE(parseSearchQuery(u"а "_s.repeated(1000)).phrases.size(), kSearchedPhrases);

    const SearchQuery cut = parseSearchQuery(u"ж"_s.repeated(100'000));
    QCOMPARE(cut.phrases.size(), 1U);
    QCOMPARE(cut.phrases[0].text.size(), kSearchedChars);
    QVERIFY(!cut.phrases[0].isPrefix);

    const SearchQuery pieces = parseSearchQuery(u"1а"_s.repeated(100));
    QCOMPARE(pieces.phrases.size(), 1U);
    QCOMPARE(pieces.phrases[0].text, u"1а"_s.repeated(kSearchedWords / 2));
}

void TestSearchQuery::columns()
{
    const SearchQuery query = parseSearchQuery(u"яма двор "_s);
    QCOMPARE(ftsMatch(query, {u"author"_s, u"address"_s}), uR"({"author" "address"} : ("яма" AND "двор"))"_s);
    QCOMPARE(ftsMatch({}, {u"author"_s}), QString{});
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_search_query.moc"
