// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html_text.h"
#include "core/exchange/value_parsing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace otklik;
using namespace Qt::StringLiterals;

namespace {

Cell textCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    cell.kind = CellKind::Text;
    return cell;
}

Cell numberCell(double number)
{
    Cell cell;
    cell.number = number;
    cell.kind = CellKind::Number;
    return cell;
}

DateFormat dates(const QString &zone, const QString &custom = {}, bool from1904 = false)
{
    return {Zone::load(zone).value(), from1904, custom};
}

QString shown(const std::optional<Timestamp> &time)
{
    return time ? toIso(*time) : u"-"_s;
}

} // namespace

class TestValues : public QObject {
    Q_OBJECT
private slots:
    void dateTexts_data();
    void dateTexts();
    void serials();
    void customFormat();
    void numbers_data();
    void numbers();
    void importance_data();
    void importance();
    void yes();
    void tags();
    void steps();
    void html_data();
    void html();
    void notHtml_data();
    void notHtml();
    void longHtml();
};

void TestValues::dateTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // in a municipality of Kaliningrad, UTC+2
    QTest::newRow("ISO, no zone") << u"2020-10-18T14:50:40"_s << u"2020-10-18T12:50:40Z"_s;
    QTest::newRow("ISO, space, minutes") << u"2020-10-18 14:50"_s << u"2020-10-18T12:50:00Z"_s;
    QTest::newRow("ISO, UTC") << u"2020-10-18T14:50:40Z"_s << u"2020-10-18T14:50:40Z"_s;
    QTest::newRow("ISO, offset") << u"2020-10-18T14:50:40.125+05:30"_s << u"2020-10-18T09:20:40Z"_s;
    QTest::newRow("ISO, offset west, short") << u"2020-10-18 14:50:40 -03"_s << u"2020-10-18T17:50:40Z"_s;
    QTest::newRow("ISO, day") << u"2020-10-18"_s << u"2020-10-17T22:00:00Z"_s;
    QTest::newRow("slashes") << u"2020/10/18 01:02"_s << u"2020-10-17T23:02:00Z"_s;
    QTest::newRow("Russian") << u"18.10.2020 14:50:40"_s << u"2020-10-18T12:50:40Z"_s;
    QTest::newRow("Russian, comma, short") << u" 8.1.2020, 4:05 "_s << u"2020-01-08T02:05:00Z"_s;
    QTest::newRow("Russian, day") << u"18.10.2020"_s << u"2020-10-17T22:00:00Z"_s;
    QTest::newRow("summer of 2010") << u"01.07.2010 12:00"_s << u"2010-07-01T09:00:00Z"_s;
    QTest::newRow("serial as a text") << u"44122.5"_s << u"2020-10-18T10:00:00Z"_s;
    QTest::newRow("serial with a comma") << u"44122,5"_s << u"2020-10-18T10:00:00Z"_s;
    QTest::newRow("seconds since 1970") << u"1603000000"_s << u"2020-10-18T05:46:40Z"_s;
    QTest::newRow("leap day") << u"29.02.2024"_s << u"2024-02-28T22:00:00Z"_s;
    QTest::newRow("no leap day") << u"29.02.2023"_s << u"-"_s;
    QTest::newRow("month 13") << u"2020-13-01"_s << u"-"_s;
    QTest::newRow("hour 24") << u"18.10.2020 24:00"_s << u"-"_s;
    QTest::newRow("minute 60") << u"18.10.2020 10:60"_s << u"-"_s;
    QTest::newRow("two digits of a year") << u"18.10.20"_s << u"-"_s;
    QTest::newRow("American") << u"10/18/2020"_s << u"-"_s;
    QTest::newRow("something behind") << u"18.10.2020 14:50 примерно"_s << u"-"_s;
    QTest::newRow("zone of 30 hours") << u"2020-10-18T14:50:40+30:00"_s << u"-"_s;
    QTest::newRow("words") << u"вчера"_s << u"-"_s;
    QTest::newRow("empty") << QString() << u"-"_s;
    QTest::newRow("a coordinate") << u"59.99"_s << u"-"_s;
    QTest::newRow("many digits") << QString(500, u'9') << u"-"_s;
}

void TestValues::dateTexts()
{
    QFETCH(const QString, text);
    QTEST(shown(parseDate(textCell(text), dates(u"Europe/Kaliningrad"_s))), "utc");
}

void TestValues::serials()
{
    QCOMPARE(shown(parseDate(numberCell(44'122.61851851852), dates(u"Europe/Moscow"_s))), u"2020-10-18T11:50:40Z"_s);
    QCOMPARE(shown(parseDate(numberCell(44'122.99999999999), dates(u"UTC"_s))), u"2020-10-19T00:00:00Z"_s); // rounded up
    QCOMPARE(shown(parseDate(numberCell(44'122 - 1462), dates(u"UTC"_s, {}, true))), u"2020-10-18T00:00:00Z"_s);
    QCOMPARE(shown(parseDate(numberCell(30.19), dates(u"UTC"_s))), u"-"_s);
    QCOMPARE(shown(parseDate(numberCell(-5), dates(u"UTC"_s))), u"-"_s);
    QCOMPARE(shown(parseDate(numberCell(1e300), dates(u"UTC"_s))), u"-"_s);
}

void TestValues::customFormat()
{
    const DateFormat american = dates(u"UTC"_s, u"M/d/yyyy h:mm"_s);
    QCOMPARE(shown(parseDate(textCell(u"3/4/2026 5:06"_s), american)), u"2026-03-04T05:06:00Z"_s);
    QCOMPARE(shown(parseDate(textCell(u"04.03.2026"_s), american)), u"2026-03-04T00:00:00Z"_s); // the usual ones still work
}

void TestValues::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number"); // NaN: none
    const double none = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("point") << u"59.5"_s << 59.5;
    QTest::newRow("comma") << u" 59,5 "_s << 59.5;
    QTest::newRow("negative") << u"-0.25"_s << -0.25;
    QTest::newRow("degrees") << u"59°30'"_s << none;
    QTest::newRow("infinite") << u"inf"_s << none;
    QTest::newRow("too large") << u"1e999"_s << none;
    QTest::newRow("two") << u"59,5, 30,1"_s << none;
}

void TestValues::numbers()
{
    QFETCH(const QString, text);
    QFETCH(const double, number);
    const auto read = parseNumber(textCell(text));
    QCOMPARE(read.has_value(), !std::isnan(number));
    if (read)
        QCOMPARE(*read, number);
}

void TestValues::importance_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *text, Importance importance) { QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(importance); };
    row("Повышенная", Importance::High);
    row(" высокая ", Importance::High);
    row("Срочно", Importance::High);
    row("Несрочно", Importance::Ordinary);
    row("high", Importance::High);
    row("Критическая", Importance::Critical);
    row("Обычная", Importance::Ordinary);
    row("какая-то", Importance::Ordinary);
    row("", Importance::Ordinary);
}

void TestValues::importance()
{
    QFETCH(const QString, text);
    QTEST(static_cast<int>(parseImportance(text)), "expected");
}

void TestValues::yes()
{
    for (const QString &text : {u"Да"_s, u" да "_s, u"1"_s, u"TRUE"_s, u"Yes"_s})
        QVERIFY(parseYes(text));
    for (const QString &text : {u"Нет"_s, u""_s, u"0"_s, u"FALSE"_s, u"дата"_s})
        QVERIFY(!parseYes(text));
}

void TestValues::tags()
{
    QCOMPARE(parseTags(u" снег; лёд ,снег;;\nдвор "_s), (QStringList{u"снег"_s, u"лёд"_s, u"двор"_s}));
    QCOMPARE(parseTags({}), QStringList());
}

void TestValues::steps()
{
    for (const QString &step : {u"Готово"_s, u" готово"_s, u"Завершено: Автоматически"_s, u"Закрыто"_s, u"closed"_s})
        QVERIFY(isFinishedStep(step));
    for (const QString &step : {u"В работе"_s, u"Рассмотрение"_s, u"Не готово"_s, u""_s})
        QVERIFY(!isFinishedStep(step));
}

void TestValues::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    QTest::newRow("paragraphs") << u"<p>Один&nbsp; два</p><p>Три</p>"_s << u"Один два\n\nТри"_s;
    QTest::newRow("line break") << u"<p>Один<br/>два<BR>три</p>"_s << u"Один\nдва\nтри"_s;
    QTest::newRow("list") << u"<ul><li>а</li><li>б</li></ul>"_s << u"а\n\nб"_s;
    QTest::newRow("attributes") << u"<p style=\"color:red\"><a href='http://x'>ссылка</a></p>"_s << u"ссылка"_s;
    QTest::newRow("entities") << u"<p>&laquo;A &amp; B&raquo; &#8470;5 &#x2116;6 &lt;b&gt; &unknown; &</p>"_s << u"«A & B» №5 №6 <b> &unknown; &"_s;
    QTest::newRow("an entity of an entity stays") << u"<p>&amp;lt;b&amp;gt;</p>"_s << u"&lt;b&gt;"_s;
    QTest::newRow("impossible characters") << u"<p>&#0;&#xD800;&#x110000;&#99999999999;</p>"_s << u"&#0;&#xD800;&#x110000;&#99999999999;"_s;
    QTest::newRow("script and style") << u"<div>a<script>alert(1)</script><style>p{}</style>b</div>"_s << u"ab"_s;
    QTest::newRow("open script") << u"<div>a<script>alert(1)</div>"_s << u"a"_s;
    QTest::newRow("less than") << u"<p>1 < 2, 3 > 2 и <что-то></p>"_s << u"1 < 2, 3 > 2 и <что-то>"_s;
    QTest::newRow("picture") << u"<p><img src=\"//host/x.png\" onerror=alert(1)>Яма</p>"_s << u"Яма"_s;
}

void TestValues::html()
{
    QFETCH(const QString, html);
    QVERIFY(isHtmlBody(html));
    QTEST(plainFromHtml(html), "plain");
}

void TestValues::notHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"Яма на дороге"_s;
    QTest::newRow("sign") << u"a < b и c > d"_s;
    QTest::newRow("script alone") << u"<script>alert(1)</script>"_s;
    QTest::newRow("link alone") << u"<a href=\"javascript:x\">x</a>"_s;
    QTest::newRow("begins with a paragraph only") << u"<p> что это значит?"_s;
    QTest::newRow("unknown tag") << u"<pппп>"_s;
    QTest::newRow("empty") << QString();
}

void TestValues::notHtml()
{
    QFETCH(const QString, text);
    QVERIFY(!isHtmlBody(text));
}

/// A megabyte of open brackets takes time that grows with the length, not with its square.
void TestValues::longHtml()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece : {u"<"_s, u"<z"_s, u"<p"_s, u"&"_s, u"&a"_s, u"<script"_s, u"</p>"_s, u"<p><script>"_s})
        plainFromHtml(u"<p>"_s + piece.repeated(1'000'000 / piece.size()) + u"</p>"_s);
    QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
