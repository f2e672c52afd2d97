// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/link_check.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using enum LinkCheck::Verdict;

class TestLinkCheck : public QObject {
    Q_OBJECT

private slots:
    void verdict_data();
    void verdict();
    void shown_data();
    void shown();
    void found_data();
    void found();
};

void TestLinkCheck::verdict_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<LinkCheck::Verdict>("verdict");

    QTest::newRow("web") << u"https://example.org/a?b=1#c"_s << Allowed;
    QTest::newRow("not encrypted") << u"http://example.org"_s << Allowed;
    QTest::newRow("capitals") << u"HTTPS://EXAMPLE.ORG"_s << Allowed;
    QTest::newRow("user") << u"https://gosuslugi.example@evil.example"_s << HidesHost;
    QTest::newRow("empty user") << u"https://@evil.example"_s << HidesHost;
    QTest::newRow("direction") << u"https://evil.example/\u202egpj"_s << HidesHost;
    QTest::newRow("zero width") << u"https://gosus\u200blugi.example"_s << HidesHost;
    QTest::newRow("backslash") << u"https://evil.example\\@a.example"_s << HidesHost;
    QTest::newRow("script") << u"javascript:alert(1)"_s << NotWeb;
    QTest::newRow("file") << u"file:///etc/passwd"_s << NotWeb;
    QTest::newRow("share") << u"smb://evil.example/x"_s << NotWeb;
    QTest::newRow("no scheme") << u"example.org"_s << NotAnAddress;
    QTest::newRow("network path") << u"//evil.example/x"_s << NotAnAddress;
    QTest::newRow("no host") << u"https:///etc/passwd"_s << NotAnAddress;
    QTest::newRow("empty") << QString{} << NotAnAddress;
    QTest::newRow("long") << QString{u"https://example.org/"_s + u"a"_s.repeated(3000)} << NotAnAddress;
}

void TestLinkCheck::verdict()
{
    QFETCH(const QString, address);

    const LinkCheck link = checkLink(address);
    QTEST(link.verdict, "verdict");
    QCOMPARE(link.url.isEmpty(), !link.isAllowed());
}

void TestLinkCheck::shown_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("readable");

    QTest::newRow("Latin") << u"https://example.org/"_s << u"example.org"_s << QString{};
    QTest::newRow("Cyrillic") << u"https://пример.рф/"_s << u"xn--e1afmkfd.xn--p1ai"_s << u"пример.рф"_s;
    QTest::newRow("look-alike of a Latin name") << u"https://аррӏе.com/"_s << u"xn--80ak6aa92e.com"_s << QString{};
}

void TestLinkCheck::shown()
{
    QFETCH(const QString, address);

    const LinkCheck link = checkLink(address);
    QTEST(link.host, "host");
    QTEST(link.readableHost, "readable");
    QVERIFY(link.address.contains(link.host));
}

void TestLinkCheck::found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");

    QTest::newRow("none") << u"http, https и ftp://x"_s << QStringList{};
    QTest::newRow("in a sentence") << u"См. https://example.org/a, там."_s << QStringList{u"https://example.org/a"_s};
    QTest::newRow("in brackets") << u"(http://example.org)"_s << QStringList{u"http://example.org"_s};
    QTest::newRow("two") << u"http://a.example\nHTTP://b.example!"_s
                         << QStringList{u"http://a.example"_s, u"HTTP://b.example"_s};
    QTest::newRow("Cyrillic") << u"«https://пример.рф/яма»"_s << QStringList{u"https://пример.рф/яма"_s};
    QTest::newRow("scheme alone") << u"https:// и http://."_s << QStringList{};
}

void TestLinkCheck::found()
{
    QFETCH(const QString, text);

    QStringList links;
    for (const TextRange &range : findLinks(text))
        links.append(text.sliced(range.position, range.length));
    QTEST(links, "links");
}

QTEST_GUILESS_MAIN(TestLinkCheck)
#include "tst_link_check.moc"
