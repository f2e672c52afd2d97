// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"
#include "ui/charts/palette.h"
#include "ui/charts/sheet.h"

#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestSheet : public QObject {
    Q_OBJECT
private slots:
    void pdfPages_data();
    void pdfPages();
    void pngSize_data();
    void pngSize();
    void pictureHasTheColours();
    void hostileNames();
    void keepsTheOldFileWhenItFails();
    void cannotWrite_data();
    void cannotWrite();

private:
    QByteArray read(const QString &name);
    QTemporaryDir m_folder;
};

Q_DECLARE_METATYPE(otklik::ReportTable)

namespace {

/// Pages of a PDF by Qt: its objects are not packed.
qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

QByteArray TestSheet::read(const QString &name)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSheet::pdfPages_data()
{
    QTest::addColumn<ReportTable>("table");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("empty") << ReportTable(WorkloadTable()) << 1 << 1;
    QTest::newRow("3 districts") << ReportTable(sampleWorkload(3)) << 1 << 1;
    QTest::newRow("26 districts on one page") << ReportTable(sampleWorkload(26)) << 1 << 1;
    QTest::newRow("120 districts") << ReportTable(sampleWorkload(120)) << 3 << 6;
    QTest::newRow("1000 rows") << ReportTable(sampleWorkload(1000)) << 20 << 50;
    QTest::newRow("a month") << ReportTable(sampleFlow(31)) << 1 << 1;
    QTest::newRow("no days") << ReportTable(FlowTable()) << 1 << 1;
    QTest::newRow("answer times of 26") << ReportTable(sampleTimes(26)) << 1 << 2;
    QTest::newRow("ages of 26") << ReportTable(sampleAges(26)) << 1 << 1;
}

void TestSheet::pdfPages()
{
    QFETCH(ReportTable, table);
    QFETCH(int, least);
    QFETCH(int, most);
    QVERIFY(renderPdf(table, m_folder.filePath(u"a.pdf"_s), {u"Центр управления"_s}));
    const QByteArray pdf = read(u"a.pdf"_s);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/MediaBox [0 0 595"));
    const qsizetype pages = pagesOf(pdf);
    QVERIFY2(pages >= least && pages <= most, qPrintable(QString::number(pages)));
}

void TestSheet::pngSize_data()
{
    QTest::addColumn<ReportTable>("table");
    QTest::newRow("3") << ReportTable(sampleWorkload(3));
    QTest::newRow("120") << ReportTable(sampleWorkload(120));
    QTest::newRow("10000 folded") << ReportTable(sampleWorkload(10000));
    QTest::newRow("10000 medians") << ReportTable(sampleTimes(10000));
    QTest::newRow("ages") << ReportTable(sampleAges(26));
    QTest::newRow("flow") << ReportTable(sampleFlow(90));
}

void TestSheet::pngSize()
{
    QFETCH(ReportTable, table);
    QVERIFY(renderPng(table, m_folder.filePath(u"a.png"_s)));
    const QImage image(m_folder.filePath(u"a.png"_s));
    QCOMPARE(image.width(), 2 * 1048);
    QVERIFY(image.height() > 300);
    QVERIFY(image.height() < 32000);
}

void TestSheet::pictureHasTheColours()
{
    QVERIFY(renderPng(sampleWorkload(3), m_folder.filePath(u"c.png"_s)));
    const QImage image(m_folder.filePath(u"c.png"_s));
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen.insert(image.pixel(x, y));
    }
    for (const auto state : {WorkloadState::AnsweredInTime, WorkloadState::AnsweredLate, WorkloadState::Waiting,
                             WorkloadState::Overdue, WorkloadState::ClosedUnanswered})
        QVERIFY2(seen.contains(inkOf(state).color.rgb()), qPrintable(key(state)));
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

void TestSheet::hostileNames()
{
    const QString name = m_folder.filePath(u"hostile.pdf"_s);
    QVERIFY(renderPdf(hostileWorkload(), name, {u"<img src=/etc/hostname>"_s}));
    QVERIFY(!read(u"hostile.pdf"_s).contains("/URI"));
    QVERIFY(renderPng(hostileWorkload(), m_folder.filePath(u"hostile.png"_s), {u"а"_s.repeated(100000)}));
    QVERIFY(QImageReader(m_folder.filePath(u"hostile.png"_s)).size().height() < 4000);
}

void TestSheet::keepsTheOldFileWhenItFails()
{
    QVERIFY(renderPdf(sampleWorkload(3), m_folder.filePath(u"twice.pdf"_s)));
    const QByteArray first = read(u"twice.pdf"_s);
    QVERIFY(renderPdf(sampleWorkload(120), m_folder.filePath(u"twice.pdf"_s)));
    QVERIFY(pagesOf(read(u"twice.pdf"_s)) > pagesOf(first)); // replaced whole
    const QStringList leftovers = QDir(m_folder.path()).entryList({u"twice.pdf*"_s}, QDir::Files);
    QCOMPARE(leftovers, QStringList{u"twice.pdf"_s});
}

void TestSheet::cannotWrite_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << u"none/such/a.pdf"_s;
    QTest::newRow("a folder") << u"."_s;
}

void TestSheet::cannotWrite()
{
    QFETCH(QString, path);
    const QString full = m_folder.filePath(path);
    const auto pdf = renderPdf(sampleWorkload(3), full);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Unwritable);
    QCOMPARE(pdf.error().subject, full);
    QVERIFY(!renderPng(sampleWorkload(3), full));
}

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
