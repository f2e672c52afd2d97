// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class TestFold : public QObject {
    Q_OBJECT

private slots:
    void key_data();
    void key();
    void bothWaysAgreeOnEveryLetter();
    void brokenUtf8IsSafe();
    void mixedAlphabets_data();
    void mixedAlphabets();
};

void TestFold::key_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");

    QTest::newRow("case") << u"ДОРОГА Road"_s << u"дорога road"_s;
    QTest::newRow("yo is ye") << u"Ёлка, ёж"_s << u"елка, еж"_s;
    QTest::newRow("yo in two characters") << u"е\u0308лка"_s << u"елка"_s;
    QTest::newRow("short i stays") << u"Йошкар, край"_s << u"йошкар, край"_s;
    QTest::newRow("short i in two characters") << u"краи\u0306"_s << u"край"_s;
    QTest::newRow("stress mark") << u"за\u0301мок"_s << u"замок"_s;
    QTest::newRow("soft hyphen") << u"до\u00adро\u00adга"_s << u"дорога"_s;
    QTest::newRow("zero-width space") << u"Ива\u200bнов"_s << u"иванов"_s;
    QTest::newRow("direction control") << u"Ива\u202eнов"_s << u"иванов"_s;
    QTest::newRow("full width") << u"ＶＫ１２"_s << u"vk12"_s;
    QTest::newRow("ligature and superscript") << u"ﬁ м²"_s << u"fi м2"_s;
    QTest::newRow("accents of Latin") << u"Café Müller"_s << u"cafe muller"_s;
    QTest::newRow("sharp s") << u"STRAßE"_s << u"straße"_s;
    QTest::newRow("Ukrainian and Belarusian") << u"Їжак Ґанок Ўзвоз"_s << u"іжак ґанок узвоз"_s;
    QTest::newRow("beyond the first plane") << u"𝐀😀"_s << u"a😀"_s;
    QTest::newRow("empty") << QString{} << QString{};
    QTest::newRow("lone surrogate") << QString{u'а'} + QChar{char16_t{0xd800}} + u'б' << u"а\ufffdб"_s;
}

void TestFold::key()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);

    QCOMPARE(foldText(text), folded);
    std::string bytes = "+";
    appendFolded(text.toStdString(), bytes);
    if (text.isValidUtf16())
        QCOMPARE(QString::fromStdString(bytes), QString{u'+' + folded});
}

void TestFold::bothWaysAgreeOnEveryLetter()
{
    for (char16_t code = 1; code < 0x600; ++code) {
        const QString text = u"Ж"_s + QChar{code} + u"Й"_s;
        std::string bytes;
        appendFolded(text.toStdString(), bytes);
        QVERIFY2(QString::fromStdString(bytes) == foldText(text), qPrintable(QString::number(code, 16)));
    }
}

void TestFold::brokenUtf8IsSafe()
{
    for (const std::string_view broken :
         {"\xd0", "а\xd0", "\xe2\x80", "\xf0\x9f\x98", "\xc0\xaf", "\xed\xa0\x80", "\xff\xfe"}) {
        std::string bytes;
        appendFolded(broken, bytes);
        QVERIFY(QString::fromStdString(bytes).contains(QChar::ReplacementCharacter));
    }
}

void TestFold::mixedAlphabets_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("mixed");
    QTest::addColumn<QString>("unified");

    QTest::newRow("Latin o in дорога") << u"дoрога"_s << true << u"дорога"_s;
    QTest::newRow("Cyrillic only") << u"дорога"_s << false << u"дорога"_s;
    QTest::newRow("Latin only") << u"road"_s << false << u"road"_s;
    QTest::newRow("a letter that looks like none") << u"wifiсеть"_s << true << u"wifiсеть"_s;
}

void TestFold::mixedAlphabets()
{
    QFETCH(const QString, word);
    QFETCH(const QString, unified);

    QTEST(mixesAlphabets(word), "mixed");
    std::string bytes = word.toStdString();
    unifyAlphabet(bytes);
    QCOMPARE(QString::fromStdString(bytes), unified);
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
