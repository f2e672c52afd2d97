// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_writer.h"
#include "tests/exchange/exchange_files.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

#include <sys/resource.h>
#include <zip.h>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

const std::vector<OutColumn> kColumns{{u"Номер"_s, 12}, {u"Текст"_s, 60}, {u"Время"_s, 18}, {u"Число"_s, 10}};

Zone zone()
{
    return Zone::load(u"Europe/Samara"_s).value();
}

Timestamp moment()
{
    return fromSeconds(QDateTime(QDate(2026, 3, 6), QTime(20, 30, 15), Qt::UTC).toSecsSinceEpoch());
}

/// As long as this lives, no file of this program may grow over `bytes`: a full disk for those who have no disk to fill.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

Result<> writeRows(const QString &path, int rows, const QString &text)
{
    auto writer = createTable(path, kColumns, zone());
    if (!writer)
        return writer.error();
    for (int i = 0; i < rows; ++i) {
        if (const auto written = (*writer)->write({QString::number(i), text, moment(), qint64{i}}); !written)
            return written;
    }
    return (*writer)->finish();
}

QByteArray entryOf(const QString &path, const char *name)
{
    int code = 0;
    zip_t *const archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &code);
    zip_file_t *const entry = archive ? zip_fopen(archive, name, 0) : nullptr;
    QByteArray bytes(8 << 20, '\0');
    bytes.truncate(entry ? zip_fread(entry, bytes.data(), static_cast<zip_uint64_t>(bytes.size())) : 0);
    if (entry)
        zip_fclose(entry);
    if (archive)
        zip_discard(archive);
    return bytes;
}

void bothFormats()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CSV") << u"t.csv"_s;
    QTest::newRow("XLSX") << u"t.xlsx"_s;
}

} // namespace

class TestTableWriter : public QObject {
    Q_OBJECT
private slots:
    void formulas_data();
    void formulas();
    void csvBytes();
    void readBack_data() { bothFormats(); }
    void readBack();
    void xlsxHasNoFormula();
    void xlsxKeepsTypes();
    void longTexts();
    void hostileTexts_data() { bothFormats(); }
    void hostileTexts();
    void unwritable_data() { bothFormats(); }
    void unwritable();
    void fullDisk_data() { bothFormats(); }
    void fullDisk();
    void abandoned_data() { bothFormats(); }
    void abandoned();
    void replacesAndKeepsPermissions_data() { bothFormats(); }
    void replacesAndKeepsPermissions();
    void otherSuffix();
};

void TestTableWriter::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Яма"_s << u"Яма"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("equals") << u"=cmd|'/c calc'!A1"_s << u"'=cmd|'/c calc'!A1"_s;
    QTest::newRow("plus") << u"+7 900"_s << u"'+7 900"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("CR") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("LF") << u"\n=1"_s << u"'\n=1"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("behind a NUL") << (QString(QChar(0)) + u"=1"_s) << u"'=1"_s;
    QTest::newRow("in the middle") << u"a=1"_s << u"a=1"_s;
}

void TestTableWriter::formulas()
{
    QFETCH(const QString, text);
    QTEST(withoutFormula(text), "expected");
}

void TestTableWriter::csvBytes()
{
    Files files;
    const QString path = files.path(u"t.csv"_s);
    auto writer = createTable(path, {{u"а"_s}, {u"б;в"_s}, {u"г"_s}}, zone());
    QVERIFY(writer);
    QVERIFY((*writer)->write({u"x\ny \"z\""_s, moment(), 1.5}));
    QVERIFY((*writer)->write({{}, qint64{-7}, u" край"_s}));
    QVERIFY((*writer)->finish());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xef\xbb\xbfа;\"б;в\";г\r\n\"x\ny \"\"z\"\"\";2026-03-07 00:30:15;1,5\r\n;-7;\" край\"\r\n"));
}

void TestTableWriter::readBack()
{
    QFETCH(const QString, name);
    Files files;
    const QString path = files.path(name);
    QVERIFY(writeRows(path, 5000, u"Двор не убран;\r\n\"совсем\""_s.remove(u'\r')));
    const Table table = readTable(path);
    QVERIFY(!table.error && table.refused.isEmpty());
    QCOMPARE(table.headers, (QStringList{u"Номер"_s, u"Текст"_s, u"Время"_s, u"Число"_s}));
    QCOMPARE(table.rows.size(), 5000);
    QCOMPARE(table.rows[4999][0], u"4999"_s);
    QCOMPARE(table.rows[4999][1], u"Двор не убран;\n\"совсем\""_s);
}

void TestTableWriter::xlsxHasNoFormula()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    QVERIFY(writeRows(path, 3, u"=HYPERLINK(\"http://x\")\u0001_x0041_"_s));
    const QByteArray sheet = entryOf(path, "xl/worksheets/sheet1.xml");
    QVERIFY(sheet.contains("HYPERLINK"));
    QVERIFY(!sheet.contains("<f>") && !sheet.contains("<f ") && !sheet.contains("<hyperlink"));
    QVERIFY(!sheet.contains('\1'));
    QVERIFY(sheet.contains("<pane "));
    QCOMPARE(readTable(path).rows[0][1], u"=HYPERLINK(\"http://x\")_x0041_"_s);
}

void TestTableWriter::xlsxKeepsTypes()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    auto writer = createTable(path, kColumns, zone());
    QVERIFY((*writer)->write({u"0042"_s, std::monostate{}, moment(), 2.25}));
    QVERIFY((*writer)->write({u"\u0001"_s, {}, {}, {}})); // nothing is left of it
    QVERIFY((*writer)->write({u"1"_s, {}, {}, std::numeric_limits<double>::quiet_NaN()}));
    QVERIFY((*writer)->finish());
    auto reader = openTable(path);
    TableRow row;
    QVERIFY((*reader)->next(row).value() == ReadStep::Row);
    QCOMPARE(row.cells[0].kind, CellKind::Text);
    QCOMPARE(row.cells[0].text, u"0042"_s);
    QCOMPARE(row.cells[1].kind, CellKind::Empty);
    QVERIFY(row.cells[2].looksLikeDate);
    QCOMPARE(std::llround(row.cells[2].number * 86'400) - 25'569ll * 86'400, toSeconds(moment()) + 4 * 3600);
    QCOMPARE(row.cells[3].number, 2.25);
}

void TestTableWriter::longTexts()
{
    Files files;
    const QString path = files.path(u"t.xlsx"_s);
    QVERIFY(writeRows(path, 1, QString(32'765, u'x') + u"😀😀"_s));
    const QString text = readTable(path).rows.at(0).at(1);
    QCOMPARE(text, QString(32'765, u'x') + u"…"_s); // no half of a pair
    QVERIFY(writeRows(path, 1, QString(32'767, u'ы')));
    QCOMPARE(readTable(path).rows.at(0).at(1), QString(32'767, u'ы'));
}

void TestTableWriter::hostileTexts()
{
    QFETCH(const QString, name);
    NEED_SHARED(u"dirty/big-list-of-naughty-strings-1.0.0/blns.json"_s);
    QFile file(sharedData(u"dirty/big-list-of-naughty-strings-1.0.0/blns.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
    Files files;
    const QString path = files.path(name);
    auto writer = createTable(path, {{u"n"_s}, {u"text"_s}}, zone());
    for (const QJsonValue &value : strings)
        QVERIFY((*writer)->write({u"n"_s, value.toString() + QChar(0xd800)}));
    QVERIFY((*writer)->finish());
    const Table table = readTable(path);
    QVERIFY(!table.error && table.refused.isEmpty());
    QCOMPARE(table.rows.size(), strings.size());
    if (name.endsWith("csv"_L1)) {
        for (const QStringList &row : table.rows)
            QVERIFY(row[1].isEmpty() || !QStringView(u"=+-@\t\r").contains(row[1].front()));
    }
}

void TestTableWriter::unwritable()
{
    QFETCH(const QString, name);
    Files files;
    const auto code = [](const QString &path) {
        const auto done = writeRows(path, 1, u"x"_s);
        return done ? ErrorCode::Internal : done.error().code;
    };
    QCOMPARE(code(files.path(u"missing/"_s + name)), ErrorCode::Unwritable);
    QVERIFY(QDir().mkpath(files.path(name)));
    QCOMPARE(code(files.path(name)), ErrorCode::Unwritable);
    const NotRoot notRoot;
    if (QFile probe(files.path(u"probe"_s)); probe.open(QIODevice::WriteOnly))
        QSKIP("not started as root: the folder is our own");
    QCOMPARE(code(files.path(u"other-"_s + name)), ErrorCode::Unwritable);
}

void TestTableWriter::fullDisk()
{
    QFETCH(const QString, name);
    Files files;
    const QString path = files.write(name, "the old file");
    // Growing limits, so that the disk is full at different steps: temporary files, the packing, the end.
    int failed = 0;
    for (const rlim_t limit : {0u, 1000u, 5000u, 20'000u, 60'000u, 100'000u, 300'000u}) {
        std::optional<Error> error;
        {
            const FullDisk full(limit);
            if (const auto done = writeRows(path, 3000, u"Двор не убран с прошлой недели"_s); !done)
                error = done.error();
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (error) {
            ++failed;
            QCOMPARE(error->code, ErrorCode::DiskFull);
            QCOMPARE(file.readAll(), QByteArray("the old file"));
        } else {
            QCOMPARE(readTable(path).rows.size(), 3000); // there was room after all
            break;
        }
        QCOMPARE(QDir(QFileInfo(path).absolutePath()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
    }
    QVERIFY(failed >= 4);
    QVERIFY(writeRows(path, 3000, u"x"_s));
    QCOMPARE(readTable(path).rows.size(), 3000);
}

void TestTableWriter::abandoned()
{
    QFETCH(const QString, name);
    Files files;
    const QString path = files.path(name);
    {
        auto writer = createTable(path, kColumns, zone());
        QVERIFY((*writer)->write({u"1"_s}));
    }
    QVERIFY(QDir(QFileInfo(path).absolutePath()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestTableWriter::replacesAndKeepsPermissions()
{
    QFETCH(const QString, name);
    Files files;
    const QString path = files.path(name);
    QVERIFY(writeRows(path, 1, u"x"_s));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QVERIFY(writeRows(path, 2, u"y"_s));
    QVERIFY(QFile::permissions(path).testFlag(QFile::ReadGroup));
    QCOMPARE(readTable(path).rows.size(), 2);
}

void TestTableWriter::otherSuffix()
{
    Files files;
    const auto done = writeRows(files.path(u"t.ods"_s), 1, u"x"_s);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_table_writer.moc"
