// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace otklik::test;
using namespace Qt::StringLiterals;

/// What is read: lists, counts, searches, reports and exports, against a plain reading of all the appeals.
class TestConsoleList : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void pages_data();
    void pages();
    void countsEqualLists_data();
    void countsEqualLists();
    void form();
    void search();
    void searchInText();
    void show();
    void showUnknown();
    void hostileTextOnATerminal();
    void reports_data();
    void reports();
    void reportEqualsCounts();
    void exports_data();
    void exports();
    void exportToNowhere();

private:
    StoreConsole m_console;
    QList<QJsonObject> m_all;
};

namespace {

constexpr int kAppeals = 400;

QList<QJsonObject> objects(const QJsonValue &array)
{
    QList<QJsonObject> all;
    for (const auto &item : array.toArray())
        all.append(item.toObject());
    return all;
}

} // namespace

void TestConsoleList::initTestCase()
{
    const Ran demo = m_console.run(
        {u"demo"_s, u"--appeals"_s, QString::number(kAppeals), u"--seed"_s, u"3"_s, u"--until"_s, u"2026-03-01"_s});
    QCOMPARE(demo.code, 0);
    QCOMPARE(demo.json()[u"added"].toInt(), kAppeals);
    const Ran all = m_console.run({u"list"_s, u"--limit"_s, u"10000"_s});
    m_all = objects(all.json()[u"appeals"]);
    QCOMPARE(m_all.size(), kAppeals);
    QVERIFY(all.json()[u"next"].isNull());
}

void TestConsoleList::pages_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"urgency", "date", "district"})
        QTest::newRow(sort) << QString::fromLatin1(sort);
}

void TestConsoleList::pages()
{
    QFETCH(QString, sort);
    QSet<QString> seen;
    QString next;
    int pages = 0;
    do {
        QStringList words{u"list"_s, u"--sort"_s, sort, u"--limit"_s, u"150"_s};
        if (!next.isEmpty())
            words << u"--offset-key"_s << next;
        const QJsonObject page = m_console.run(words).json();
        for (const QJsonObject &appeal : objects(page[u"appeals"]))
            seen.insert(appeal[u"id"].toString());
        next = page[u"next"].toString();
    } while (!next.isEmpty() && ++pages < 10);
    QCOMPARE(pages, 2);
    QCOMPARE(seen.size(), kAppeals);
}

using Fits = std::function<bool(const QJsonObject &)>;
Q_DECLARE_METATYPE(Fits)

void TestConsoleList::countsEqualLists_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<Fits>("fits");
    const auto is = [](const char *field, const QString &value) -> Fits {
        return [=](const QJsonObject &a) { return a[QLatin1StringView{field}].toString() == value; };
    };
    const QJsonObject one = m_all.first();
    for (const char *field :
         {"channel", "district", "group", "topic", "department", "step", "type", "outcome", "importance", "assignee"}) {
        const QString value = one[QLatin1StringView{field}].toString();
        QTest::newRow(field) << QStringList{u"--filter"_s, QLatin1StringView{field} + u'=' + value} << is(field, value);
    }
    QTest::newRow("district not stated") << QStringList{u"--filter"_s, u"district="_s} << is("district", {});
    QTest::newRow("level") << QStringList{u"--filter"_s, u"level=0"_s}
                           << Fits([](const QJsonObject &a) { return a[u"level"].toInt() == 0; });
    QTest::newRow("overdue") << QStringList{u"--filter"_s, u"progress=overdue"_s}
                             << Fits([](const QJsonObject &a) { return a[u"overdue"].toBool(); });
    QTest::newRow("two districts") << QStringList{u"--filter"_s, u"district=Калуга"_s, u"--filter"_s,
                                                  u"district=Обнинск"_s}
                                   << Fits([](const QJsonObject &a) {
                                          return a[u"district"] == u"Калуга"_s || a[u"district"] == u"Обнинск"_s;
                                      });
    QTest::newRow("district and step") << QStringList{u"--filter"_s, u"district=Калуга"_s, u"--filter"_s,
                                                      u"step=done"_s}
                                       << Fits([](const QJsonObject &a) {
                                              return a[u"district"] == u"Калуга"_s && a[u"step"] == u"done"_s;
                                          });
    QTest::newRow("view done") << QStringList{u"--view"_s, u"done"_s} << is("step", u"done"_s);
    QTest::newRow("one day, of Moscow") << QStringList{u"--filter"_s, u"from=2026-02-10"_s, u"--filter"_s,
                                                       u"to=2026-02-10"_s}
                                        << Fits([](const QJsonObject &a) {
                                               const QString at = a[u"received"].toString();
                                               return at >= u"2026-02-09T21:00:00Z"_s && at < u"2026-02-10T21:00:00Z"_s;
                                           });
    QTest::newRow("nobody's") << QStringList{u"--filter"_s, u"assignee="_s}
                              << Fits([](const QJsonObject &a) { return a[u"assignee"].isNull(); });
}

void TestConsoleList::countsEqualLists()
{
    QFETCH(QStringList, words);
    QFETCH(Fits, fits);
    QSet<QString> expected;
    for (const QJsonObject &appeal : m_all) {
        if (fits(appeal))
            expected.insert(appeal[u"id"].toString());
    }
    QSet<QString> listed;
    for (const QJsonObject &appeal :
         objects(m_console.run(QStringList{u"list"_s, u"--limit"_s, u"10000"_s} + words).json()[u"appeals"]))
        listed.insert(appeal[u"id"].toString());
    QCOMPARE(listed, expected);
    QCOMPARE(m_console.count(words), expected.size());
}

void TestConsoleList::form()
{
    for (const char *field :
         {"id",    "number",  "channel",    "author",   "text",       "district",       "group",
          "topic", "tags",    "department", "assignee", "importance", "step",           "source_step",
          "type",  "outcome", "level",      "received", "due",        "first_answered", "overdue"})
        QVERIFY2(m_all.first().contains(QLatin1StringView{field}), field);
    QVERIFY(m_all.first()[u"tags"].isArray());
    QVERIFY(m_all.first()[u"received"].toString().endsWith(u'Z'));
}

void TestConsoleList::search()
{
    const QJsonObject found = m_console.run({u"search"_s, u"дорога"_s, u"--limit"_s, u"3"_s}).json();
    QVERIFY(found[u"micros"].toInteger() > 0);
    QCOMPARE(found[u"appeals"].toArray().size(), 3);
    QVERIFY(!found[u"next"].isNull());
    const int forms = m_console.count({u"--filter"_s, u"text=дорогами "_s});
    QCOMPARE(m_console.count({u"--filter"_s, u"text=дорогу "_s}), forms);
    QVERIFY(forms > 0);
}

void TestConsoleList::searchInText()
{
    QCOMPARE(m_console.run({u"search"_s, u"\"'; DROP TABLE appeal --"_s}).code, 0);
    QCOMPARE(m_console.count(), kAppeals);
    const QString number = m_all.first()[u"number"].toString();
    QCOMPARE(m_console.run({u"show"_s, number}).json()[u"appeal"][u"id"], m_all.first()[u"id"]);
}

void TestConsoleList::show()
{
    const QString id = m_all.first()[u"id"].toString();
    const QJsonObject card = m_console.run({u"show"_s, id}).json();
    QCOMPARE(card[u"appeal"].toObject(), m_all.first());
    const QList<QJsonObject> operations = objects(card[u"operations"]);
    QVERIFY(!operations.isEmpty());
    QCOMPARE(operations.first()[u"kind"].toString(), u"appeal.receive"_s);
    QCOMPARE(operations.first()[u"id"].toString(), id); // an appeal is named by the operation that received it
    for (const QJsonObject &operation : operations) {
        for (const char *field : {"id", "kind", "at", "by", "undone"})
            QVERIFY2(operation.contains(QLatin1StringView{field}), field);
    }
}

void TestConsoleList::showUnknown()
{
    for (const QString &id : {u"nothing"_s, u"01a204a9-62dc-74c4-869d-5d2baa34cd99"_s}) {
        const Ran ran = m_console.run({u"show"_s, id});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.errorCode(), u"not_found"_s);
        QVERIFY(ran.err.contains("not_found"));
    }
}

void TestConsoleList::hostileTextOnATerminal()
{
    const StoreConsole console;
    console.write(u"a.csv"_s, "Текст;Автор;Номер\n\"\x1b]0;owned\x07 \x1b[2J<b>привет</b>\";\x1b[31mЗлой;Ж-1\n");
    QCOMPARE(console.run({u"import"_s, console.file(u"a.csv"_s)}).code, 0);
    for (const QStringList &words : {QStringList{u"list"_s}, QStringList{u"show"_s, u"Ж-1"_s}}) {
        const Ran ran = StoreConsole::runBare(QStringList{u"--store"_s, console.store()} + words);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("<b>привет</b>"));
        QVERIFY(!ran.out.contains('\x1b') && !ran.out.contains('\x07'));
    }
}

void TestConsoleList::reports_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("json") << u"json"_s << QByteArray("{");
    QTest::newRow("csv") << u"csv"_s << QByteArray();
    QTest::newRow("xlsx") << u"xlsx"_s << QByteArray("PK\x03\x04");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
}

void TestConsoleList::reports()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, begins);
    for (const char *by : {"district", "group", "topic", "channel", "operator", "department"}) {
        const QString name = QLatin1StringView{by} + u'.' + suffix;
        QProcess process; // as cron starts it: no display, no platform
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.remove(u"DISPLAY"_s);
        process.setProcessEnvironment(environment);
        process.start(StoreConsole::program(),
                      {u"report"_s, u"workload"_s, u"--store"_s, m_console.store(), u"--json"_s, u"--by"_s,
                       QLatin1StringView{by}, u"--out"_s, m_console.file(name)});
        const Ran ran = StoreConsole::finish(process);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.json()[u"n"].toInt(), kAppeals);
        QVERIFY(m_console.read(name).startsWith(begins));
        QVERIFY(m_console.read(name).size() > 100);
    }
}

void TestConsoleList::reportEqualsCounts()
{
    const QString file = m_console.file(u"march.json"_s);
    const QStringList days{u"--filter"_s, u"from=2026-02-01"_s, u"--filter"_s, u"to=2026-02-20"_s};
    QCOMPARE(m_console
                 .run({u"report"_s, u"workload"_s, u"--from"_s, u"2026-02-01"_s, u"--to"_s, u"2026-02-20"_s, u"--out"_s,
                       file})
                 .code,
             0);
    const QJsonObject report = QJsonDocument::fromJson(m_console.read(u"march.json"_s)).object();
    const QList<QJsonObject> rows = objects(report[u"rows"]);
    QVERIFY(rows.size() > 3);
    int received = 0;
    for (const QJsonObject &row : rows.mid(0, 4)) {
        const QStringList district{u"--filter"_s, u"district="_s + row[u"key"].toString()};
        QCOMPARE(m_console.count(days + district), row[u"received"].toInt());
        QCOMPARE(m_console.count(days + district + QStringList{u"--filter"_s, u"progress=answered"_s}),
                 row[u"answered"].toInt());
    }
    for (const QJsonObject &row : rows)
        received += row[u"received"].toInt();
    QCOMPARE(received, report[u"totals"][u"received"].toInt());
    QCOMPARE(m_console.count(days), received);
}

void TestConsoleList::exports_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("csv") << u"csv"_s;
    QTest::newRow("xlsx") << u"xlsx"_s;
}

void TestConsoleList::exports()
{
    QFETCH(QString, suffix);
    const QString file = m_console.file(u"appeals."_s + suffix);
    const Ran ran = m_console.run({u"export"_s, u"appeals"_s, u"--out"_s, file, u"--view"_s, u"done"_s});
    QCOMPARE(ran.code, 0);
    const int done = m_console.count({u"--view"_s, u"done"_s});
    QCOMPARE(ran.json()[u"rows"].toInt(), done);
    const StoreConsole other; // what we write we read
    QCOMPARE(other.run({u"import"_s, file}).json()[u"added"].toInt(), done);

    const QString answers = m_console.file(u"answers."_s + suffix);
    const Ran sent = m_console.run({u"export"_s, u"answers"_s, u"--out"_s, answers});
    QCOMPARE(sent.code, 0);
    QVERIFY(sent.json()[u"rows"].toInt() > 0);
}

void TestConsoleList::exportToNowhere()
{
    for (const QStringList &words : {QStringList{u"export"_s, u"appeals"_s}, QStringList{u"report"_s, u"workload"_s}}) {
        const Ran ran = m_console.run(words + QStringList{u"--out"_s, u"/proc/nowhere/x.csv"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.errorCode(), u"unwritable"_s);
    }
}

QTEST_GUILESS_MAIN(TestConsoleList)
#include "tst_console_list.moc"
