// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/attachment_gate.h"
#include "core/text/file_name.h"
#include "core/text/fold.h"
#include "core/text/highlight.h"
#include "core/text/link_check.h"
#include "core/text/plain_text.h"
#include "tests/support/hostile_corpus.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

bool holdsAny(QStringView text, std::initializer_list<QChar::Category> categories)
{
    return std::ranges::any_of(
        text, [&](QChar c) { return std::ranges::find(categories, c.category()) != categories.end(); });
}

bool isInside(const std::vector<TextRange> &ranges, qsizetype size)
{
    qsizetype before = 0;
    return std::ranges::all_of(ranges, [&](const TextRange &range) {
        const bool fits = range.position >= before && range.length > 0 && range.position + range.length <= size;
        before = range.position + range.length;
        return fits;
    });
}

} // namespace

class TestHostileText : public QObject {
    Q_OBJECT

private slots:
    void corpusIsThere();
    void staysHarmless_data();
    void staysHarmless();
};

void TestHostileText::corpusIsThere()
{
    const auto corpus = test::hostileCorpus();
    QVERIFY(corpus.size() >= 200);
    const auto withText = [&](const QString &wanted) {
        return std::ranges::any_of(corpus, [&](const test::HostileText &entry) { return entry.text == wanted; });
    };
    QVERIFY(withText(u"'; DROP TABLE appeal; --"_s));
    QVERIFY(withText(QString{u"Яма"_s + QChar{} + u"на дороге"_s}));
    QVERIFY(withText(QString{QChar{char16_t{0xd83d}}}));
    QVERIFY(withText(u"я"_s.repeated(100'000)));
}

void TestHostileText::staysHarmless_data()
{
    QTest::addColumn<QString>("text");

    for (const test::HostileText &entry : test::allHostileTexts())
        QTest::newRow(entry.name.constData()) << entry.text;
}

void TestHostileText::staysHarmless()
{
    QFETCH(const QString, text);

    const auto timed = [](const char *what, const auto &function) {
        decltype(function()) made;
        const double taken = test::hostileMilliseconds([&] { made = function(); });
        if (taken > test::kHostileMilliseconds)
            qWarning("%s took %.0f ms", what, taken);
        return made;
    };
    QTest::failOnWarning(QRegularExpression{u"took"_s});

    const QString line = timed("oneLine", [&] { return oneLine(text); });
    QVERIFY(line.size() <= 512);
    QVERIFY(line.isValidUtf16());
    QVERIFY(!holdsAny(line, {QChar::Other_Control, QChar::Separator_Line, QChar::Separator_Paragraph}));

    const ShownBody body = timed("bodyForDisplay", [&] { return bodyForDisplay(text); });
    QVERIFY(body.text.isValidUtf16());
    QVERIFY(body.text.size() <= kShownChars + kShownChars / kUnbrokenChars + 16);
    QVERIFY(std::ranges::none_of(body.text, [](QChar c) {
        const auto code = c.unicode();
        return (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x202a && code <= 0x202e) ||
               (code >= 0x2066 && code <= 0x2069);
    }));
    const auto lines = QStringView{body.text}.split(u'\n');
    QVERIFY(std::ranges::none_of(lines, [](QStringView one) {
        return one.size() > kUnbrokenChars && !one.contains(u' ') && !one.contains(u'\t');
    }));

    const QString name = timed("displayName", [&] { return displayName(text); });
    QVERIFY(!holdsAny(name, {QChar::Other_Control, QChar::Other_Format, QChar::Separator_Line}));

    const QString file = timed("safeFileName", [&] { return safeFileName(text); });
    QVERIFY(!file.isEmpty() && file.toUtf8().size() <= 120);
    QVERIFY(!file.contains(u'/') && !file.contains(u'\\') && !file.contains(u':') && !file.startsWith(u'.'));

    const QString stored = timed("cleanForStorage", [&] { return cleanForStorage(text); });
    QVERIFY(stored.isValidUtf16() && !stored.contains(QChar{}));
    QCOMPARE(QString::fromUtf8(stored.toUtf8()), stored);
    QCOMPARE(cleanForStorage(stored), stored);

    timed("foldText", [&] { return foldText(text.first(std::min<qsizetype>(text.size(), 10'000))); });
    timed("attachmentVerdict", [&] { return attachmentVerdict(text, "%PDF-1.4"); });
    const LinkCheck link = timed("checkLink", [&] { return checkLink(text); });
    QVERIFY(!link.isAllowed() || link.url.scheme().startsWith("http"_L1));
    QVERIFY(std::ranges::all_of(link.address, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; }));
    QVERIFY(isInside(timed("findLinks", [&] { return findLinks(body.text); }), body.text.size()));

    const SearchQuery query = timed("parseSearchQuery", [&] { return parseSearchQuery(text); });
    timed("ftsMatch", [&] { return ftsMatch(query); });
    SearchHighlighter highlighter{query};
    QVERIFY(isInside(timed("highlight in the line", [&] { return highlighter.ranges(line); }), line.size()));
    QVERIFY(isInside(timed("highlight in the body", [&] { return highlighter.ranges(body.text); }), body.text.size()));
}

QTEST_GUILESS_MAIN(TestHostileText)
#include "tst_hostile_text.moc"
