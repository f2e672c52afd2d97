// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void line_data();
    void line();
    void lineIsCut();
    void body_data();
    void body();
    void longBodyIsShownPartly();
    void unbrokenRunIsBroken();
    void emojiAreCounted_data();
    void emojiAreCounted();
    void name_data();
    void name();
    void storage_data();
    void storage();
    void nameInStore_data();
    void nameInStore();
};

void TestPlainText::line_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("white space") << u"  Яма\r\n\tна\u2028дороге \u00a0 "_s << u"Яма на дороге"_s;
    QTest::newRow("NUL") << QString{u"Яма"_s + QChar{} + u"тут"_s} << u"Яма тут"_s;
    QTest::newRow("direction controls") << u"справка_\u202efdp.exe"_s << u"справка_fdp.exe"_s;
    QTest::newRow("joined emoji stay") << u"👨\u200d👩\u200d👧 тут"_s << u"👨\u200d👩\u200d👧 тут"_s;
    QTest::newRow("marks") << QString{u"а"_s + u"\u0301"_s.repeated(100)} << QString{u"а"_s + u"\u0301"_s.repeated(4)};
    QTest::newRow("VK person") << u"[id1|Анна], посмотрите"_s << u"Анна, посмотрите"_s;
    QTest::newRow("VK community") << u"это [club22|ЖКХ][public7|!]"_s << u"это ЖКХ!"_s;
    QTest::newRow("VK comment") << u"[id1:bp-1_2|Анна], да"_s << u"Анна, да"_s;
    QTest::newRow("not VK") << u"[см. фото] [id|x] [id5|] [idea1|x]"_s << u"[см. фото] [id|x] [id5|] [idea1|x]"_s;
    QTest::newRow("mark-up is text") << u"<b>Яма</b> &amp;"_s << u"<b>Яма</b> &amp;"_s;
    QTest::newRow("lone surrogate") << QString{u"а"_s + QChar{char16_t{0xdc00}}} << u"а\ufffd"_s;
}

void TestPlainText::line()
{
    QFETCH(const QString, text);

    QTEST(oneLine(text), "shown");
}

void TestPlainText::lineIsCut()
{
    QCOMPARE(oneLine(u"дорога", 6), u"дорога"_s);
    QCOMPARE(oneLine(u"дороги", 5), u"доро…"_s);
    QCOMPARE(oneLine(u"аб  в", 3), u"аб…"_s);
    QCOMPARE(oneLine(u"а😀б", 3), u"а…"_s); // a pair is not cut in two
    QCOMPARE(oneLine(u"аб", 0), QString{});
    QCOMPARE(oneLine(QString{5000, u' '} + u"а"_s, 10), u"…"_s);
    QCOMPARE(oneLine(u"а"_s.repeated(1'000'000), 512).size(), 512);
}

void TestPlainText::body_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("lines") << u"а\r\nб\rв\n\nг\u2028д\u2029е"_s << u"а\nб\nв\n\nг\nд\nе"_s;
    QTest::newRow("direction is visible") << u"справка_\u202efdp.exe"_s << u"справка_⟦U+202E⟧fdp.exe"_s;
    QTest::newRow("isolates and marks") << u"\u2066а\u2069\u200f"_s << u"⟦U+2066⟧а⟦U+2069⟧⟦U+200F⟧"_s;
    QTest::newRow("NUL and escape") << QString{u"а"_s + QChar{} + u"\u001b[0m"_s} << u"а␀␛[0m"_s;
    QTest::newRow("delete and C1") << u"\u007f\u009b"_s << u"⟦U+007F⟧⟦U+009B⟧"_s;
    QTest::newRow("empty lines") << u"а\n\n\n\n\n\n\n\nб\n\nв"_s << u"а\n\n\n\nб\n\nв"_s;
    QTest::newRow("tab stays") << u"а\tб"_s << u"а\tб"_s;
    QTest::newRow("marks") << QString{u"а"_s + u"\u0301"_s.repeated(100)} << QString{u"а"_s + u"\u0301"_s.repeated(16)};
    QTest::newRow("not characters") << u"\ufdd0\uffff\ufffc"_s << u"\ufffd\ufffd\ufffd"_s;
    QTest::newRow("VK mention") << u"[id1|Анна],\nда"_s << u"Анна,\nда"_s;
}

void TestPlainText::body()
{
    QFETCH(const QString, text);

    const ShownBody made = bodyForDisplay(text);
    QTEST(made.text, "shown");
    QVERIFY(!made.shownPartly);
}

void TestPlainText::longBodyIsShownPartly()
{
    const QString words = u"дорога "_s.repeated(40'000);
    const ShownBody made = bodyForDisplay(words);
    QVERIFY(made.shownPartly);
    QCOMPARE(made.text.size(), kShownChars);
    QVERIFY(words.startsWith(QString{made.text}.remove(u'\n')));
    QVERIFY(!bodyForDisplay(words.first(kShownChars - 100)).shownPartly);
    QVERIFY(bodyForDisplay(u"[id1|а]"_s.repeated(kShownChars)).shownPartly);
}

void TestPlainText::unbrokenRunIsBroken()
{
    QCOMPARE(bodyForDisplay(u"ж"_s.repeated(4500)).text.split(u'\n').first().size(), kUnbrokenChars);
    QCOMPARE(bodyForDisplay(u"ж"_s.repeated(4500)).text.count(u'\n'), 2);
    QCOMPARE(bodyForDisplay(u"ж"_s.repeated(kUnbrokenChars) + u" ж"_s).text.count(u'\n'), 0);
    const auto paragraphs = bodyForDisplay(u"дорога "_s.repeated(1000)).text.split(u'\n');
    QCOMPARE(paragraphs.size(), 2);
    QVERIFY(paragraphs.first().endsWith(u"дорога "));
    QCOMPARE(bodyForDisplay(u"абвгд", 2).text, u"аб\nвг\nд"_s);
}

void TestPlainText::emojiAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("body");

    const auto smiles = [](int count) { return u"😀"_s.repeated(count); };
    const QString family = u"👨\u200d👩\u200d👧"_s; // three
    QTest::newRow("as many as are shown") << u"Яма "_s + smiles(64) << u"Яма "_s + smiles(64) << u"Яма "_s + smiles(64);
    QTest::newRow("more than a line shows")
        << smiles(65) + u" тут"_s << smiles(64) + u"… тут"_s << smiles(65) + u" тут"_s;
    QTest::newRow("more than a body shows")
        << smiles(1000) + u"!"_s << smiles(64) + u"…!"_s << smiles(128) + u"⟦emoji: 872 more⟧!"_s;
    QTest::newRow("at the end") << smiles(130) << smiles(64) + u"…"_s << smiles(128) + u"⟦emoji: 2 more⟧"_s;
    QTest::newRow("with spaces between") << u"😀 "_s.repeated(200) + u"тут"_s
                                         << u"😀 "_s.repeated(64) + u"… тут"_s
                                         << u"😀 "_s.repeated(128) + u"⟦emoji: 72 more⟧ тут"_s;
    QTest::newRow("what is hidden is hidden whole")
        << smiles(127) + family + u"\U0001f44d\U0001f3fd\ufe0f, да"_s << smiles(64) + u"…, да"_s
        << smiles(127) + u"👨\u200d⟦emoji: 4 more⟧, да"_s;
    QTest::newRow("letters with marks are none") << u"й"_s.normalized(QString::NormalizationForm_D).repeated(200)
                                                 << u"й"_s.normalized(QString::NormalizationForm_D).repeated(200)
                                                 << u"й"_s.normalized(QString::NormalizationForm_D).repeated(200);
}

void TestPlainText::emojiAreCounted()
{
    QFETCH(const QString, text);
    QTEST(oneLine(text), "line");
    QTEST(bodyForDisplay(text).text, "body");
    QVERIFY(displayName(text).count(u"😀"_s) <= kEmojiInLine);
    QCOMPARE(cleanForStorage(text), text); // what is stored is what was written
}

void TestPlainText::name_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");

    QTest::newRow("turned suffix") << u"справка_\u202efdp.exe"_s << u"справка_fdp.exe"_s;
    QTest::newRow("zero width") << u"Ива\u200bнов\u200d Пётр"_s << u"Иванов Пётр"_s;
    QTest::newRow("lines") << u"Иванов\nПётр"_s << u"Иванов Пётр"_s;
    QTest::newRow("long") << u"ж"_s.repeated(1000) << QString{u"ж"_s.repeated(199) + u"…"_s};
}

void TestPlainText::name()
{
    QFETCH(const QString, name);

    QTEST(displayName(name), "shown");
}

void TestPlainText::storage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");

    QTest::newRow("ordinary") << u"Яма 😀\n"_s << u"Яма 😀\n"_s;
    QTest::newRow("NUL") << QString{u"а"_s + QChar{} + u"б"_s} << u"а\ufffdб"_s;
    QTest::newRow("surrogates apart") << QString{QChar{char16_t{0xd83d}} + u"а"_s + QChar{char16_t{0xde00}}}
                                      << u"\ufffdа\ufffd"_s;
    QTest::newRow("byte order marks") << u"\ufeff\ufeffа\ufeff"_s << u"а\ufeff"_s;
    QTest::newRow("two high, one low") << QString{QString{QChar{char16_t{0xd83d}}} + u"😀"_s} << u"\ufffd😀"_s;
}

void TestPlainText::storage()
{
    QFETCH(const QString, text);

    QTEST(cleanForStorage(text), "stored");
}

void TestPlainText::nameInStore_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("stored");

    QTest::newRow("ordinary") << u"ул. Ленина, 5"_s << u"ул. Ленина, 5"_s;
    QTest::newRow("empty") << QString{} << QString{};
    QTest::newRow("a space") << u" "_s << QString{};
    QTest::newRow("space before") << u" Яма"_s << u"Яма"_s;
    QTest::newRow("space behind") << u"Яма "_s << u"Яма"_s;
    QTest::newRow("two spaces") << u"Яма  тут"_s << u"Яма тут"_s;
    QTest::newRow("lines") << u"Яма\r\n\tтут"_s << u"Яма тут"_s;
    QTest::newRow("other spaces") << u"Яма\u00a0тут\u2028там"_s << u"Яма тут там"_s;
    QTest::newRow("mark and NUL") << QString{u"\ufeff Яма"_s + QChar{}} << u"Яма\ufffd"_s;
}

void TestPlainText::nameInStore()
{
    QFETCH(const QString, name);

    QTEST(nameForStorage(name), "stored");
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
