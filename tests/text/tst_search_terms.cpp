// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search_terms.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

using Purpose = SearchTermReader::Purpose;

QStringList termsOf(const QString &text, Purpose purpose = Purpose::Document)
{
    Stemmer stemmer;
    const std::string utf8 = text.toStdString();
    SearchTermReader reader{utf8, stemmer, purpose};
    QStringList terms;
    while (const auto term = reader.next()) {
        const QString word = QString::fromUtf8(term->term.data(), static_cast<qsizetype>(term->term.size()));
        terms.append(term->alias ? QString{u'=' + word} : word);
    }
    return terms;
}

} // namespace

class TestSearchTerms : public QObject {
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void formsShareAStem_data();
    void formsShareAStem();
    void beginningIsNotStemmed();
    void offsetsAreThoseOfTheText();
    void longRunIsCounted();
    void brokenBytes();
    void rememberedStemsAreRight();
};

void TestSearchTerms::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("terms");

    QTest::newRow("empty") << QString{} << QStringList{};
    QTest::newRow("no words") << u" .,!? «» — № 😀"_s << QStringList{};
    QTest::newRow("house and building") << u"Мира, 12к3"_s << QStringList{u"мир"_s, u"12"_s, u"к"_s, u"3"_s};
    QTest::newRow("house through a stroke") << u"д.5/2"_s << QStringList{u"д"_s, u"5"_s, u"2"_s};
    QTest::newRow("Latin house letter") << u"12a"_s << QStringList{u"12"_s, u"а"_s};
    QTest::newRow("Latin word after a number") << u"12 a"_s << QStringList{u"12"_s, u"a"_s};
    QTest::newRow("building in full") << u"дом 12, корпус 3"_s
                                      << QStringList{u"дом"_s, u"12"_s, u"корпус"_s, u"=к"_s, u"3"_s};
    QTest::newRow("structure in full") << u"7 строение 1"_s << QStringList{u"7"_s, u"строен"_s, u"=с"_s, u"1"_s};
    QTest::newRow("building without a number") << u"учебный корпус"_s << QStringList{u"учебн"_s, u"корпус"_s};
    QTest::newRow("surname") << u"Иванов"_s << QStringList{u"иван"_s, u"=иванов"_s};
    QTest::newRow("surname in a case") << u"Ивановым"_s << QStringList{u"иванов"_s};
    QTest::newRow("e-mail") << u"ivan.petrov77@mail.ru"_s
                            << QStringList{u"ivan"_s, u"petrov"_s, u"77"_s, u"mail"_s, u"ru"_s};
    QTest::newRow("hashtag") << u"#ЯмыНаДорогах"_s << QStringList{u"ямынадорог"_s};
    QTest::newRow("hyphen") << u"Санкт-Петербурга"_s << QStringList{u"санкт"_s, u"петербург"_s};
    QTest::newRow("mixed alphabets") << u"дoрога"_s << QStringList{u"дорог"_s};
    QTest::newRow("stress mark inside") << u"до\u0301рога"_s << QStringList{u"дорог"_s};
    QTest::newRow("mark alone") << u"\u0301 \u200b"_s << QStringList{};
    QTest::newRow("English") << u"broken roads"_s << QStringList{u"broken"_s, u"road"_s};
    QTest::newRow("NUL divides") << QString{u"яма"_s + QChar{} + u"лужа"_s} << QStringList{u"ям"_s, u"луж"_s};
}

void TestSearchTerms::words()
{
    QFETCH(const QString, text);

    QTEST(termsOf(text), "terms");
}

void TestSearchTerms::formsShareAStem_data()
{
    QTest::addColumn<QStringList>("forms");

    QTest::newRow("road") << QStringList{u"дорога"_s, u"Дорогу"_s, u"дорог"_s, u"дорогами"_s, u"ДОРОГАХ"_s};
    QTest::newRow("rubbish") << QStringList{u"мусор"_s, u"мусора"_s, u"мусором"_s, u"мусору"_s};
    QTest::newRow("yo") << QStringList{u"подъёзд"_s, u"подъезда"_s, u"подъездах"_s};
    QTest::newRow("adjective") << QStringList{u"детская"_s, u"детской"_s, u"детские"_s, u"детским"_s};
    QTest::newRow("English") << QStringList{u"road"_s, u"roads"_s, u"Road"_s};
}

void TestSearchTerms::formsShareAStem()
{
    QFETCH(const QStringList, forms);

    for (const QString &form : forms)
        QCOMPARE(termsOf(form), termsOf(forms.first()));
}

void TestSearchTerms::beginningIsNotStemmed()
{
    const QString typed = u"плохие дороги"_s;
    QCOMPARE(termsOf(typed, Purpose::Query), (QStringList{u"плох"_s, u"дорог"_s}));
    QCOMPARE(termsOf(typed, Purpose::Prefix), (QStringList{u"плох"_s, u"дороги"_s}));
    QCOMPARE(termsOf(u"12 корпус 3"_s, Purpose::Query), (QStringList{u"12"_s, u"корпус"_s, u"3"_s}));
}

void TestSearchTerms::offsetsAreThoseOfTheText()
{
    const std::string text = "«Дорогу»: 12к3";
    Stemmer stemmer;
    SearchTermReader reader{text, stemmer, Purpose::Document};
    std::vector<std::string> found;
    while (const auto term = reader.next())
        found.push_back(text.substr(term->begin, term->end - term->begin));
    QCOMPARE(found, (std::vector<std::string>{"Дорогу", "12", "к", "3"}));
}

void TestSearchTerms::longRunIsCounted()
{
    const QString run = u"ж"_s.repeated(1'000'000);
    const QStringList terms = termsOf(run + u" яма"_s);
    QCOMPARE(terms.size(), 2);
    QCOMPARE(terms[0].size(), 60);
    QCOMPARE(terms[1], u"ям"_s);
    QCOMPARE(termsOf(run + u"я"_s)[0], terms[0]);
    // One byte off, so that the limit falls inside a letter.
    QVERIFY(!termsOf(u"a"_s + run)[0].contains(QChar::ReplacementCharacter));
}

void TestSearchTerms::brokenBytes()
{
    for (const std::string_view broken : {"яма\xd0", "яма\xff лужа", "\xe2\x80яма", "яма\xf0\x9f"}) {
        Stemmer stemmer;
        SearchTermReader reader{broken, stemmer, Purpose::Document};
        bool found = false;
        while (const auto term = reader.next()) {
            QVERIFY(term->end <= broken.size());
            found = found || term->term == "ям";
        }
        QVERIFY(found);
    }
}

void TestSearchTerms::rememberedStemsAreRight()
{
    // Many more words than are remembered: each place is taken over many times.
    Stemmer reused;
    const QString roots[] = {u"дорог"_s, u"road"_s, u"двор"_s};
    for (int i = 0; i < 20'000; ++i) {
        const QString word = roots[i % 3] + QChar{static_cast<char16_t>(u'а' + i % 32)} + roots[i % 2] +
                             QChar{static_cast<char16_t>(u'а' + i / 32 % 32)} + (i % 5 == 0 ? u"ами"_s : u"ies"_s);
        const std::string bytes = word.toStdString();
        const std::string first{reused.stem(bytes)};
        QCOMPARE(std::string{reused.stem(bytes)}, first);
        if (i % 500 == 0) {
            Stemmer fresh;
            QCOMPARE(first, std::string{fresh.stem(bytes)});
        }
    }
    QCOMPARE(reused.stem(u"Дорогами"_s), u"дорог"_s);
    QCOMPARE(reused.stem(u"happily"_s), u"happili"_s);
    QCOMPARE(reused.stem(u"12"_s), u"12"_s);
    QCOMPARE(reused.stem(u""_s), QString{});
}

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "tst_search_terms.moc"
