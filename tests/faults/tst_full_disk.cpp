// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/console.h"
#include "tests/faults/made_up_file.h"
#include "tests/faults/small_disk.h"
#include "tests/support/desk_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

bool hasMounts = false;
constexpr int kMostOperations = 3000; // until a full disk is noticed: the log has room left in it
constexpr qint64 kPage = 4096;

QString note()
{
    return u"Фонарь не горит. "_s.repeated(30);
}

} // namespace

/// A disk fills up under an open store: nothing is half done, reading goes on, and work goes on when there is room.
class TestFullDisk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void operationsAndDraftsWaitForRoom_data();
    void operationsAndDraftsWaitForRoom();
    void consoleGoesOnWhenThereIsRoom();
    void importIsRunAgain_data();
    void importIsRunAgain();
    void backupLeavesNothing();
    void storeIsMadeWhenThereIsRoom();
    void openingSaysSo();

private:
    OperationOutcome workUntilFull(Error &error);
    std::size_t historyOf(AppealId id) { return wait(m_desk->catalog().card(id))->history.size(); }
    QString store() const { return m_disk->path() + u"/store"_s; }
    QStringList problems() { return wait(m_desk->maintenance().verify())->problems; }

    std::optional<SmallDisk> m_disk;
    std::unique_ptr<Desk> m_desk;
    std::vector<AppealId> m_ids;
    int m_full = 0;
};

void TestFullDisk::initTestCase()
{
    if (!hasMounts)
        QSKIP("nothing can be mounted here: run as root, or where user namespaces are allowed");
    m_disk.emplace(32);
    if (!m_disk->isMounted())
        QSKIP("a small disk cannot be mounted here");
    auto desk = Desk::open(store(), Desk::Mode::CreateIfMissing);
    QVERIFY(desk);
    m_desk = std::move(*desk);
    QVERIFY(wait(m_desk->maintenance().makeDemo({.appeals = 300, .seed = 1, .until = QDate{2026, 3, 1}})));
    m_ids = wait(m_desk->catalog().find({}))->ids;
    QCOMPARE(m_ids.size(), 300U);
}

/// Adds notes until one does not go in; the appeal of that one, whose history is as it was.
OperationOutcome TestFullDisk::workUntilFull(Error &error)
{
    const OperatorId me = m_desk->settings().me();
    for (int i = 0; i < kMostOperations; ++i) {
        const AppealId appeal = m_ids[static_cast<std::size_t>(i) % m_ids.size()];
        const std::size_t before = historyOf(appeal);
        const OperationId id = newOperationId();
        const auto done = wait(m_desk->operations().apply({{appeal, me, NoteAdded{note()}, id}}));
        if (done)
            continue;
        error = done.error();
        if (historyOf(appeal) != before)
            error = fail(ErrorCode::Internal, {}, u"half done"_s);
        return {appeal, id, {}};
    }
    return {};
}

void TestFullDisk::operationsAndDraftsWaitForRoom_data()
{
    QTest::addColumn<qint64>("room");
    for (int pages = 0; pages < 12; ++pages)
        QTest::addRow("%d pages left", pages) << pages * kPage;
    for (int pages = 15; pages < 150; pages += 11)
        QTest::addRow("%d pages left", pages) << pages * kPage;
}

void TestFullDisk::operationsAndDraftsWaitForRoom()
{
    QFETCH(const qint64, room);
    QVERIFY(m_disk->fillUpTo(room));

    Error error;
    const OperationOutcome refused = workUntilFull(error);
    QVERIFY2(refused.appeal, "the disk did not fill up");
    QCOMPARE(errorName(error.code), errorName(ErrorCode::DiskFull));

    const OperatorId me = m_desk->settings().me();
    const Draft draft{.text = QString(300'000, u'ж'), .outcome = {}};
    const auto saved = wait(m_desk->drafts().save(refused.appeal, me, draft));
    QVERIFY(!saved);
    QCOMPARE(errorName(saved.error().code), errorName(ErrorCode::DiskFull));

    QCOMPARE(wait(m_desk->catalog().find({}))->ids.size(), m_ids.size());
    const AppealQuery search{.filter = {.text = u"фонари"_s}, .sort = Sort::Newest};
    QVERIFY(!wait(m_desk->catalog().find(search, 50))->ids.empty());
    QVERIFY(wait(m_desk->drafts().load(refused.appeal, me)));

    QVERIFY(m_disk->makeRoom());
    const std::size_t before = historyOf(refused.appeal);
    for (int again = 0; again < 2; ++again) { // the second time nothing is left to do
        const auto done =
            wait(m_desk->operations().apply({{refused.appeal, me, NoteAdded{note()}, refused.operation}}));
        QVERIFY(done && done->front().verdict);
    }
    QCOMPARE(historyOf(refused.appeal), before + 1);
    QVERIFY(wait(m_desk->drafts().save(refused.appeal, me, draft)));
    QCOMPARE((*wait(m_desk->drafts().load(refused.appeal, me)))->text, draft.text);
    QVERIFY(wait(m_desk->drafts().save(refused.appeal, me, {})));
    QCOMPARE(problems(), QStringList{});
    ++m_full;
}

void TestFullDisk::consoleGoesOnWhenThereIsRoom()
{
    LiveConsole live{store()};
    const QString uid = wait(m_desk->catalog().card(m_ids.front()))->appeal.uid.toString(QUuid::WithoutBraces);
    const QByteArray note =
        QJsonDocument{QJsonObject{{u"kind"_s, u"note.add"_s}, {u"appeal"_s, uid}, {u"text"_s, QString(20'000, u'я')}}}
            .toJson(QJsonDocument::Compact);
    QVERIFY(live.ask(note)[u"ok"].toBool());
    QVERIFY(m_disk->fillUpTo(5 * kPage));
    const std::size_t before = historyOf(m_ids.front());
    std::size_t done = 0;
    QJsonObject answer;
    while (done < kMostOperations && (answer = live.ask(note))[u"ok"].toBool())
        ++done;
    QCOMPARE(answer[u"error"].toObject()[u"code"].toString(), u"disk_full"_s);
    QCOMPARE(historyOf(m_ids.front()), before + done);
    QVERIFY(m_disk->makeRoom());
    QVERIFY(live.ask(note)[u"ok"].toBool());
    QCOMPARE(live.finish(), 1);
    QCOMPARE(historyOf(m_ids.front()), before + done + 1);
    QCOMPARE(problems(), QStringList{});
    qInfo("filled up %d times under an open desk and once under a console, all went on", m_full);
}

void TestFullDisk::importIsRunAgain_data()
{
    QTest::addColumn<bool>("inConsole");
    QTest::newRow("in the console") << true;
    QTest::newRow("in the window's process") << false;
}

void TestFullDisk::importIsRunAgain()
{
    QFETCH(const bool, inConsole);
    constexpr int kRows = 3000;
    SmallDisk disk{16};
    const QTemporaryDir elsewhere;
    const QString file = elsewhere.filePath(u"in.csv"_s);
    QVERIFY(writeMadeUpFile(file, kRows));
    const QString path = disk.path() + u"/store"_s;
    auto desk = *Desk::open(path, Desk::Mode::CreateIfMissing);
    QVERIFY(disk.fillUpTo(1'500'000));

    if (inConsole) {
        const auto full = console(path, {u"import"_s, file});
        QCOMPARE(full.exitCode, 1);
        QCOMPARE(full.json[u"refused"].toArray().at(0).toObject()[u"reason"].toString(), u"disk_full"_s);
    } else {
        const auto full = wait(desk->imports().import(file));
        QVERIFY(!full);
        QCOMPARE(errorName(full.error().code), errorName(ErrorCode::DiskFull));
    }
    const qint64 inPart = *wait(desk->catalog().count({}));
    QVERIFY(inPart < kRows);
    QVERIFY(disk.makeRoom());
    QCOMPARE(wait(desk->maintenance().verify())->problems, QStringList{});

    const auto again = wait(desk->imports().import(file));
    QVERIFY(again);
    QCOMPARE(again->known, inPart);
    QCOMPARE(again->added, kRows - inPart);
    QCOMPARE(*wait(desk->catalog().count({})), kRows);
    QCOMPARE(wait(desk->maintenance().verify())->problems, QStringList{});
}

void TestFullDisk::backupLeavesNothing()
{
    const SmallDisk target{1};
    const QString file = target.path() + u"/copy.db"_s;
    const auto inProcess = wait(m_desk->maintenance().backup(file));
    QVERIFY(!inProcess);
    QCOMPARE(errorName(inProcess.error().code), errorName(ErrorCode::DiskFull));
    const auto inConsole = console(store(), {u"backup"_s, file});
    QCOMPARE(inConsole.exitCode, 1);
    QCOMPARE(inConsole.errorCode(), u"disk_full"_s);
    QCOMPARE(QDir{target.path()}.entryList(QDir::Files | QDir::Hidden), QStringList{});
}

void TestFullDisk::storeIsMadeWhenThereIsRoom()
{
    SmallDisk disk{1};
    const QString path = disk.path() + u"/new"_s;
    for (const qint64 pages : {0, 1, 2, 9, 20, 40}) {
        QVERIFY(disk.fillUpTo(pages * kPage));
        const auto full = Desk::open(path, Desk::Mode::CreateIfMissing);
        QVERIFY2(!full, qPrintable(QString::number(pages)));
        QCOMPARE(errorName(full.error().code), errorName(ErrorCode::DiskFull));
        QCOMPARE(QDir{path}.entryList(QDir::Files), QStringList{});
        QVERIFY(disk.makeRoom());
    }
    QVERIFY(Desk::open(path, Desk::Mode::CreateIfMissing));
}

void TestFullDisk::openingSaysSo()
{
    m_desk.reset();
    QVERIFY(m_disk->fillUpTo(0));
    const auto full = console(store(), {u"list"_s});
    QCOMPARE(full.exitCode, 3);
    QCOMPARE(full.errorCode(), u"disk_full"_s);
    QVERIFY(m_disk->makeRoom());
    const auto roomy = console(store(), {u"verify"_s});
    QCOMPARE(roomy.exitCode, 0);
}

int main(int argc, char **argv)
{
    hasMounts = takeOwnMounts();
    QCoreApplication app{argc, argv};
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_full_disk.moc"
