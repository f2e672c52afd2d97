// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/console.h"
#include "tests/faults/made_up_file.h"
#include "tests/support/test_desk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

constexpr int kLines = 200;

QByteArray noteLine(const QString &appeal, int number)
{
    const QJsonObject note{{u"kind"_s, u"note.add"_s}, {u"appeal"_s, appeal}, {u"text"_s, u"Заметка %1"_s.arg(number)}};
    return QJsonDocument{note}.toJson(QJsonDocument::Compact);
}

/// How many of the answers to come are not `ok`; the first of their codes.
std::pair<int, QString> refusals(LiveConsole &live, int answers)
{
    int refused = 0;
    QString code;
    for (int i = 0; i < answers; ++i) {
        const QJsonObject answer = live.answer().value_or(QJsonObject{});
        if (answer[u"ok"].toBool())
            continue;
        if (refused++ == 0)
            code = answer[u"error"].toObject()[u"code"].toString(u"silence"_s);
    }
    return {refused, code};
}

} // namespace

/// A console beside an open window, and two consoles: nobody is turned away, and each sees what the other did.
class TestTwoPrograms : public QObject {
    Q_OBJECT
private slots:
    void consoleWritesBesideAnImport();
    void deskHearsOfAForeignWrite();
    void twoConsolesOnOneStore();
    void bothMakeTheStore();
};

void TestTwoPrograms::consoleWritesBesideAnImport()
{
    constexpr int kRows = 3000;
    TestDesk desk;
    QVERIFY(desk.import({u"Номер;Текст"_s, u"1;Яма на дороге"_s}));
    const AppealId id = desk.ids().front();
    const QString uid = desk.card(id).appeal.uid.toString(QUuid::WithoutBraces);
    const QString file = desk.directory() + u"/many.csv"_s;
    QVERIFY(writeMadeUpFile(file, kRows));

    LiveConsole live{desk.directory()};
    QVERIFY(live.ask(noteLine(uid, 0))[u"ok"].toBool());
    const auto imported = desk->imports().import(file);
    int during = 0;
    int own = 0;
    for (int number = 1; number <= kLines; ++number) {
        const QJsonObject answer = live.ask(noteLine(uid, number));
        QVERIFY2(answer[u"ok"].toBool(), qPrintable(answer[u"error"].toObject()[u"code"].toString()));
        during += imported.isFinished() ? 0 : 1;
        if (number % 20 == 0) { // the window's own operator works too
            QVERIFY(desk.perform(id, TagAdded{u"метка %1"_s.arg(number)}));
            ++own;
        }
    }
    const auto report = waitFor(imported);
    QVERIFY2(report, report ? "" : qPrintable(QString{errorName(report.error().code)}));
    QCOMPARE(report->added, kRows);
    QCOMPARE(live.finish(), 0);
    QVERIFY2(during > 0, "the import was over before the console began");

    QCOMPARE(desk.card(id).appeal.notes, kLines + 1);
    QCOMPARE(desk.card(id).appeal.tags.size(), own);
    QCOMPARE(desk.problems(), QStringList{});
    const auto seen = console(desk.directory(), {u"count"_s});
    QCOMPARE(seen.json[u"count"].toInt(), kRows + 1);
    qInfo("%d of %d operations were done while the import ran", during, kLines);
}

void TestTwoPrograms::deskHearsOfAForeignWrite()
{
    TestDesk desk;
    QVERIFY(desk.import({u"Номер;Текст"_s, u"1;Яма на дороге"_s}));
    const QString uid = desk.card(desk.ids().front()).appeal.uid.toString(QUuid::WithoutBraces);
    LiveConsole live{desk.directory()};
    desk.reopen();
    for (int number = 1; number <= 3; ++number) { // the first before the desk has looked around once
        QSignalSpy changed{&*desk, &Desk::changed};
        QVERIFY(live.ask(noteLine(uid, number))[u"ok"].toBool());
        QVERIFY(changed.wait(2000));
        QVERIFY(changed.front().front().value<ChangeNotice>().isEverything);
        QCOMPARE(desk.card(desk.ids().front()).appeal.notes, number);
    }
    QSignalSpy quiet{&*desk, &Desk::changed};
    QVERIFY(!quiet.wait(2500)); // and nothing is heard where nothing is done
}

void TestTwoPrograms::twoConsolesOnOneStore()
{
    const QTemporaryDir dir;
    QCOMPARE(console(dir.path(), {u"demo"_s, u"--appeals"_s, u"40"_s}).exitCode, 0);
    const QJsonArray appeals = console(dir.path(), {u"list"_s, u"--limit"_s, u"40"_s}).json[u"appeals"].toArray();
    QCOMPARE(appeals.size(), 40);
    const int before = console(dir.path(), {u"verify"_s}).json[u"operations"].toInt();

    LiveConsole first{dir.path()};
    LiveConsole second{dir.path()};
    for (int number = 0; number < kLines; ++number) {
        const QString uid = appeals.at(number % 40).toObject()[u"id"].toString();
        first.send(noteLine(uid, number));
        second.send(noteLine(uid, kLines + number));
    }
    for (LiveConsole *live : {&first, &second}) {
        const auto [refused, code] = refusals(*live, kLines);
        QVERIFY2(refused == 0, qPrintable(u"%1 refused, first: %2"_s.arg(QString::number(refused), code)));
        QCOMPARE(live->finish(), 0);
    }
    const auto verified = console(dir.path(), {u"verify"_s});
    QCOMPARE(verified.json[u"problems"].toArray(), QJsonArray{});
    QCOMPARE(verified.json[u"operations"].toInt(), before + 2 * kLines);
}

void TestTwoPrograms::bothMakeTheStore()
{
    constexpr int kTries = 10;
    constexpr int kRows = 50;
    const QTemporaryDir elsewhere;
    const QString file = elsewhere.filePath(u"in.csv"_s);
    QVERIFY(writeMadeUpFile(file, kRows));
    for (int i = 0; i < kTries; ++i) {
        const QTemporaryDir dir;
        std::array<QProcess, 3> programs;
        for (QProcess &program : programs)
            program.start(consoleProgram(), {u"--store"_s, dir.path(), u"import"_s, file});
        for (QProcess &program : programs) {
            QVERIFY(program.waitForFinished());
            const QByteArray errors = program.readAllStandardError();
            QVERIFY2(program.exitCode() == 0, errors.constData());
        }
        QCOMPARE(console(dir.path(), {u"count"_s}).json[u"count"].toInt(), kRows);
        const auto verified = console(dir.path(), {u"verify"_s});
        QCOMPARE(verified.exitCode, 0);
        QCOMPARE(console(dir.path(), {u"operators"_s}).json[u"operators"].toArray().size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "tst_two_programs.moc"
