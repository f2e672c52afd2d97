// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/types.h>
#endif

using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestConsoleImport : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatWasRefused();
    void severalFiles();
    void mapping();
    void brokenStoreOfMappings();
    void interruptedTellsWhatIsIn();
    void realCsv_data();
    void realCsv();
    void realWorkbook();
};

namespace {

QByteArray csv(int rows)
{
    QByteArray bytes = "Номер инцидента;Источник;Автор;Дата создания;Муниципалитет;Тема;Текст инцидента\n";
    for (int i = 1; i <= rows; ++i)
        bytes += "Т-" + QByteArray::number(i) + ";ВКонтакте;Анна Пример;02.03.2026 10:00;Калуга;Ямы;Яма номер " +
                 QByteArray::number(i) + "\n";
    return bytes;
}

/// Records of a CSV that have more than blanks, without the header: counted here by its quotes alone.
int recordsOf(const QByteArray &bytes)
{
    int records = 0;
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : bytes) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (c == '\n' && !isQuoted) {
            records += isBlank ? 0 : 1;
            isBlank = true;
        } else if (c != '\r' && c != ' ') {
            isBlank = false;
        }
    }
    return records + (isBlank ? 0 : 1) - 1;
}

QString shared(const char *name)
{
    return QStringLiteral(OTKLIK_SHARED_DATA) + QLatin1StringView{name};
}

} // namespace

void TestConsoleImport::tellsWhatWasRefused()
{
    const StoreConsole console;
    console.write(u"a.csv"_s, csv(3) + "Т-9;ВКонтакте;Анна;не дата;Калуга;Ямы;Текст\n");
    const Ran ran = console.run({u"import"_s, console.file(u"a.csv"_s)});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.json()[u"read"].toInt(), 4);
    QCOMPARE(ran.json()[u"added"].toInt(), 3);
    QCOMPARE(ran.json()[u"known"].toInt(), 0);
    const QJsonArray refused = ran.json()[u"refused"].toArray();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][u"file"].toString(), console.file(u"a.csv"_s));
    QCOMPARE(refused[0][u"line"].toInt(), 5);
    QCOMPARE(refused[0][u"reason"].toString(), u"bad_date"_s);
    QCOMPARE(refused[0][u"column"].toString(), u"Дата создания"_s);
    QVERIFY2(ran.err.contains("5"), ran.err.constData());

    console.write(u"a.csv"_s, csv(3));
    const Ran again = console.run({u"import"_s, console.file(u"a.csv"_s)});
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json()[u"added"].toInt(), 0);
    QCOMPARE(again.json()[u"known"].toInt(), 3);
    QCOMPARE(console.count(), 3);
}

void TestConsoleImport::severalFiles()
{
    const StoreConsole console;
    console.write(u"good.csv"_s, csv(5));
    console.write(u"broken.xlsx"_s, "PK\x03\x04 and no more");
    const Ran ran = console.run({u"import"_s, console.file(u"missing.csv"_s), console.file(u"broken.xlsx"_s),
                                 console.folder(), console.file(u"good.csv"_s)});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.json()[u"added"].toInt(), 5);
    const QJsonArray refused = ran.json()[u"refused"].toArray();
    QCOMPARE(refused.size(), 3);
    const QStringList reasons{u"unreadable"_s, u"bad_file"_s, u"unreadable"_s};
    for (int i = 0; i < refused.size(); ++i) {
        QCOMPARE(refused[i][u"line"].toInt(-1), 0);
        QCOMPARE(refused[i][u"reason"].toString(), reasons[i]);
    }
}

void TestConsoleImport::mapping()
{
    const StoreConsole console;
    console.write(u"own.csv"_s, "wann,was,wo\n2026-03-02 10:00,Eine Grube,Калуга\n");
    console.write(u"map.json"_s, R"({"name":"own","headers":{"received":"wann","text":"was","district":"wo"}})");
    QCOMPARE(console.run({u"demo"_s, u"--appeals"_s, u"1"_s}).code, 0);
    const Ran saved = console.run({u"mappings"_s, console.file(u"map.json"_s)});
    QVERIFY2(saved.code == 0, saved.err.constData());
    QCOMPARE(console.run({u"mappings"_s}).json()[u"mappings"].toArray().size(), 1);
    const Ran ran = console.run({u"import"_s, u"--mapping"_s, u"own"_s, console.file(u"own.csv"_s)});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QCOMPARE(ran.json()[u"added"].toInt(), 1);
    QCOMPARE(console.count({u"--filter"_s, u"text=grube"_s}), 1);

    const Ran unknown = console.run({u"import"_s, u"--mapping"_s, u"other"_s, console.file(u"own.csv"_s)});
    QCOMPARE(unknown.code, 1);
    QCOMPARE(unknown.errorCode(), u"not_found"_s);
}

void TestConsoleImport::brokenStoreOfMappings()
{
    const StoreConsole console;
    console.write(u"map.json"_s, R"({"name":"own","headers":{"colour":"was"}})");
    QCOMPARE(console.run({u"demo"_s, u"--appeals"_s, u"1"_s}).code, 0);
    const Ran ran = console.run({u"mappings"_s, console.file(u"map.json"_s)});
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.errorCode(), u"invalid"_s);
}

void TestConsoleImport::interruptedTellsWhatIsIn()
{
#ifdef Q_OS_UNIX
    const StoreConsole console;
    const int rows = 200'000;
    console.write(u"many.csv"_s, csv(rows));
    console.write(u"first.csv"_s, csv(1));
    QCOMPARE(console.run({u"import"_s, console.file(u"first.csv"_s)}).code, 0);
    QProcess process;
    process.start(StoreConsole::program(),
                  {u"--store"_s, console.store(), u"--json"_s, u"import"_s, console.file(u"many.csv"_s)});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(console.count() > 1, 60'000); // some batches are in
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ran ran = StoreConsole::finish(process);
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.json()[u"stopped"].toBool());
    QVERIFY2(ran.err.contains("cancelled"), ran.err.constData());
    const int count = console.count();
    QVERIFY(count > 1 && count < rows);
    QCOMPARE(ran.json()[u"added"].toInt(), count - 1);
    QCOMPARE(ran.json()[u"known"].toInt(), 1);
#else
    QSKIP("signals of Unix");
#endif
}

void TestConsoleImport::realCsv_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Windows-1251") << shared("/import/perm_like_cp1251.csv");
    QTest::newRow("UTF-8 with a mark") << shared("/import/perm_like_utf8_bom.csv");
}

void TestConsoleImport::realCsv()
{
    QFETCH(QString, file);
    QFile source{file};
    if (!source.open(QIODevice::ReadOnly))
        QSKIP("the shared data is not here");
    const int records = recordsOf(source.readAll()); // quotes and line ends are the same in both encodings
    const StoreConsole console;
    const QJsonObject report = console.run({u"import"_s, file}).json();
    QCOMPARE(report[u"read"].toInt(), records);
    QCOMPARE(report[u"added"].toInt() + report[u"known"].toInt() + report[u"refused_count"].toInt(), records);
    QCOMPARE(console.count(), report[u"added"].toInt());
    QCOMPARE(console.run({u"import"_s, file}).json()[u"added"].toInt(-1), 0);
    QCOMPARE(console.run({u"verify"_s}).code, 0);
}

void TestConsoleImport::realWorkbook()
{
    const QString file = shared("/import/incident_export.xlsx");
    if (!QFile::exists(file))
        QSKIP("the shared data is not here");
    const StoreConsole console;
    const Ran ran = console.run({u"import"_s, file});
    QCOMPARE(ran.json()[u"read"].toInt(), 4000); // as the data's own description has it
    QCOMPARE(console.count(), ran.json()[u"added"].toInt());
    QCOMPARE(console.run({u"verify"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestConsoleImport)
#include "tst_console_import.moc"
