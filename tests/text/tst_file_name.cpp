// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/attachment_gate.h"
#include "core/text/file_name.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;

class TestFileName : public QObject {
    Q_OBJECT

private slots:
    void safe_data();
    void safe();
    void longNameKeepsItsSuffix();
    void gate_data();
    void gate();
};

void TestFileName::safe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");

    QTest::newRow("ordinary") << u"Фото ямы (1).jpg"_s << u"Фото ямы (1).jpg"_s;
    QTest::newRow("path up") << u"../../.bashrc"_s << u"_.._.bashrc"_s;
    QTest::newRow("path of Windows") << u"C:\\boot.ini"_s << u"C__boot.ini"_s;
    QTest::newRow("stream") << u"a.txt:evil.exe"_s << u"a.txt_evil.exe"_s;
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device with suffix") << u"aux.txt"_s << u"_aux.txt"_s;
    QTest::newRow("device with superscript") << u"LPT¹.log"_s << u"_LPT¹.log"_s;
    QTest::newRow("not a device") << u"console.txt"_s << u"console.txt"_s;
    QTest::newRow("dots at the end") << u"evil.exe. . ."_s << u"evil.exe"_s;
    QTest::newRow("turned") << u"фото_\u202egpj.exe"_s << u"фото_gpj.exe"_s;
    QTest::newRow("lines") << u"a\nb\0c.txt"_s << u"a b c.txt"_s;
    QTest::newRow("nothing left") << u" ... "_s << u"file"_s;
    QTest::newRow("empty") << QString{} << u"file"_s;
}

void TestFileName::safe()
{
    QFETCH(const QString, name);

    QTEST(safeFileName(name), "file");
}

void TestFileName::longNameKeepsItsSuffix()
{
    const QString file = safeFileName(QString{u"ж"_s.repeated(150) + u".jpeg"_s});
    QVERIFY(file.endsWith(u".jpeg"));
    QVERIFY(file.toUtf8().size() <= 120 && file.toUtf8().size() > 110);

    const QString family = safeFileName(u"👨\u200d👩\u200d👧"_s.repeated(40));
    QVERIFY(family.toUtf8().size() <= 120);
    QVERIFY(family.isValidUtf16());
}

void TestFileName::gate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<AttachmentVerdict>("verdict");

    using enum AttachmentVerdict;
    const QByteArray jpeg = "\xff\xd8\xff\xe0";
    QTest::newRow("picture") << u"яма.jpg"_s << jpeg << MayOpen;
    QTest::newRow("capitals") << u"ЯМА.JPG"_s << jpeg << MayOpen;
    QTest::newRow("PDF") << u"акт.pdf"_s << QByteArray{"%PDF-1.7\n"} << MayOpen;
    QTest::newRow("WebP") << u"яма.webp"_s << QByteArray{"RIFF1234WEBPVP8 "} << MayOpen;
    QTest::newRow("sound as WebP") << u"яма.webp"_s << QByteArray{"RIFF1234WAVEfmt "} << Disguised;
    QTest::newRow("short WebP") << u"яма.webp"_s << QByteArray{"RIFF"} << Disguised;
    QTest::newRow("program as a picture") << u"яма.jpg"_s << QByteArray{"MZ\x90"} << Disguised;
    QTest::newRow("SVG as PNG") << u"яма.png"_s << QByteArray{"<svg xmlns="} << Disguised;
    QTest::newRow("turned name") << u"яма_exe\u202e.jpg"_s << jpeg << Disguised;
    QTest::newRow("empty picture") << u"яма.png"_s << QByteArray{} << Disguised;
    QTest::newRow("program") << u"яма.jpg.exe"_s << jpeg << SaveOnly;
    QTest::newRow("SVG") << u"план.svg"_s << QByteArray{"<svg"} << SaveOnly;
    QTest::newRow("office") << u"акт.docx"_s << QByteArray{"PK\x03\x04"} << SaveOnly;
    QTest::newRow("no suffix") << u"jpg"_s << jpeg << SaveOnly;
    QTest::newRow("nothing") << QString{} << QByteArray{} << SaveOnly;
}

void TestFileName::gate()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, beginning);

    QTEST(attachmentVerdict(name, beginning), "verdict");
}

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_file_name.moc"
