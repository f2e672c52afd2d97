// SPDX-License-Identifier: GPL-3.0-or-later
// How alike texts are by their words.
#include "core/text/near_texts.h"

#include <QtTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

/// Some everyday appeals, so that common words are common.
const QStringList kTown{
    u"Здравствуйте! Во дворе дома 5 по улице Гагарина не работает освещение, вечером темно."_s,
    u"Когда уберут снег на улице Мира? Здравствуйте, пройти невозможно уже неделю."_s,
    u"Здравствуйте! На остановке «Рынок» разбита лавочка, просим починить."_s,
    u"Не вывозят мусор с площадки у дома 7 по улице Победы, баки переполнены."_s,
    u"Здравствуйте! Автобус номер 4 опять не пришёл по расписанию утром."_s,
    u"Большая яма на дороге у дома 12 по улице Ленина, уже пробили колесо."_s,
};

class Town {
public:
    Town()
    {
        for (const QString &text : kTown)
            add(text);
    }
    std::size_t add(const QString &text) { return m_texts.add(sketchOf(text, m_stemmer)); }
    float between(const QString &a, const QString &b)
    {
        const std::size_t first = add(a);
        const std::size_t second = add(b);
        return m_texts.likenessTo(first)[second];
    }
    NearTexts &texts() { return m_texts; }

private:
    Stemmer m_stemmer;
    NearTexts m_texts;
};

} // namespace

class TestNearTexts : public QObject {
    Q_OBJECT
private slots:
    void likeness_data();
    void likeness();
    void aRareWordSaysMoreThanACommonOne();
    void isTheSameBothWays();
    void whateverStandsInTheText_data();
    void whateverStandsInTheText();
    void aLongTextIsSketched();
    void staysRightWhileTextsComeIn();
    void aWordOfEveryTextIsPassedOver();
};

void TestNearTexts::likeness_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    const QString pit = u"Яма на Ленина у дома 12"_s;
    QTest::newRow("itself") << pit << pit << 0.999 << 1.0;
    QTest::newRow("case, ё and signs") << u"Ещё яма, на ЛЕНИНА!"_s << u"еще яма на ленина"_s << 0.999 << 1.0;
    QTest::newRow("other endings") << u"нет горячей воды в домах"_s << u"Нет горячая вода дома в"_s << 0.99 << 1.0;
    QTest::newRow("other order") << u"воды нет с утра"_s << u"с утра нет воды"_s << 0.999 << 1.0;
    QTest::newRow("the same in other words") << u"Прорвало трубу на Садовой, вода заливает подвал"_s
                                             << u"На Садовой прорыв трубы, подвал заливает водой"_s << 0.4 << 1.0;
    QTest::newRow("nothing in common") << pit << u"Когда откроют поликлинику?"_s << 0.0 << 0.0;
    QTest::newRow("only the greeting") << u"Здравствуйте! Прорвало трубу на Садовой"_s
                                       << u"Здравствуйте! Нет врача в поликлинике"_s << 0.0 << 0.0;
    QTest::newRow("only a common word") << u"Прорвало трубу на улице Садовой"_s << u"Кот на дереве по улице Мира"_s << 0.01
                                        << 0.3;
}

void TestNearTexts::likeness()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, from);
    QFETCH(double, to);
    Town town;
    const double likeness = static_cast<double>(town.between(a, b));
    QVERIFY2(likeness >= from && likeness <= to, qPrintable(QString::number(likeness)));
}

void TestNearTexts::aRareWordSaysMoreThanACommonOne()
{
    Town town;
    const std::size_t asked = town.add(u"люк на улице Садовой"_s);
    const std::size_t common = town.add(u"кот сидит на улице"_s);
    const std::size_t rare = town.add(u"люк у рынка открыт"_s);
    const auto likeness = town.texts().likenessTo(asked);
    QVERIFY(likeness[rare] > likeness[common]);
    QVERIFY(likeness[common] > 0);
}

void TestNearTexts::isTheSameBothWays()
{
    Town town;
    for (std::size_t a = 0; a < town.texts().size(); ++a) {
        const auto from = town.texts().likenessTo(a);
        QVERIFY(std::abs(from[a] - 1) < 1e-5F);
        for (std::size_t b = 0; b < town.texts().size(); ++b)
            QCOMPARE(from[b], town.texts().likenessTo(b)[a]);
    }
}

void TestNearTexts::whateverStandsInTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString{};
    QTest::newRow("blanks") << u" \t\n "_s;
    QTest::newRow("signs") << u"!!! ... 🙂🙂🙂"_s;
    QTest::newRow("half a surrogate") << QString{QChar{0xD800}};
    QTest::newRow("NUL") << QString{3, QChar::Null};
    QTest::newRow("one word a million times") << u"снег "_s.repeated(1'000'000);
    QTest::newRow("one long word") << QString{1'000'000, u'а'};
}

void TestNearTexts::whateverStandsInTheText()
{
    QFETCH(QString, text);
    Town town;
    const std::size_t odd = town.add(text);
    for (const float each : town.texts().likenessTo(odd))
        QVERIFY(each >= 0 && each <= 1);
    for (std::size_t other = 0; other < odd; ++other)
        QVERIFY(!std::isnan(town.texts().likenessTo(other)[odd]));
}

void TestNearTexts::aLongTextIsSketched()
{
    Stemmer stemmer;
    QString text;
    for (int i = 0; i < 5000; ++i)
        text += u"слово%1 %1 "_s.arg(i);
    QCOMPARE(sketchOf(text, stemmer).size(), kMaxSketch);

    NearTexts texts;
    const std::size_t whole = texts.add(sketchOf(text, stemmer));
    const std::size_t almost = texts.add(sketchOf(text.chopped(text.size() / 20), stemmer));
    const std::size_t half = texts.add(sketchOf(text.first(text.size() / 2), stemmer));
    const auto likeness = texts.likenessTo(whole);
    QVERIFY(likeness[almost] > 0.85F);
    QVERIFY(likeness[half] < likeness[almost]);
}

void TestNearTexts::staysRightWhileTextsComeIn()
{
    Town town;
    const std::size_t first = town.add(u"Прорвало трубу на Садовой"_s);
    for (int i = 0; i < 500; ++i)
        town.add(u"Здравствуйте! Обращение %1 о снеге"_s.arg(i));
    const std::size_t second = town.add(u"Прорвало трубу на Садовой"_s);
    const auto likeness = town.texts().likenessTo(second);
    QVERIFY2(likeness[first] > 0.85F, qPrintable(QString::number(static_cast<double>(likeness[first])))); // its words were weighed when there were few texts
    QVERIFY(std::abs(likeness[second] - 1) < 1e-3F);
}

void TestNearTexts::aWordOfEveryTextIsPassedOver()
{
    Town town;
    for (int i = 0; i < 5000; ++i)
        town.add(u"снег %1"_s.arg(100'000 + i));
    const std::size_t last = town.add(u"снег 999999"_s);
    const auto likeness = town.texts().likenessTo(last);
    QCOMPARE(std::ranges::count_if(likeness, [](float each) { return each > 0; }), 1); // only itself, by its number
}

QTEST_APPLESS_MAIN(TestNearTexts)
#include "tst_near_texts.moc"
