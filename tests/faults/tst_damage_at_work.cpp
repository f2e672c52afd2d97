// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/console.h"
#include "tests/support/desk_fixture.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// The file is spoilt while it is open: a clear error and no crash, whatever is asked.
class TestDamageAtWork : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"otklik.storage.warning=false"_s); } // hundreds of them
    void damageIsNamed_data();
    void damageIsNamed();
    void consoleNamesIt();
};

namespace {

constexpr int kAppeals = 400;
constexpr qint64 kPage = 4096;

void makeStore(const QString &dir)
{
    auto desk = *Desk::open(dir, Desk::Mode::CreateIfMissing);
    QVERIFY(wait(desk->maintenance().makeDemo({.appeals = kAppeals, .seed = 2, .until = QDate{2026, 3, 1}})));
}

using Spoil = void (*)(QFile &file);

void cut(QFile &file, qint64 bytes)
{
    QVERIFY(file.resize(bytes));
}

/// Overwrites all pages but the first with `byte`, or with noise.
void overwrite(QFile &file, std::optional<char> byte)
{
    QRandomGenerator dice{5};
    for (qint64 at = kPage; at < file.size(); at += kPage) {
        QByteArray page(kPage, byte.value_or('\0'));
        if (!byte)
            dice.fillRange(reinterpret_cast<quint32 *>(page.data()), page.size() / 4);
        QVERIFY(file.seek(at));
        QCOMPARE(file.write(page), kPage);
    }
    file.flush();
}

/// All that the window asks for and does; the errors that came.
QSet<ErrorCode> useEverything(Desk &desk, const std::vector<AppealId> &ids)
{
    QSet<ErrorCode> errors;
    const auto note = [&](const auto &result) {
        if (!result)
            errors.insert(result.error().code);
    };
    const OperatorId me = desk.settings().me();
    note(wait(desk.catalog().find({})));
    note(wait(desk.catalog().find({.filter = {.text = u"дорога"_s}, .sort = Sort::Newest}, 50)));
    note(wait(desk.catalog().rows(ids)));
    note(wait(desk.catalog().viewCounts(me)));
    note(wait(desk.catalog().facet(Facet::District)));
    for (std::size_t i = 0; i < ids.size(); i += 7) {
        note(wait(desk.catalog().card(ids[i])));
        note(wait(desk.operations().apply({{ids[i], me, NoteAdded{u"Заметка"_s}, {}}})));
        note(wait(desk.drafts().save(ids[i], me, {.text = u"Ответ"_s, .outcome = {}})));
    }
    const auto verified = wait(desk.maintenance().verify());
    note(verified);
    if (verified && !verified->problems.isEmpty())
        errors.insert(ErrorCode::Corrupt);
    return errors;
}

} // namespace

void TestDamageAtWork::damageIsNamed_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::newRow("cut to nothing") << Spoil{[](QFile &file) { cut(file, 0); }};
    QTest::newRow("cut in the middle of the first page") << Spoil{[](QFile &file) { cut(file, 1000); }};
    QTest::newRow("cut to one page") << Spoil{[](QFile &file) { cut(file, kPage); }};
    QTest::newRow("cut in half") << Spoil{[](QFile &file) { cut(file, file.size() / 2); }};
    QTest::newRow("cut inside a page") << Spoil{[](QFile &file) { cut(file, file.size() * 2 / 3 + 777); }};
    QTest::newRow("zeros") << Spoil{[](QFile &file) { overwrite(file, '\0'); }};
    QTest::newRow("ones") << Spoil{[](QFile &file) { overwrite(file, '\xff'); }};
    QTest::newRow("noise") << Spoil{[](QFile &file) { overwrite(file, {}); }};
}

void TestDamageAtWork::damageIsNamed()
{
    QFETCH(const Spoil, spoil);
    const QTemporaryDir dir;
    makeStore(dir.path());
    auto opened = Desk::open(dir.path(), Desk::Mode::Existing);
    QVERIFY(opened);
    Desk &desk = **opened;
    const auto ids = wait(desk.catalog().find({}))->ids;
    QCOMPARE(ids.size(), static_cast<std::size_t>(kAppeals));

    QFile file{dir.filePath(u"otklik.db"_s)};
    QVERIFY(file.open(QFile::ReadWrite));
    spoil(file);
    file.close();

    const QSet<ErrorCode> errors = useEverything(desk, ids);
    QVERIFY(errors.contains(ErrorCode::Corrupt));
    for (const ErrorCode code : errors)
        QVERIFY2(code == ErrorCode::Corrupt || code == ErrorCode::NotFound, errorName(code).data());
    opened->reset();

    const auto again = Desk::open(dir.path(), Desk::Mode::Existing);
    if (again)
        (void)useEverything(**again, ids);
    else
        QCOMPARE(errorName(again.error().code), errorName(ErrorCode::Corrupt));
}

void TestDamageAtWork::consoleNamesIt()
{
    const QTemporaryDir dir;
    makeStore(dir.path());
    const QJsonArray appeals = console(dir.path(), {u"list"_s}).json[u"appeals"].toArray();
    QVERIFY(!appeals.isEmpty());
    LiveConsole live{dir.path()};
    const auto note = [&](const QJsonValue &appeal) {
        const QJsonObject line{
            {u"kind"_s, u"note.add"_s}, {u"appeal"_s, appeal[u"id"].toString()}, {u"text"_s, u"Заметка"_s}};
        return live.ask(QJsonDocument{line}.toJson(QJsonDocument::Compact));
    };
    QVERIFY(note(appeals.first())[u"ok"].toBool());
    QFile file{dir.filePath(u"otklik.db"_s)};
    QVERIFY(file.open(QFile::ReadWrite));
    cut(file, kPage);

    QJsonObject answer;
    for (const QJsonValue appeal : appeals) { // some pages the program still has in its memory
        answer = note(appeal);
        if (!answer[u"ok"].toBool())
            break;
    }
    QCOMPARE(answer[u"error"].toObject()[u"code"].toString(), u"corrupt"_s);
    QVERIFY(live.isRunning());
    QCOMPARE(live.finish(), 1);
    const auto verified = console(dir.path(), {u"verify"_s});
    QVERIFY2(verified.exitCode == 1 || verified.exitCode == 3, verified.errors.constData());
}

QTEST_GUILESS_MAIN(TestDamageAtWork)
#include "tst_damage_at_work.moc"
