// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"
#include "tests/support/hostile_corpus.h"
#include "tests/support/opened_files.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/sheet.h"

#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// Each hostile text as the name of a district, a topic and the municipality: in the window, in the printed sheet and
/// in the picture.
class TestHostileSheet : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsPrintedPlain_data();
    void eachIsPrintedPlain();

private:
    void shows(const QString &text);
    void prints(const QString &text);

    QTemporaryDir m_folder;
    ChartPanel m_panel;
};

namespace {

/// Two rows: a name that stands alone and its like among others.
template<typename Table>
Table named(Table table, const QString &text)
{
    for (auto &row : table.rows)
        row.row = {text, text};
    return table;
}

} // namespace

void TestHostileSheet::shows(const QString &text)
{
    m_panel.setTable(named(sampleWorkload(2), text));
    QVERIFY(!m_panel.grab().isNull());
}

void TestHostileSheet::prints(const QString &text)
{
    QVERIFY(renderPdf(named(sampleTimes(2), text), m_folder.filePath(u"a.pdf"_s), {text}));
}

void TestHostileSheet::initTestCase()
{
    m_panel.resize(700, 400);
    m_panel.show();
    shows(u"Ы漢😀\u0645 ก"_s); // fonts and the style load their files at the first use
    prints(u"Ы漢😀\u0645 ก"_s);
}

void TestHostileSheet::eachIsPrintedPlain_data()
{
    QTest::addColumn<QString>("text");
    const auto corpus = hostileCorpus();
    QVERIFY(corpus.size() >= 200);
    for (const HostileText &hostile : corpus)
        QTest::newRow(hostile.name.constData()) << hostile.text;
}

void TestHostileSheet::eachIsPrintedPlain()
{
    QFETCH(const QString, text);
    const OpenedFiles opened;
    const double shown = hostileMilliseconds([&] { shows(text); });
    const double printed = hostileMilliseconds([&] { prints(text); });
    const double drawn = hostileMilliseconds(
        [&] { QVERIFY(renderPng(named(sampleWorkload(2), text), m_folder.filePath(u"a.png"_s), {text})); });
    QCOMPARE(OpenedFiles::foreign(m_folder.path()), QStringList{});
    for (const double taken : {shown, printed, drawn})
        QVERIFY2(taken <= kHostileMilliseconds, qPrintable(QString::number(taken)));

    QFile pdf{m_folder.filePath(u"a.pdf"_s)};
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    for (const char *action : {"/URI", "/Launch", "/JavaScript", "/GoToR", "/EmbeddedFile"})
        QVERIFY2(!bytes.contains(action), action);
    QVERIFY(QImageReader{m_folder.filePath(u"a.png"_s)}.size().height() < 4000);
}

QTEST_MAIN(TestHostileSheet)
#include "tst_hostile_sheet.moc"
