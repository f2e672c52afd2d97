// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/highlight.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class TestHighlight : public QObject {
    Q_OBJECT

private slots:
    void hits_data();
    void hits();
    void oneHighlighterServesManyTexts();
};

void TestHighlight::hits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked");

    QTest::newRow("nothing typed") << QString{} << u"Яма"_s << QStringList{};
    QTest::newRow("empty text") << u"яма "_s << QString{} << QStringList{};
    QTest::newRow("all forms") << u"дорога "_s << u"Дорогу чинят, дорог нет, дорогами"_s
                               << QStringList{u"Дорогу"_s, u"дорог"_s, u"дорогами"_s};
    QTest::newRow("as it is typed") << u"доро"_s << u"Дорогу чинят"_s << QStringList{u"Дорогу"_s};
    QTest::newRow("typed beyond the stem") << u"дорогам"_s << u"дороги"_s << QStringList{u"дороги"_s};
    QTest::newRow("surname") << u"иванова "_s << u"Иванов и Ивановой"_s << QStringList{u"Иванов"_s, u"Ивановой"_s};
    QTest::newRow("yo") << u"елка "_s << u"У Ёлки"_s << QStringList{u"Ёлки"_s};
    QTest::newRow("no word in a word") << u"дом "_s << u"домофон"_s << QStringList{};
    QTest::newRow("house only in its place")
        << u"12к3 "_s << u"к дому 12 к 3 и к 12"_s << QStringList{u"12"_s, u"к"_s, u"3"_s};
    QTest::newRow("house in full") << u"12к3"_s << u"дом 12, корпус 3"_s << QStringList{u"12"_s, u"корпус"_s, u"3"_s};
    QTest::newRow("house written together") << u"12к3 "_s << u"Мира, 12к3."_s << QStringList{u"12к3"_s};
    QTest::newRow("phrase") << u"\"большая яма\""_s << u"Яма большая. Большую яму"_s
                            << QStringList{u"Большую"_s, u"яму"_s};
    QTest::newRow("after an emoji") << u"яма "_s << u"😀😀 яма"_s << QStringList{u"яма"_s};
    QTest::newRow("after a lone surrogate")
        << u"яма "_s << QString{QString{QChar{char16_t{0xd83d}}} + u" яма"_s} << QStringList{u"яма"_s};
    QTest::newRow("marks inside are marked too")
        << u"яма "_s << u"я\u0301ма\u00ad!"_s << QStringList{u"я\u0301ма\u00ad"_s};
    QTest::newRow("mark-up is text") << u"img "_s << u"<img src=x>"_s << QStringList{u"img"_s};
}

void TestHighlight::hits()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);

    SearchHighlighter highlighter{parseSearchQuery(typed)};
    QStringList marked;
    for (const TextRange &range : highlighter.ranges(text))
        marked.append(text.mid(range.position, range.length));
    QTEST(marked, "marked");
}

void TestHighlight::oneHighlighterServesManyTexts()
{
    SearchHighlighter highlighter{parseSearchQuery(u"яма двор"_s)};
    QCOMPARE(highlighter.ranges(u"Яма во дворе"_s).size(), 2U);
    QCOMPARE(highlighter.ranges(u"Лужа"_s).size(), 0U);
    QCOMPARE(highlighter.ranges(u"Двор, ямы"_s), (std::vector<TextRange>{{0, 4}, {6, 3}}));
}

QTEST_GUILESS_MAIN(TestHighlight)
#include "tst_highlight.moc"
