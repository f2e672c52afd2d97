// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "core/service/desk.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/types.h>
#include <unistd.h>
#endif

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

/// Stores that cannot be used, copies of stores, and what an administrator sets.
class TestConsoleStore : public QObject {
    Q_OBJECT
private slots:
    void missing_data();
    void missing();
    void unusable_data();
    void unusable();
    void readOnly();
    void backupAndRestore();
    void restoreOfRubbish();
    void restoreUnderAnOpenDesk();
    void demoIsTheSameForASeed();
    void municipality();
    void districts();
    void interrupted();
};

namespace {

void fill(const StoreConsole &console, int appeals = 30)
{
    QCOMPARE(console.run({u"demo"_s, u"--appeals"_s, QString::number(appeals), u"--until"_s, u"2026-03-01"_s}).code, 0);
}

} // namespace

void TestConsoleStore::missing_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"list", "count", "search a", "show 1", "do -", "report workload --out x.csv", "export appeals --out x.csv",
          "verify", "backup x.db", "operators", "operators add X", "municipality", "mappings"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestConsoleStore::missing()
{
    QFETCH(QString, words);
    const StoreConsole console;
    const Ran ran = console.run(words.split(u' '));
    QCOMPARE(ran.code, 3);
    QCOMPARE(ran.errorCode(), u"not_found"_s);
    QVERIFY(ran.err.startsWith("otklikctl: not_found: "));
    QVERIFY(!QFile::exists(console.store())); // asking makes nothing
}

void TestConsoleStore::unusable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("text") << QByteArray("not a database at all, but long enough to have a header").repeated(100);
    QTest::newRow("foreign database header")
        << QByteArray("SQLite format 3\0\x10\0\x01\x01", 20) + QByteArray(4076, '\0');
}

void TestConsoleStore::unusable()
{
    QFETCH(QByteArray, content);
    const StoreConsole console;
    QVERIFY(QDir{}.mkpath(console.store()));
    console.write(u"store/otklik.db"_s, content);
    console.write(u"a.csv"_s, "Текст\nЯма\n");
    for (const QStringList &words : {QStringList{u"list"_s}, QStringList{u"do"_s, u"-"_s}, QStringList{u"verify"_s},
                                     QStringList{u"import"_s, console.file(u"a.csv"_s)}}) {
        const Ran ran = console.run(words);
        QCOMPARE(ran.code, 3);
        QVERIFY(!ran.errorCode().isEmpty());
    }
    QCOMPARE(console.read(u"store/otklik.db"_s), content);
}

void TestConsoleStore::readOnly()
{
#ifdef Q_OS_UNIX
    const StoreConsole console;
    fill(console);
    const QJsonObject one = console.run({u"list"_s, u"--limit"_s, u"1"_s}).json()[u"appeals"][0].toObject();
    console.write(u"a.csv"_s, "Текст\nЯма\n");
    const auto everybody = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QFile::setPermissions(console.folder(), everybody | enter | QFile::WriteOwner);
    QFile::setPermissions(console.file(u"a.csv"_s), everybody);
    for (const QString &name : QDir{console.store()}.entryList(QDir::Files))
        QFile::setPermissions(console.store() + u'/' + name, everybody);
    QFile::setPermissions(console.store(), everybody | enter);
    const auto asNobody = [&](const QStringList &words, const QByteArray &input = {}) {
        QProcess process;
        process.setChildProcessModifier([] { // permissions do not hold root back
            if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(99);
        });
        process.start(StoreConsole::program(), QStringList{u"--store"_s, console.store(), u"--json"_s} + words);
        return StoreConsole::finish(process, input);
    };
    const Ran counted = asNobody({u"count"_s});
    if (counted.code == -1 || counted.code == 99)
        QSKIP("the console cannot be run by another user from this folder");
    QCOMPARE(counted.json()[u"count"].toInt(), 30);

    const QByteArray note =
        "{\"kind\":\"note.add\",\"appeal\":\"" + one[u"id"].toString().toLatin1() + "\",\"text\":\"a\"}\n";
    const Ran noted = asNobody({u"do"_s, u"-"_s}, note + note);
    QCOMPARE(noted.code, 1);
    QCOMPARE(noted.lines().size(), 2);
    QCOMPARE(noted.errorCode(), u"read_only"_s);
    for (const QStringList &words : {QStringList{u"import"_s, console.file(u"a.csv"_s)}, QStringList{u"demo"_s},
                                     QStringList{u"operators"_s, u"add"_s, u"X"_s}}) {
        const Ran ran = asNobody(words);
        QCOMPARE(ran.code, 3);
        QCOMPARE(ran.errorCode(), u"read_only"_s);
    }
    QFile::setPermissions(console.store(), everybody | enter | QFile::WriteOwner);
#else
    QSKIP("permissions of Unix");
#endif
}

void TestConsoleStore::backupAndRestore()
{
    const StoreConsole console;
    fill(console);
    const QString copy = console.file(u"copy.db"_s);
    QCOMPARE(console.run({u"backup"_s, copy}).code, 0);
    QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther))); // citizens' data

    const QJsonObject one = console.run({u"list"_s, u"--limit"_s, u"1"_s}).json()[u"appeals"][0].toObject();
    console.doOne({{u"kind"_s, u"tag.add"_s}, {u"appeal"_s, one[u"id"]}, {u"tag"_s, u"после"_s}});
    QCOMPARE(console.count({u"--filter"_s, u"tag=после"_s}), 1);
    const Ran restored = console.run({u"restore"_s, copy});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QCOMPARE(restored.json()[u"appeals"].toInt(), 30);
    QCOMPARE(console.count({u"--filter"_s, u"tag=после"_s}), 0);
    QVERIFY(QFile::exists(console.store() + u"/otklik.db.before-restore"_s));
    QCOMPARE(console.run({u"verify"_s}).code, 0);
    QCOMPARE(QDir{console.folder()}.entryList({u"copy*"_s}), QStringList{u"copy.db"_s}); // nothing is left beside it

    const StoreConsole other; // a store where there was none
    QCOMPARE(other.run({u"restore"_s, copy}).code, 0);
    QCOMPARE(other.count(), 30);
}

void TestConsoleStore::restoreOfRubbish()
{
    const StoreConsole console;
    console.write(u"rubbish.db"_s, QByteArray("no store").repeated(1000));
    const Ran missing = console.run({u"restore"_s, console.file(u"nothing.db"_s)});
    QCOMPARE(missing.code, 1);
    QCOMPARE(missing.errorCode(), u"unreadable"_s);
    QCOMPARE(console.run({u"restore"_s, console.file(u"rubbish.db"_s)}).errorCode(), u"bad_file"_s);
    QVERIFY(!QFile::exists(console.store()));
    fill(console);
    QCOMPARE(console.run({u"restore"_s, console.file(u"rubbish.db"_s)}).code, 1);
    QCOMPARE(console.count(), 30);
}

void TestConsoleStore::restoreUnderAnOpenDesk()
{
    const StoreConsole console;
    fill(console);
    QCOMPARE(console.run({u"backup"_s, console.file(u"copy.db"_s)}).code, 0);
    const auto desk = Desk::open(console.store(), Desk::Mode::Existing);
    QVERIFY(desk);
    const Ran ran = console.run({u"restore"_s, console.file(u"copy.db"_s)});
    QCOMPARE(ran.code, 3);
    QCOMPARE(ran.errorCode(), u"busy"_s);
    QCOMPARE((*desk)->catalog().count({}).result().value(), 30);
}

void TestConsoleStore::demoIsTheSameForASeed()
{
    const auto texts = [](const char *seed) {
        const StoreConsole console;
        console.run({u"demo"_s, u"--appeals"_s, u"50"_s, u"--seed"_s, QString::fromLatin1(seed), u"--until"_s,
                     u"2026-03-01"_s});
        QStringList all;
        for (const auto &item : console.run({u"list"_s, u"--sort"_s, u"date"_s}).json()[u"appeals"].toArray())
            all.append(item[u"received"].toString() + item[u"text"].toString());
        return all;
    };
    const QStringList seven = texts("7");
    QCOMPARE(seven.size(), 50);
    QCOMPARE(texts("7"), seven);
    QVERIFY(texts("8") != seven);
}

void TestConsoleStore::municipality()
{
    const StoreConsole console;
    fill(console);
    QJsonObject shown = console.run({u"municipality"_s}).json();
    QCOMPARE(shown[u"time_zone"].isUndefined() ? shown[u"timeZone"].toString() : shown[u"time_zone"].toString(),
             u"Europe/Moscow"_s);
    shown[u"name"] = u"Город Примерный"_s;
    console.write(u"m.json"_s, QJsonDocument{shown}.toJson());
    const QStringList asIrina{u"municipality"_s, console.file(u"m.json"_s)}; // an operator, who sits at the demo
    const QStringList asAnton = asIrina + QStringList{u"--by"_s, u"Антон Лужин"_s}; // its administrator
    const Ran refused = console.run(asIrina);
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.errorCode(), u"forbidden"_s);
    QVERIFY(console.run({u"municipality"_s}).json() != shown);
    const Ran set = console.run(asAnton);
    QVERIFY2(set.code == 0, set.err.constData());
    QCOMPARE(console.run({u"municipality"_s}).json(), shown);
    QCOMPARE(console.run({u"verify"_s}).code, 0);

    shown[u"colour"] = u"red"_s;
    console.write(u"m.json"_s, QJsonDocument{shown}.toJson());
    const Ran wrong = console.run(asAnton);
    QCOMPARE(wrong.code, 1);
    QCOMPARE(wrong.errorCode(), u"invalid"_s);
    QCOMPARE(console.run({u"municipality"_s, console.file(u"nothing"_s)}).errorCode(), u"unreadable"_s);
}

void TestConsoleStore::districts()
{
    const StoreConsole console;
    fill(console, 1);
    console.write(u"d.geojson"_s, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":
        {"name":"Квадрат"},"geometry":{"type":"Polygon","coordinates":[[[36,54],[37,54],[37,55],[36,55],[36,54]]]}}]})");
    const QStringList districts{u"districts"_s, console.file(u"d.geojson"_s)};
    const QStringList asAnton = districts + QStringList{u"--by"_s, u"Антон Лужин"_s};
    QCOMPARE(console.run(districts).errorCode(), u"forbidden"_s);
    QCOMPARE(console.run(districts + QStringList{u"--by"_s, u"Никто"_s}).errorCode(), u"not_found"_s);
    const Ran set = console.run(asAnton);
    QVERIFY2(set.code == 0, set.err.constData());
    console.write(u"a.csv"_s, "Текст;Широта;Долгота\nЯма;54,5;36,5\nЯма далеко;10,0;10,0\n");
    QCOMPARE(console.run({u"import"_s, console.file(u"a.csv"_s)}).json()[u"added"].toInt(), 2);
    QCOMPARE(console.count({u"--filter"_s, u"district=Квадрат"_s}), 1);

    console.write(u"d.geojson"_s, "{");
    const Ran wrong = console.run(asAnton);
    QCOMPARE(wrong.code, 1);
    QVERIFY(!wrong.errorCode().isEmpty());
}

void TestConsoleStore::interrupted()
{
#ifdef Q_OS_UNIX
    const StoreConsole console;
    fill(console, 1);
    QProcess process;
    process.start(StoreConsole::program(),
                  {u"--store"_s, console.store(), u"--json"_s, u"demo"_s, u"--appeals"_s, u"1000000"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(console.count() > 1, 60'000); // some batches are in
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ran ran = StoreConsole::finish(process);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.errorCode(), u"cancelled"_s);
    const Ran verified = console.run({u"verify"_s});
    QVERIFY2(verified.code == 0, verified.out.constData());
    QVERIFY(console.count() < 1'000'000);
#else
    QSKIP("signals of Unix");
#endif
}

QTEST_GUILESS_MAIN(TestConsoleStore)
#include "tst_console_store.moc"
