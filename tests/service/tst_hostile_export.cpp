// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_reader.h"
#include "tests/support/hostile_desk.h"
#include "tests/support/opened_files.h"

#include <algorithm>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// Hostile appeals and hostile answers go out to files: read back, all are there, and no cell begins a formula.
class TestHostileExport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void appeals_data();
    void appeals();
    void answers_data() { appeals_data(); }
    void answers();
    void charts_data() { appeals_data(); }
    void charts();

private:
    using Asked = QFuture<Result<qint64>>;
    QString exported(const QString &name, const std::function<Asked(const QString &)> &ask, qint64 rows);

    std::unique_ptr<HostileDesk> m_desk;
    qint64 m_appeals = 0;
    qint64 m_answers = 0;
};

namespace {

constexpr int kMostRefused = 20; ///< of the answers: blank ones, and those with a fact that is not filled

/// Reads the file as a spreadsheet would, and looks at every cell. Below a chart's numbers stand the rules of counting,
/// a sentence a line.
void holdsNoFormula(const QString &path, qint64 rows, qsizetype rules = 0)
{
    const bool isCsv = path.endsWith(".csv"_L1);
    TableOptions options;
    options.limits.inflationRatio = 10'000; // a letter 100,000 times packs well
    auto reader = openTable(path, options);
    QVERIFY(reader);
    TableRow row;
    qint64 seen = 0;
    for (;;) {
        const auto step = (*reader)->next(row);
        QVERIFY(step);
        if (*step == ReadStep::End)
            break;
        ++seen;
        if (seen > rows)
            continue; // in a CSV they are shorter than its header
        QVERIFY(*step == ReadStep::Row);
        QVERIFY(static_cast<qsizetype>(row.cells.size()) <= (*reader)->headers().size());
        for (const Cell &cell : row.cells) {
            const bool isText = isCsv || cell.kind == CellKind::Text;
            if (isCsv && !cell.text.isEmpty())
                QVERIFY2(!QStringView(u"=+-@\t\r\n＝＋－＠").contains(cell.text.front()),
                         qPrintable(cell.text.left(80)));
            QVERIFY(isText || cell.kind == CellKind::Number || cell.kind == CellKind::Empty);
        }
    }
    QCOMPARE(seen, rows + rules);
}

/// Of the parts of a workbook, those that a formula or a link could stand in.
void partsHoldNoFormula(const QString &path)
{
    int code = 0;
    zip_t *const archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, &code);
    QVERIFY(archive);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const QByteArray name = zip_get_name(archive, static_cast<zip_uint64_t>(i), 0);
        QVERIFY2(!name.contains("external") && !name.contains("vba") && !name.contains("calcChain"), name.constData());
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t *const part = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        QCOMPARE(zip_fread(part, bytes.data(), stat.size), static_cast<zip_int64_t>(stat.size));
        zip_fclose(part);
        for (const char *element : {"<f>", "<f ", "<hyperlink", "TargetMode=\"External\"", "<ddeLink", "t=\"str\""})
            QVERIFY2(!bytes.contains(element), (name + " holds " + element).constData());
    }
    zip_discard(archive);
}

} // namespace

void TestHostileExport::initTestCase()
{
    m_desk = std::make_unique<HostileDesk>();
    const OperatorId me = m_desk->addOperator(u"Мария"_s);
    qint64 refused = 0;
    for (std::size_t i = 0; i < m_desk->corpus().size(); ++i) {
        const auto id = waitFor((*m_desk)->catalog().idOf(HostileDesk::numberOf(i)));
        if (!id)
            continue;
        ++m_appeals;
        const QString &text = m_desk->corpus()[i].text;
        QVERIFY(m_desk->perform(*id, OutcomeSet{}, me)); // an outcome that nobody knows has closed it
        const auto sent = m_desk->perform(*id, ReplySent{text.left(2000), true, text.left(kHostileName), {}}, me);
        sent ? ++m_answers : ++refused;
    }
    QVERIFY(m_appeals >= 200);
    QVERIFY2(m_answers >= 200 && refused <= kMostRefused, qPrintable(QString::number(refused)));
}

void TestHostileExport::appeals_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("CSV") << u".csv"_s;
    QTest::newRow("XLSX") << u".xlsx"_s;
}

QString TestHostileExport::exported(const QString &name, const std::function<Asked(const QString &)> &ask, qint64 rows)
{
    const QString path = m_desk->directory() + u'/' + name;
    const OpenedFiles opened;
    std::optional<Result<qint64>> written;
    const double taken = hostileMilliseconds([&] { written = waitFor(ask(path)); });
    const QStringList foreign = OpenedFiles::foreign(m_desk->directory());
    if (!*written || written->value() != rows || !foreign.isEmpty() ||
        taken > kHostileMilliseconds * static_cast<double>(rows)) {
        qWarning() << name << written->has_value() << foreign << taken;
        return {};
    }
    return path;
}

void TestHostileExport::appeals()
{
    QFETCH(const QString, suffix);
    const QString path = exported(
        u"appeals"_s + suffix, [&](const QString &file) { return (*m_desk)->exports().exportAppeals({}, file); },
        m_appeals);
    QVERIFY(!path.isEmpty());
    holdsNoFormula(path, m_appeals);
    if (suffix == ".xlsx"_L1)
        partsHoldNoFormula(path);
}

void TestHostileExport::answers()
{
    QFETCH(const QString, suffix);
    const QString path = exported(
        u"answers"_s + suffix, [&](const QString &file) { return (*m_desk)->exports().exportAnswers({}, file); },
        m_answers);
    QVERIFY(!path.isEmpty());
    holdsNoFormula(path, m_answers);
    if (suffix == ".xlsx"_L1)
        partsHoldNoFormula(path);
}

void TestHostileExport::charts()
{
    QFETCH(const QString, suffix);
    const auto table = waitFor((*m_desk)->reports().workload({.days = {QDate(2026, 3, 1), QDate(2026, 3, 6)}}));
    QVERIFY(table && table->rows.size() >= 200); // a district for each text
    const PlainTable plain = plainTable(*table);
    const QString path = exported(
        u"chart"_s + suffix, [&](const QString &file) { return (*m_desk)->exports().exportTable(plain, file); },
        static_cast<qint64>(plain.rows.size()));
    QVERIFY(!path.isEmpty());
    holdsNoFormula(path, static_cast<qint64>(plain.rows.size()), plain.rules.size());
    if (suffix == ".xlsx"_L1)
        partsHoldNoFormula(path);
}

QTEST_GUILESS_MAIN(TestHostileExport)
#include "tst_hostile_export.moc"
