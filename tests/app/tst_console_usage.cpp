// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QTest>

using namespace otklik::test;
using namespace Qt::StringLiterals;

/// What is said of a command line that makes no sense, and where to read how it is done.
class TestConsoleUsage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void wrong_data();
    void wrong();
    void help_data();
    void help();
    void generalHelp();
    void operationsAreDocumented();
    void storeBeforeAndAfter();
    void jsonWord();
    void speaksUtf8WithoutALocale();

private:
    StoreConsole m_console;
};

void TestConsoleUsage::initTestCase()
{
    QCOMPARE(m_console.run({u"demo"_s, u"--appeals"_s, u"20"_s, u"--until"_s, u"2026-03-01"_s}).code, 0);
}

void TestConsoleUsage::wrong_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown command") << u"fly"_s;
    QTest::newRow("unknown option") << u"list --fly"_s;
    QTest::newRow("a single dash") << u"list -x"_s;
    QTest::newRow("value is missing") << u"list --limit"_s;
    QTest::newRow("limit of words") << u"list --limit many"_s;
    QTest::newRow("limit zero") << u"list --limit 0"_s;
    QTest::newRow("limit negative") << u"list --limit -5"_s;
    QTest::newRow("limit huge") << u"list --limit 99999999999999999999"_s;
    QTest::newRow("view") << u"list --view mein"_s;
    QTest::newRow("sort") << u"list --sort up"_s;
    QTest::newRow("offset key") << u"list --offset-key 12"_s;
    QTest::newRow("offset key of words") << u"list --offset-key a.b"_s;
    QTest::newRow("filter without a value") << u"list --filter district"_s;
    QTest::newRow("filter without a key") << u"list --filter =x"_s;
    QTest::newRow("unknown filter") << u"count --filter colour=red"_s;
    QTest::newRow("filter: date") << u"count --filter from=yesterday"_s;
    QTest::newRow("filter: no such day") << u"count --filter to=2026-02-30"_s;
    QTest::newRow("filter: level") << u"count --filter level=7"_s;
    QTest::newRow("filter: importance") << u"count --filter importance=most"_s;
    QTest::newRow("filter: progress") << u"count --filter progress=x"_s;
    QTest::newRow("filter: nobody of this name") << u"count --filter assignee=Nemo"_s;
    QTest::newRow("operator: nobody of this name") << u"count --view mine --operator Nemo"_s;
    QTest::newRow("count takes no file") << u"count x"_s;
    QTest::newRow("search for nothing") << u"search"_s;
    QTest::newRow("show nothing") << u"show"_s;
    QTest::newRow("show two") << u"show 1 2"_s;
    QTest::newRow("do nothing") << u"do"_s;
    QTest::newRow("import nothing") << u"import"_s;
    QTest::newRow("report of nothing") << u"report --out x.csv"_s;
    QTest::newRow("report of the weather") << u"report weather --out x.csv"_s;
    QTest::newRow("report to nowhere") << u"report workload"_s;
    QTest::newRow("report as a document") << u"report workload --out x.doc"_s;
    QTest::newRow("report by colour") << u"report workload --by colour --out x.csv"_s;
    QTest::newRow("report from a word") << u"report workload --from x --out x.csv"_s;
    QTest::newRow("export of nothing") << u"export --out x.csv"_s;
    QTest::newRow("export of operators") << u"export operators --out x.csv"_s;
    QTest::newRow("export as a picture") << u"export appeals --out x.png"_s;
    QTest::newRow("demo of none") << u"demo --appeals 0"_s;
    QTest::newRow("demo with a word for a seed") << u"demo --seed x"_s;
    QTest::newRow("demo until a word") << u"demo --until tomorrow"_s;
    QTest::newRow("verify takes no file") << u"verify x"_s;
    QTest::newRow("backup to nowhere") << u"backup"_s;
    QTest::newRow("restore from nowhere") << u"restore"_s;
    QTest::newRow("operators remove") << u"operators remove X"_s;
    QTest::newRow("operators add nobody") << u"operators add"_s;
    QTest::newRow("operators with an unknown role") << u"operators add X --role king"_s;
    QTest::newRow("districts from nowhere") << u"districts"_s;
}

void TestConsoleUsage::wrong()
{
    QFETCH(QString, words);
    const Ran ran = m_console.run(words.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.errorCode(), u"usage"_s);
    QVERIFY2(ran.err.startsWith("otklikctl: usage: "), ran.err.constData());
    QCOMPARE(ran.lines().size(), 1);
    QCOMPARE(m_console.count(), 20); // and nothing was done
}

void TestConsoleUsage::help_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("import") << u"import"_s << QByteArray("--mapping");
    QTest::newRow("list") << u"list"_s << QByteArray("--offset-key");
    QTest::newRow("count") << u"count"_s << QByteArray("channel, district, group");
    QTest::newRow("search") << u"search"_s << QByteArray("--limit");
    QTest::newRow("show") << u"show"_s << QByteArray("ID|NUMBER");
    QTest::newRow("do") << u"do"_s << QByteArray("escalation.return");
    QTest::newRow("report") << u"report"_s << QByteArray("--by");
    QTest::newRow("export") << u"export"_s << QByteArray("--out");
    QTest::newRow("demo") << u"demo"_s << QByteArray("--seed");
    QTest::newRow("verify") << u"verify"_s << QByteArray("--store");
    QTest::newRow("backup") << u"backup"_s << QByteArray("FILE");
    QTest::newRow("restore") << u"restore"_s << QByteArray("FILE");
    QTest::newRow("operators") << u"operators"_s << QByteArray("--role");
    QTest::newRow("districts") << u"districts"_s << QByteArray("GeoJSON");
    QTest::newRow("municipality") << u"municipality"_s << QByteArray("FILE");
    QTest::newRow("mappings") << u"mappings"_s << QByteArray("FILE");
}

void TestConsoleUsage::help()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, says);
    const Ran ran = StoreConsole::runBare({command, u"--help"_s});
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.out.contains(says), ran.out.constData());
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
}

void TestConsoleUsage::generalHelp()
{
    const Ran help = StoreConsole::runBare({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const char *word : {"import", "restore", "--store DIR", "3 "})
        QVERIFY2(help.out.contains(word), word);
    const Ran version = StoreConsole::runBare({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("otklikctl "));
}

void TestConsoleUsage::operationsAreDocumented()
{
    const QByteArray help = StoreConsole::runBare({u"do"_s, u"--help"_s}).out;
    for (const char *word :
         {"tag.add",      "tag.remove",   "topic.set", "place.set",         "assign",           "importance.set",
          "type.set",     "outcome.set",  "note.add",  "reply.draft",       "reply.submit",     "reply.approve",
          "reply.return", "reply.send",   "escalate",  "escalation.return", "postpone",         "promise",
          "resume",       "undo",         "own_reply", "[addressee]",       "already_answered", "forward",
          "[attributes]", "forwarded",    "register",  "redirect",          "extend",           "leave",
          "return",       "promise.move", "track.set", "emergency.tell",    "not_registered",   "promise.settle", "problem.join", "problem.leave", "no_problem"})
        QVERIFY2(help.contains(word), word);
}

void TestConsoleUsage::storeBeforeAndAfter()
{
    const Ran before = StoreConsole::runBare({u"--store"_s, m_console.store(), u"count"_s});
    const Ran after = StoreConsole::runBare({u"count"_s, u"--store="_s + m_console.store()});
    QCOMPARE(before.out, QByteArray("20\n"));
    QCOMPARE(after.out, before.out);
}

void TestConsoleUsage::jsonWord()
{
    // Behind a double dash it is a word to look for, not an option.
    const Ran ran = StoreConsole::runBare({u"search"_s, u"--store"_s, m_console.store(), u"--"_s, u"--json"_s});
    QCOMPARE(ran.code, 0);
    QVERIFY2(!ran.out.startsWith('{'), ran.out.constData());
}

void TestConsoleUsage::speaksUtf8WithoutALocale()
{
    QProcess process;
    QProcessEnvironment bare;
    bare.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    bare.insert(u"ASAN_OPTIONS"_s, qEnvironmentVariable("ASAN_OPTIONS"));
    process.setProcessEnvironment(bare);
    process.start(StoreConsole::program(), {u"--store"_s, m_console.store(), u"search"_s, u"двор"_s, u"--filter"_s,
                                            u"district=Калуга"_s, u"--json"_s});
    const Ran ran = StoreConsole::finish(process);
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QVERIFY(ran.json().contains(u"micros"));
}

QTEST_GUILESS_MAIN(TestConsoleUsage)
#include "tst_console_usage.moc"
