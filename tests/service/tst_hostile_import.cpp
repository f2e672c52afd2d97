// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html_text.h"
#include "core/text/plain_text.h"
#include "tests/support/hostile_corpus.h"
#include "tests/support/hostile_files.h"
#include "tests/support/opened_files.h"
#include "tests/support/test_desk.h"

#include <algorithm>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// Files whose every field is a hostile text go through the import of a real desk: a row is in, word for word, or it is
/// refused with its line and a reason.
class TestHostileImport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void eachIsInOrRefused_data();
    void eachIsInOrRefused();
    void cleanupTestCase();

private:
    std::unique_ptr<TestDesk> m_desk;
    int m_files = 0;
};

namespace {

/// What of a text has to come through: nothing but the ends' white space and the kind of the line breaks may differ.
QString kept(QString text, const QString &suffix)
{
    if (suffix == "csv"_L1)
        text = QString::fromUtf8(text.toUtf8()); // UTF-8 has no halves of a pair
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return cleanForStorage(text.trimmed());
}

} // namespace

void TestHostileImport::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(writeHostileFile(m_desk->directory() + u"/first.csv"_s, {hostileRow(u"Яма"_s, u"A"_s)}));
    QVERIFY(waitFor((*m_desk)->imports().import(m_desk->directory() + u"/first.csv"_s))); // what is loaded once
}

void TestHostileImport::eachIsInOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("suffix");
    const auto corpus = hostileCorpus();
    QVERIFY(corpus.size() >= 200);
    for (const HostileText &hostile : corpus) {
        for (const QString &suffix : {u"csv"_s, u"xlsx"_s})
            QTest::newRow((hostile.name + ' ' + suffix.toUtf8()).constData()) << hostile.text << suffix;
    }
}

void TestHostileImport::eachIsInOrRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, suffix);
    const QString name = u"H-%1"_s.arg(++m_files);
    const QString path = m_desk->directory() + u'/' + name + u'.' + suffix;
    QVERIFY(writeHostileFile(path, {hostileRow(text), hostileRow(text, name)}));

    std::optional<Result<ImportReport>> first;
    const OpenedFiles opened;
    const double taken = hostileMilliseconds([&] {
        auto report = waitFor((*m_desk)->imports().import(path));
        if (!first) // the later ones only measure: they add nothing
            first = std::move(report);
    });
    QCOMPARE(OpenedFiles::foreign(m_desk->directory()), QStringList{});
    QVERIFY2(taken <= kHostileMilliseconds, qPrintable(QString::number(taken)));
    if (suffix == "csv"_L1 && text.contains(QChar::Null)) { // no table, and nothing of it is in
        QCOMPARE(first->error().code, ErrorCode::BadFile);
        QVERIFY(!waitFor((*m_desk)->catalog().idOf(name)));
        return;
    }

    const ImportReport &report = first->value();
    QCOMPARE(report.read, text.isEmpty() ? 1 : 2); // a blank row is none
    QCOMPARE(report.added + report.known + report.refusedCount, report.read);
    QCOMPARE(static_cast<qint64>(report.refused.size()), report.refusedCount);
    QVERIFY(std::ranges::all_of(report.refused, [](const RowRefusal &row) { return row.line > 1; }));

    const auto id = waitFor((*m_desk)->catalog().idOf(name));
    const auto size = suffix == "csv"_L1 ? text.toUtf8().size() : text.size();
    QCOMPARE(id.has_value(), size <= Limits{}.cellBytes && !kept(text, suffix).isEmpty());
    if (id && !isHtmlBody(text))
        QCOMPARE(m_desk->card(*id).appeal.origin.text, kept(text, suffix));
}

void TestHostileImport::cleanupTestCase()
{
    QCOMPARE(m_desk->problems(), QStringList{});
}

QTEST_GUILESS_MAIN(TestHostileImport)
#include "tst_hostile_import.moc"
