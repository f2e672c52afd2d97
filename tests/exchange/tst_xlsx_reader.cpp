// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchange_files.h"
#include "tests/exchange/xlsx_files.h"

#include <QRandomGenerator>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeader = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='str'><v>b</v></c></row>";

QByteArray inlineRow(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "<row r='" + n + "'><c r='A" + n + "'><v>" + n + "</v></c></row>";
}

} // namespace

class TestXlsxReader : public QObject {
    Q_OBJECT
private slots:
    void cells_data();
    void cells();
    void dates_data();
    void dates();
    void sheets();
    void headersBelowATitle();
    void lines();
    void realFile();
    void badFiles_data();
    void badFiles();
    void wideRow();
    void zipBomb();
    void liedSizes();
    void manyEntries();
    void truncatedAnywhere();
    void flippedAnywhere();
};

void TestXlsxReader::cells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto kind = [](CellKind k) { return static_cast<int>(k); };
    QTest::newRow("shared") << QByteArray("<c r='A2' t='s'><v>0</v></c>") << u"нуль"_s << kind(CellKind::Text);
    QTest::newRow("shared, in runs, with a reading aid") << QByteArray("<c r='A2' t='s'><v>1</v></c>") << u"один два"_s << kind(CellKind::Text);
    QTest::newRow("shared, escaped") << QByteArray("<c r='A2' t='s'><v>2</v></c>") << u"a\rb _x"_s << kind(CellKind::Text);
    QTest::newRow("shared, empty") << QByteArray("<c r='A2' t='s'><v>3</v></c>") << QString() << kind(CellKind::Empty);
    QTest::newRow("shared, out of range") << QByteArray("<c r='A2' t='s'><v>4</v></c>") << QString() << kind(CellKind::Error);
    QTest::newRow("shared, negative") << QByteArray("<c r='A2' t='s'><v>-1</v></c>") << QString() << kind(CellKind::Error);
    QTest::newRow("inline") << QByteArray("<c t='inlineStr'><is><r><t>x</t></r><r><t xml:space='preserve'> y</t></r></is></c>") << u"x y"_s << kind(CellKind::Text);
    QTest::newRow("formula's text") << QByteArray("<c t='str'><f>A1&amp;B1</f><v>ab</v></c>") << u"ab"_s << kind(CellKind::Text);
    QTest::newRow("whole number") << QByteArray("<c><v>2947909</v></c>") << u"2947909"_s << kind(CellKind::Number);
    QTest::newRow("whole number with an exponent") << QByteArray("<c t='n'><v>2.5E6</v></c>") << u"2500000"_s << kind(CellKind::Number);
    QTest::newRow("fraction") << QByteArray("<c><v>59.994334200000001</v></c>") << u"59.9943342"_s << kind(CellKind::Number);
    QTest::newRow("not a number") << QByteArray("<c><v>1x</v></c>") << u"1x"_s << kind(CellKind::Text);
    QTest::newRow("infinite") << QByteArray("<c><v>1e999</v></c>") << u"1e999"_s << kind(CellKind::Text);
    QTest::newRow("true") << QByteArray("<c t='b'><v>1</v></c>") << u"TRUE"_s << kind(CellKind::Boolean);
    QTest::newRow("error") << QByteArray("<c t='e'><v>#N/A</v></c>") << u"#N/A"_s << kind(CellKind::Error);
    QTest::newRow("entity") << QByteArray("<c t='str'><v>&lt;b&gt;&#1103;</v></c>") << u"<b>я"_s << kind(CellKind::Text);
}

void TestXlsxReader::cells()
{
    QFETCH(const QByteArray, cell);
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook(kHeader + "<row r='2'>" + cell + "<c r='B2' t='str'><v>.</v></c></row>",
                          "<si><t>нуль</t></si><si><r><t>один</t></r><rPh><t>ichi</t></rPh><r><t xml:space='preserve'> два</t></r></si>"
                          "<si><t>a_x000D_b _x</t></si><si/>"));
    auto reader = openTable(path);
    QVERIFY(reader);
    QCOMPARE((*reader)->headers(), (QStringList{u"a"_s, u"b"_s}));
    TableRow row;
    QVERIFY((*reader)->next(row).value() == ReadStep::Row);
    QCOMPARE(row.cells.size(), std::size_t{2});
    QTEST(row.cells[0].text, "text");
    QTEST(static_cast<int>(row.cells[0].kind), "kind");
    QVERIFY((*reader)->next(row).value() == ReadStep::End);
}

void TestXlsxReader::dates_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("built-in 14") << QByteArray("<cellXfs><xf numFmtId='14'/></cellXfs>") << true;
    QTest::newRow("built-in 2") << QByteArray("<cellXfs><xf numFmtId='2'/></cellXfs>") << false;
    const auto custom = [](const QByteArray &code) {
        return QByteArray("<numFmts><numFmt numFmtId='164' formatCode='" + code + "'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                          "<cellXfs><xf numFmtId='164'/></cellXfs>");
    };
    QTest::newRow("day, month, year") << custom("dd.mm.yyyy hh:mm") << true;
    QTest::newRow("elapsed") << custom("[h]:mm") << true;
    QTest::newRow("localised") << custom("[$-419]d mmm") << true;
    QTest::newRow("colour and money") << custom("[Red]#,##0.00") << false;
    QTest::newRow("letters in quotes") << custom("0.0 &quot;days&quot;") << false;
    QTest::newRow("escaped letter") << custom("0\\d") << false;
    QTest::newRow("General") << custom("General") << false;
}

void TestXlsxReader::dates()
{
    QFETCH(const QByteArray, format);
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook(kHeader + "<row r='2'><c s='0'><v>44126.5</v></c><c s='7'><v>44126.5</v></c></row>", {}, format, "<workbookPr date1904='1'/>"));
    auto reader = openTable(path);
    QVERIFY(reader);
    QVERIFY((*reader)->info().dates1904);
    TableRow row;
    QVERIFY((*reader)->next(row).value() == ReadStep::Row);
    QTEST(row.cells[0].looksLikeDate, "isDate");
    QCOMPARE(row.cells[0].number, 44126.5);
    QVERIFY(!row.cells[1].looksLikeDate); // a style that is not there
}

void TestXlsxReader::sheets()
{
    Entries entries = workbook(kHeader + inlineRow(2));
    const QByteArray type = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    entries[1].second = "<workbook xmlns:r='x'><sheets><sheet name='скрыт' state='hidden' r:id='r1'/><sheet name='пуст' r:id='r4'/>"
                        "<sheet name='другой' r:id='r5'/><sheet name='наш' r:id='r6'/></sheets></workbook>";
    entries[2].second = "<Relationships><Relationship Id='r1' Type='" + type + "worksheet' Target='worksheets/sheet1.xml'/>"
                        "<Relationship Id='r4' Type='" + type + "worksheet' Target='./s4.xml'/>"
                        "<Relationship Id='r5' Type='" + type + "worksheet' Target='../xl/s5.xml'/>"
                        "<Relationship Id='r6' Type='" + type + "worksheet' Target='/xl/s6.xml'/></Relationships>";
    entries.append({QByteArray("xl/s4.xml"), "<worksheet><sheetData/></worksheet>"});
    entries.append({QByteArray("xl/s5.xml"), "<worksheet><sheetData><row><c t='str'><v>x</v></c></row></sheetData></worksheet>"});
    entries.append({"xl/s6.xml", "<worksheet><sheetData><row><c t='str'><v>текст</v></c></row>" + inlineRow(2) + "</sheetData></worksheet>"});
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, entries);
    QCOMPARE(readTable(path).headers, QStringList{u"x"_s});
    TableOptions options;
    options.headersFit = [](const QStringList &headers) { return headers.contains(u"текст"_s); };
    const Table table = readTable(path, options);
    QCOMPARE(table.headers, QStringList{u"текст"_s});
    QCOMPARE(table.info.sheet, u"наш"_s);
    QCOMPARE(table.rows, QList<QStringList>{QStringList{u"2"_s}});
    options.headersFit = [](const QStringList &) { return false; };
    QCOMPARE(readTable(path, options).headers, QStringList{u"x"_s});
}

void TestXlsxReader::headersBelowATitle()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook("<row r='1'><c t='str'><v>Выгрузка</v></c></row><row r='3'><c t='str'><v>текст</v></c></row>" + inlineRow(4) + inlineRow(5)));
    TableOptions options;
    options.headersFit = [](const QStringList &headers) { return headers.contains(u"текст"_s); };
    const Table table = readTable(path, options);
    QCOMPARE(table.headers, QStringList{u"текст"_s});
    QCOMPARE(table.lines, (QList<qint64>{4, 5}));
}

void TestXlsxReader::lines()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook(kHeader + "<row r='5'><c r='B5'><v>1</v></c></row><row><c><v>2</v></c></row><row r='3'><c><v>3</v></c></row>"
                                    "<row r='9'/><row r='99999999999999999999'><c r='ZZZZZZ1'><v>4</v></c></row>"));
    const Table table = readTable(path);
    QCOMPARE(table.lines, (QList<qint64>{5, 6, 7, 10}));
    QCOMPARE(table.rows.first(), (QStringList{QString(), u"1"_s}));
}

void TestXlsxReader::realFile()
{
    NEED_SHARED(u"import/incident_export.xlsx"_s);
    auto reader = openTable(sharedData(u"import/incident_export.xlsx"_s));
    QVERIFY(reader);
    QCOMPARE((*reader)->headers().size(), 34);
    const auto column = [&](const QString &name) { return static_cast<std::size_t>((*reader)->headers().indexOf(name)); };
    TableRow row;
    int rows = 0;
    double latitudes = 0;
    while ((*reader)->next(row).value() != ReadStep::End) {
        ++rows;
        const Cell &latitude = row.cells[column(u"Широта"_s)];
        QVERIFY(latitude.kind == CellKind::Number && latitude.looksLikeDate); // the style lies, the number does not
        latitudes += latitude.number;
        QVERIFY(row.cells[column(u"Дата создания"_s)].looksLikeDate);
        QVERIFY(!row.cells[column(u"Текст инцидента"_s)].text.isEmpty());
    }
    QCOMPARE(rows, 4000);
    QVERIFY(latitudes / rows > 59 && latitudes / rows < 61);
    QCOMPARE((*reader)->position(), (*reader)->totalBytes());
}

void TestXlsxReader::badFiles_data()
{
    QTest::addColumn<Entries>("entries");
    const auto damaged = [](int entry, const QByteArray &bytes) {
        Entries entries = workbook(kHeader + inlineRow(2));
        entries[entry].second = bytes;
        return entries;
    };
    QTest::newRow("another zip") << Entries{{"readme.txt", "hello"}};
    QTest::newRow("no workbook") << Entries{workbook({}).first()};
    QTest::newRow("no rows") << workbook({});
    QTest::newRow("no sheets") << damaged(1, "<workbook><sheets/></workbook>");
    QTest::newRow("broken workbook") << damaged(1, "<workbook><sheets>");
    QTest::newRow("broken sheet") << damaged(5, "<worksheet><sheetData><row><c><v>1</v></row>");
    QTest::newRow("no sheet part") << damaged(2, QByteArray(workbook({})[2].second).replace("worksheets/sheet1.xml", "../../../../etc/passwd"));
    QTest::newRow("document type") << damaged(5, "<!DOCTYPE worksheet><worksheet><sheetData>" + kHeader + "</sheetData></worksheet>");
    QTest::newRow("billion laughs") << damaged(3, "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>");
    QTest::newRow("quadratic blow-up") << damaged(3, "<!DOCTYPE s [<!ENTITY a '" + QByteArray(50'000, 'x') + "'>]><sst><si><t>"
                                                  + QByteArray("&a;").repeated(4000) + "</t></si></sst>");
    QTest::newRow("deep nesting") << damaged(5, QByteArray("<a>").repeated(100'000));
    QTest::newRow("bytes that are no UTF-8") << damaged(5, "<worksheet><sheetData><row><c t='str'><v>\xff\xfe</v></c></row></sheetData></worksheet>");
}

void TestXlsxReader::badFiles()
{
    QFETCH(const Entries, entries);
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, entries);
    const Table table = readTable(path);
    QVERIFY(table.error);
    QCOMPARE(table.error->code, ErrorCode::BadFile);

    zipped(path, workbook(kHeader), "secret");
    QCOMPARE(readTable(path).error.value_or(Error{}).details, u"the archive is encrypted"_s);
}

void TestXlsxReader::wideRow()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook(kHeader + "<row r='2'><c r='XFD2'><v>1</v></c></row>" + inlineRow(3)
                          + "<row r='4'><c t='str'><v>" + QByteArray(3 << 20, 'x') + "</v></c></row>"));
    const Table table = readTable(path);
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.refused, (QList<RowRefusal>{{2, RowProblem::TooManyColumns, {}}, {4, RowProblem::CellTooLong, u"a"_s}}));
    QCOMPARE(skippedRows(path), 3);
}

void TestXlsxReader::zipBomb()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook(kHeader + QByteArray(300 << 20, ' ')));
    QVERIFY(QFileInfo(path).size() < 1 << 20);
    QElapsedTimer timer;
    timer.start();
    const Table table = readTable(path);
    QVERIFY(table.error);
    QCOMPARE(table.error->code, ErrorCode::BadFile);
    QVERIFY(timer.elapsed() < 10'000); // refused by what the archive says, nothing is unpacked

    zipped(path, workbook(kHeader + QByteArray(50 << 20, ' '))); // within the size, over the ratio
    QVERIFY(readTable(path).error);
}

/// The sizes in the directory of the archive may say anything.
void TestXlsxReader::liedSizes()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, workbook(kHeader + QByteArray(60 << 20, ' ')));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    for (qsizetype at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4))
        bytes.replace(at + 24, 4, QByteArray("\x10\0\0\0", 4)); // unpacked size
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    TableOptions options;
    options.limits.inflatedBytes = 1 << 20;
    const Table table = readTable(path, options);
    QVERIFY(table.error);
    QCOMPARE(table.error->code, ErrorCode::BadFile);
}

void TestXlsxReader::manyEntries()
{
    Entries entries = workbook(kHeader + inlineRow(2));
    for (int i = 0; i < 2000; ++i)
        entries.append({"x/" + QByteArray::number(i), "x"});
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    zipped(path, entries);
    QVERIFY(readTable(path).error);
}

void TestXlsxReader::truncatedAnywhere()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    QByteArray sheet = kHeader;
    for (int i = 2; i < 400; ++i)
        sheet += inlineRow(i);
    zipped(path, workbook(sheet));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QCOMPARE(readTable(path).rows.size(), 398);
    for (qsizetype size = 4; size < whole.size(); size += 37)
        QVERIFY(readTable(files.write(u"cut.xlsx"_s, whole.first(size))).error);
}

void TestXlsxReader::flippedAnywhere()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    QByteArray sheet = kHeader;
    for (int i = 2; i < 200; ++i)
        sheet += inlineRow(i);
    zipped(path, workbook(sheet));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const QList<QStringList> rows = readTable(path).rows;
    QRandomGenerator random(7);
    QElapsedTimer timer;
    timer.start();
    int refused = 0;
    for (int round = 0; round < 1500 && timer.elapsed() < 10'000; ++round) {
        QByteArray bytes = whole;
        for (int flips = 1 + random.bounded(3); flips > 0; --flips) {
            const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
        }
        const Table table = readTable(files.write(u"flip.xlsx"_s, bytes));
        if (table.error)
            ++refused;
        else
            QCOMPARE(table.rows, rows); // a flip that mattered would have broken a checksum
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsx_reader.moc"
