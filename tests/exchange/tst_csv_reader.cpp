// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchange_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <zlib.h>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib cannot start");
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 64, '\0');
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? "\xfe\xff" : "\xff\xfe";
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xff);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

QString shown(const Table &table)
{
    QStringList lines{table.headers.join(u'|')};
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        lines += QString::number(table.lines[i]) + u':' + table.rows[i].join(u'|');
    for (const RowRefusal &row : table.refused)
        lines += QString::number(row.line) + u'!' + rowProblemKey(row.problem);
    if (table.error)
        lines += errorName(table.error->code);
    return lines.join(u'\n');
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT
private slots:
    void rows_data();
    void rows();
    void encodings_data();
    void encodings();
    void lateEncoding();
    void spectrum_data();
    void spectrum();
    void realFiles_data();
    void realFiles();
    void badFiles_data();
    void badFiles();
    void limits_data();
    void limits();
    void gzipMayBreakOff();
    void gzipBomb();
    void twoGigabytes();
    void unreadable();
    void chunksDoNotMatter();
    void anyBytes();
};

void TestCsvReader::rows_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");

    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << u"a|b\n2:1|2"_s;
    QTest::newRow("semicolon wins over commas in text") << QByteArray("a;\"b, c, d\"\n1;2") << u"a|b, c, d\n2:1|2"_s;
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2,3;4\n") << u"a|b\n2:1|2,3;4"_s;
    QTest::newRow("one column keeps its commas") << QByteArray("text\nyes, no; and\n") << u"text\n2:yes, no; and"_s;
    QTest::newRow("line of Excel") << QByteArray("sep=,\r\na,b;\r\n1,2\r\n") << u"a|b;\n3:1|2"_s;
    QTest::newRow("CR LF") << QByteArray("a,b\r\n1,2\r\n3,4") << u"a|b\n2:1|2\n3:3|4"_s;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r3,4\r") << u"a|b\n2:1|2\n3:3|4"_s;
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,") << u"a|b\n2:1|"_s;
    QTest::newRow("the line is where the row starts") << QByteArray("a,b\n1,\"x\ny\nz\"\n2,3\n") << u"a|b\n2:1|x\ny\nz\n5:2|3"_s;
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n1,2\n\n,\n3,4\n\n") << u"a|b\n5:1|2\n8:3|4"_s;
    QTest::newRow("doubled quotes") << QByteArray("a,b\n\"\"\"x\"\"\",\"\"\n") << u"a|b\n2:\"x\"|"_s;
    QTest::newRow("quotes inside plain text") << QByteArray("a;b\nООО \"Дом\";2\n") << u"a|b\n2:ООО \"Дом\"|2"_s;
    QTest::newRow("text after a quote: the others go in") << QByteArray("a,b\n\"x\" y,1\n2,3\n") << u"a|b\n3:2|3\n2!bad_quote"_s;
    QTest::newRow("open quote: the others go in") << QByteArray("a,b\n1,2\n3,\"x\n4,5\n6,7\n") << u"a|b\n2:1|2\n4:4|5\n5:6|7\n3!unclosed_quote"_s;
    QTest::newRow("open quote met by a whole row") << QByteArray("a,b\n3,\"x\n4,\"y\"\n6,7\n") << u"a|b\n3:4|y\n4:6|7\n2!bad_quote"_s;
    QTest::newRow("open quote at the end") << QByteArray("a,b\n1,\"") << u"a|b\n2!unclosed_quote"_s;
    QTest::newRow("open doubled quote at the end") << QByteArray("a,b\n1,\"x\"\"") << u"a|b\n2!unclosed_quote"_s;
    QTest::newRow("too few cells") << QByteArray("a,b\n1\n2,3\n") << u"a|b\n3:2|3\n2!cell_count"_s;
    QTest::newRow("too many cells") << QByteArray("a,b\n1,2,3\n2,3\n") << u"a|b\n3:2|3\n2!cell_count"_s;
    QTest::newRow("empty cells too many") << QByteArray("a,b\n1,2,,\n") << u"a|b\n2:1|2||"_s;
    QTest::newRow("header with an empty end") << QByteArray("a,b,\n1,2\n3,4,\n") << u"a|b|\n2:1|2\n3:3|4|"_s;
    QTest::newRow("only a header") << QByteArray("a,b\n") << u"a|b"_s;
    QTest::newRow("spaces around headers") << QByteArray(" a , b \n 1 ,2\n") << u"a|b\n2: 1 |2"_s;
}

void TestCsvReader::rows()
{
    QFETCH(const QByteArray, file);
    Files files;
    const QString path = files.write(u"t.csv"_s, file);
    const Table table = readTable(path);
    QTEST(shown(table), "expected");
    QCOMPARE(skippedRows(path), table.rows.size() + table.refused.size());
}

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("encoding");

    const QString text = u"текст;№\nЁж «сам» — да;1\n"_s;
    const QString read = u"текст|№\n2:Ёж «сам» — да|1"_s;
    const QByteArray cp1251 = "\xf2\xe5\xea\xf1\xf2;\xb9\n\xa8\xe6 \xab\xf1\xe0\xec\xbb \x97 \xe4\xe0;1\n";
    QTest::newRow("UTF-8") << text.toUtf8() << read << u"UTF-8"_s;
    QTest::newRow("UTF-8 with its mark") << QByteArray("\xef\xbb\xbf" + text.toUtf8()) << read << u"UTF-8"_s;
    QTest::newRow("UTF-16 LE") << utf16(text, false) << read << u"UTF-16"_s;
    QTest::newRow("UTF-16 BE") << utf16(text, true) << read << u"UTF-16"_s;
    QTest::newRow("Windows-1251") << cp1251 << read << u"windows-1251"_s;
    QTest::newRow("a byte that Windows-1251 has not") << QByteArray(cp1251 + "\x98;2\n\xe4\xe0;3\n")
                                                      << QString(read + u"\n4:да|3\n3!bad_encoding"_s) << u"windows-1251"_s;
    QTest::newRow("one broken row of UTF-8") << QByteArray(text.toUtf8() + "\xd0;2\n" + "да;3\n")
                                             << QString(read + u"\n4:да|3\n3!bad_encoding"_s) << u"UTF-8"_s;
    QTest::newRow("overlong UTF-8") << QByteArray(text.toUtf8() + "\xc0\xaf;2\n") << QString(read + u"\n3!bad_encoding"_s) << u"UTF-8"_s;
    QTest::newRow("half of a pair in UTF-16") << QByteArray(utf16(text, false) + QByteArray("\x00\xd8;\0x\0\n\0", 8))
                                              << QString(read + u"\n3!bad_encoding"_s) << u"UTF-16"_s;
    QTest::newRow("a pair in UTF-16") << utf16(u"a;b\n😀;2\n"_s, true) << u"a|b\n2:😀|2"_s << u"UTF-16"_s;
}

void TestCsvReader::encodings()
{
    QFETCH(const QByteArray, file);
    Files files;
    const Table table = readTable(files.write(u"t.csv"_s, file));
    QTEST(shown(table), "expected");
    QTEST(table.info.encoding, "encoding");
}

/// The first megabyte does not tell: the first letters decide.
void TestCsvReader::lateEncoding()
{
    const QByteArray ascii = "a;b\n" + QByteArray("x;y\n").repeated(400'000);
    Files files;
    const Table cyrillic = readTable(files.write(u"t.csv"_s, ascii + "\xe4\xe0;2\n"));
    QCOMPARE(cyrillic.rows.last(), (QStringList{u"да"_s, u"2"_s}));
    QCOMPARE(cyrillic.info.encoding, u"windows-1251"_s);
    const Table utf8 = readTable(files.write(u"t.csv"_s, ascii + "да;2\n\xe4\xe0;2\n"));
    QCOMPARE(utf8.rows.last(), (QStringList{u"да"_s, u"2"_s}));
    QCOMPARE(utf8.refused, (QList<RowRefusal>{{400'003, RowProblem::BadEncoding, u"a"_s}}));
}

void TestCsvReader::spectrum_data()
{
    QTest::addColumn<QString>("name");
    NEED_SHARED(u"dirty/csv-spectrum-2.0.0"_s);
    const QDir dir(sharedData(u"dirty/csv-spectrum-2.0.0/csvs"_s));
    for (const QString &name : dir.entryList({u"*.csv"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name.chopped(4);
}

void TestCsvReader::spectrum()
{
    QFETCH(const QString, name);
    const QString folder = sharedData(u"dirty/csv-spectrum-2.0.0/"_s);
    QFile json(folder + u"json/"_s + name + u".json"_s);
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(json.readAll());
    const QJsonArray rows = document.isArray() ? document.array() : QJsonArray{document.object()};

    QFile csv(folder + u"csvs/"_s + name + u".csv"_s);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QByteArray bytes = csv.readAll();
    if (name.endsWith("_crlf"_L1)) // a copy may have lost what it is named after
        bytes.replace("\r\n", "\n").replace("\n", "\r\n");
    Files files;
    const Table table = readTable(files.write(u"t.csv"_s, bytes));
    QVERIFY(table.refused.isEmpty() && !table.error);
    QCOMPARE(table.rows.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject object = rows[i].toObject();
        QCOMPARE(table.headers.size(), object.size());
        for (qsizetype c = 0; c < table.headers.size(); ++c) {
            if (name == "location_coordinates"_L1 && c == 0)
                continue; // the set itself has another telephone number in its JSON
            QCOMPARE(table.rows[i][c], object.value(table.headers[c]).toString());
        }
    }
}

void TestCsvReader::realFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows"); // counted by another reader (Python's csv)
    QTest::addColumn<QString>("encoding");
    QTest::newRow("portal, gzip") << u"spb/appeals.csv.gz"_s << 29 << 33479 << u"UTF-8"_s;
    QTest::newRow("portal's answers, gzip") << u"spb/answers.csv.gz"_s << 7 << 37029 << u"UTF-8"_s;
    QTest::newRow("region") << u"kursk/train.csv"_s << 5 << 1599 << u"UTF-8"_s;
    QTest::newRow("city, Windows-1251") << u"import/perm_like_cp1251.csv"_s << 4 << 1500 << u"windows-1251"_s;
    QTest::newRow("city, UTF-8 with its mark") << u"import/perm_like_utf8_bom.csv"_s << 4 << 1500 << u"UTF-8"_s;
}

void TestCsvReader::realFiles()
{
    QFETCH(const QString, name);
    NEED_SHARED(name);
    const Table table = readTable(sharedData(name));
    QVERIFY(!table.error);
    QCOMPARE(table.refused.size(), 0);
    QTEST(static_cast<int>(table.headers.size()), "columns");
    QTEST(static_cast<int>(table.rows.size()), "rows");
    QTEST(table.info.encoding, "encoding");
}

void TestCsvReader::badFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("only line ends") << QByteArray("\n\r\n\n");
    QTest::newRow("only delimiters") << QByteArray(";;;\n");
    QTest::newRow("open quote in the header") << QByteArray("a;\"b\n1;2\n");
    QTest::newRow("binary") << QByteArray("a,b\n\0\1\2,3\n", 10);
    QTest::newRow("UTF-16 without its mark") << utf16(u"a;b\n1;2\n"_s, false).sliced(2);
    QTest::newRow("web page") << QByteArray(" <html><table><tr><td>1</td></tr></table>");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n...");
    QTest::newRow("old .xls") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more");
    QTest::newRow("empty gzip") << gzip({});
    QTest::newRow("gzip of nothing more") << QByteArray("\x1f\x8b");
}

void TestCsvReader::badFiles()
{
    QFETCH(const QByteArray, file);
    Files files;
    const Table table = readTable(files.write(u"t.csv"_s, file));
    QVERIFY(table.error);
    QCOMPARE(table.error->code, ErrorCode::BadFile);
    QVERIFY(!table.error->details.isEmpty());
    QVERIFY(table.rows.isEmpty());
}

void TestCsvReader::limits_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QByteArray big(3 << 20, 'x');
    const QByteArray huge(20 << 20, 'x');
    QTest::newRow("long cell") << QByteArray("a,b\n" + big + ",1\n2,3\n") << u"a|b\n3:2|3\n2!cell_too_long"_s;
    QTest::newRow("long quoted cell") << QByteArray("a,b\n\"" + big + "\",1\n2,3\n") << u"a|b\n3:2|3\n2!cell_too_long"_s;
    QTest::newRow("endless line") << QByteArray("a,b\n" + huge + "\n2,3\n") << u"a|b\n3:2|3\n2!row_too_long"_s;
    QTest::newRow("endless line in a quote") << QByteArray("a,b\n\"" + huge + "\n2,3\n") << u"a|b\n3:2|3\n2!unclosed_quote"_s;
    QTest::newRow("endless last line") << QByteArray("a,b\n1,2\n\"" + huge) << u"a|b\n2:1|2\n3!unclosed_quote"_s;
    QTest::newRow("many columns") << QByteArray("a,b\n" + QByteArray(1 << 20, ',') + "1\n2,3\n") << u"a|b\n3:2|3\n2!too_many_columns"_s;
    QTest::newRow("many columns in the header") << QByteArray(QByteArray(501, ',') + "\n") << u"\nbad_file"_s;
}

void TestCsvReader::limits()
{
    QFETCH(const QByteArray, file);
    Files files;
    QTEST(shown(readTable(files.write(u"t.csv"_s, file))), "expected");
}

void TestCsvReader::gzipMayBreakOff()
{
    QByteArray text = "a,b\n";
    for (int i = 0; i < 5000; ++i)
        text += QByteArray::number(i * 7919) + ",x\n";
    const QByteArray whole = gzip(text);
    Files files;
    QCOMPARE(readTable(files.write(u"w.csv.gz"_s, whole)).rows.size(), 5000);
    QCOMPARE(readTable(files.write(u"two.csv.gz"_s, whole + gzip("1,2\n"))).rows.size(), 5001);
    for (qsizetype size = 2; size < whole.size(); size += 997) {
        const QString path = files.write(u"t.csv.gz"_s, whole.first(size));
        const Table table = readTable(path);
        QVERIFY(table.error);
        QCOMPARE(table.error->code, ErrorCode::BadFile);
        QCOMPARE(skippedRows(path), -1);
    }
    QByteArray flipped = whole;
    flipped[flipped.size() - 6] = static_cast<char>(~flipped[flipped.size() - 6]); // the checksum
    QVERIFY(readTable(files.write(u"f.csv.gz"_s, flipped)).error);
}

void TestCsvReader::gzipBomb()
{
    Files files;
    const QByteArray bomb = gzip("a,b\n" + QByteArray(200 << 20, '\n') + "1,2\n");
    QVERIFY(bomb.size() < 1 << 20);
    const Table table = readTable(files.write(u"t.csv.gz"_s, bomb));
    QVERIFY(table.error);
    QCOMPARE(table.error->code, ErrorCode::BadFile);
}

void TestCsvReader::twoGigabytes()
{
    Files files;
    const QString path = files.write(u"t.csv"_s, "a,b\n1,2\n");
    QVERIFY(QFile::resize(path, qint64{2} << 30)); // sparse
    const Table table = readTable(path);
    QVERIFY(table.error);
    QCOMPARE(table.error->code, ErrorCode::BadFile);
}

void TestCsvReader::unreadable()
{
    Files files;
    const auto code = [](const QString &path) { return readTable(path).error.value_or(Error{}).code; };
    QCOMPARE(code(files.path(u"missing.csv"_s)), ErrorCode::Unreadable);
    QCOMPARE(code(files.path(u"."_s)), ErrorCode::Unreadable);
    QCOMPARE(code({}), ErrorCode::Unreadable);
    QCOMPARE(code(u"/dev/zero"_s), ErrorCode::Unreadable);
    const QString path = files.write(u"t.csv"_s, "a,b\n1,2\n");
    QVERIFY(QFile::setPermissions(path, {}));
    const NotRoot notRoot;
    QCOMPARE(code(path), ErrorCode::Unreadable);
}

/// A row may lie on the border of two reads at any byte.
void TestCsvReader::chunksDoNotMatter()
{
    QByteArray text = "a;b;c\r\n";
    constexpr int kRows = 80'000;
    for (int i = 0; i < kRows; ++i)
        text += QByteArray::number(i) + ";\"я \"\"" + QByteArray(i % 23, 'x') + "\"\"\r\n;\";" + (i % 3 ? "" : "\"\"") + "\r\n";
    QVERIFY(text.size() > 2'000'000);
    Files files;
    const Table table = readTable(files.write(u"t.csv"_s, text));
    QVERIFY(!table.error && table.refused.isEmpty());
    QCOMPARE(table.rows.size(), kRows);
    for (int i = 0; i < kRows; ++i) {
        QCOMPARE(table.lines[i], 2 + i * 2);
        QCOMPARE(table.rows[i], (QStringList{QString::number(i), u"я \""_s + QString(i % 23, u'x') + u"\"\r\n;"_s, QString()}));
    }
}

/// Nothing may crash or hang; every line of the file is either in a row or refused, or the file is.
void TestCsvReader::anyBytes()
{
    QRandomGenerator random(20261122);
    const QByteArray alphabet("\"\"\",;;\t\r\n\nab\xd0\xb0\xff\x98 1", 18);
    Files files;
    QElapsedTimer timer;
    timer.start();
    int read = 0;
    for (int round = 0; round < 3000 && timer.elapsed() < 10'000; ++round) {
        QByteArray text = "a;b\n";
        const int size = random.bounded(200);
        for (int i = 0; i < size; ++i)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        const QString path = files.write(u"t.csv"_s, text);
        const Table table = readTable(path);
        read += static_cast<int>(table.rows.size());
        QCOMPARE(skippedRows(path), table.error ? -1 : table.rows.size() + table.refused.size());
        for (const RowRefusal &row : table.refused)
            QVERIFY(row.line >= 1 && row.line <= text.count('\n') + text.count('\r') + 1);
    }
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
