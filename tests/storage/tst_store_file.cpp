// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

/// What may have become of the file: missing, foreign, cut, damaged, of another version; and backup and restore.
class TestStoreFile : public QObject {
    Q_OBJECT
private slots:
    void brokenFileIsRefusedAndKept_data();
    void brokenFileIsRefusedAndKept();
    void missingStoreIsNotMade();
    void damageNeverCrashes();
    void backupIsAWholeStore();
    void restorePutsBackWhatWas();
    void restoreRefusesAForeignFile();
    void restoreRefusesAnOpenStore();
    void backupWhereNothingCanBeMadeIsRefused();
};

static QByteArray bytesOf(const QString &path)
{
    QFile file{path};
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray{};
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

static QString storeWith(const QTemporaryDir &dir, int appeals)
{
    auto desk = *Desk::open(dir.path(), Desk::Mode::CreateIfMissing);
    waitFor(desk->maintenance().makeDemo({.appeals = appeals, .seed = 1, .until = QDate{2026, 3, 1}})).value();
    return dir.filePath(u"otklik.db"_s);
}

void TestStoreFile::brokenFileIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray{} << ErrorCode::Corrupt;
    QTest::newRow("a text") << QByteArray{"not a database at all, only words"} << ErrorCode::Corrupt;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << ErrorCode::Corrupt;
    QTest::newRow("a header and nothing else")
        << QByteArray::fromRawData("SQLite format 3\0", 16) << ErrorCode::Corrupt;
    QByteArray noise(100'000, '\0');
    QRandomGenerator{7}.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    QTest::newRow("noise") << noise << ErrorCode::Corrupt;
}

void TestStoreFile::brokenFileIsRefusedAndKept()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"otklik.db"_s);
    write(path, bytes);
    const auto desk = Desk::open(dir.path(), Desk::Mode::CreateIfMissing);
    QVERIFY(!desk);
    QTEST(desk.error().code, "code");
    QCOMPARE(desk.error().subject, path);
    QCOMPARE(bytesOf(path), bytes);
}

void TestStoreFile::missingStoreIsNotMade()
{
    const QTemporaryDir dir;
    const auto desk = Desk::open(dir.filePath(u"none"_s), Desk::Mode::Existing);
    QVERIFY(!desk);
    QCOMPARE(desk.error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(dir.filePath(u"none"_s)));
}

void TestStoreFile::damageNeverCrashes()
{
    const QTemporaryDir dir;
    const QString path = storeWith(dir, 60);
    const QByteArray whole = bytesOf(path);
    QRandomGenerator dice{11};
    for (int round = 0; round < 25; ++round) {
        QByteArray damaged = whole;
        if (round % 5 == 0)
            damaged.truncate(dice.bounded(static_cast<int>(whole.size())));
        for (int i = 0; i < 40 && !damaged.isEmpty(); ++i)
            damaged[dice.bounded(static_cast<int>(damaged.size()))] = static_cast<char>(dice.bounded(256));
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
        write(path, damaged);
        auto desk = Desk::open(dir.path(), Desk::Mode::Existing);
        if (!desk)
            continue;
        const auto ids = waitFor((*desk)->catalog().find({}));
        if (ids && !ids->ids.empty())
            (void)waitFor((*desk)->catalog().card(ids->ids.front()));
        (void)waitFor((*desk)->maintenance().verify());
    }
}

void TestStoreFile::backupIsAWholeStore()
{
    TestDesk desk;
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Один"_s, u"Два"_s}));
    const QTemporaryDir other;
    QVERIFY(waitFor(desk->maintenance().backup(other.filePath(u"otklik.db"_s))));
    auto copy = Desk::open(other.path(), Desk::Mode::Existing);
    QVERIFY(copy);
    QCOMPARE(*waitFor((*copy)->catalog().count({})), 2);
    QCOMPARE(waitFor((*copy)->maintenance().verify())->problems, QStringList{});
}

void TestStoreFile::restorePutsBackWhatWas()
{
    TestDesk desk;
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Один"_s}));
    const QTemporaryDir other;
    const QString backup = other.filePath(u"copy.db"_s);
    QVERIFY(waitFor(desk->maintenance().backup(backup)));
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Два"_s}, u"more.csv"_s));
    desk.close();
    QVERIFY(MaintenanceService::restore(desk.directory(), backup));
    desk.reopen();
    QCOMPARE(desk.ids().size(), 1U);
    QVERIFY(QFileInfo::exists(desk.directory() + u"/otklik.db.before-restore"_s));
}

void TestStoreFile::restoreRefusesAForeignFile()
{
    TestDesk desk;
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Один"_s}));
    desk.close();
    const QTemporaryDir other;
    write(other.filePath(u"x.db"_s), "no store");
    const auto restored = MaintenanceService::restore(desk.directory(), other.filePath(u"x.db"_s));
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::BadFile);
    desk.reopen();
    QCOMPARE(desk.ids().size(), 1U);
}

void TestStoreFile::restoreRefusesAnOpenStore()
{
    TestDesk desk;
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Один"_s}));
    const QTemporaryDir other;
    const QString backup = other.filePath(u"copy.db"_s);
    QVERIFY(waitFor(desk->maintenance().backup(backup)));
    const auto restored = MaintenanceService::restore(desk.directory(), backup);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Busy);
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Три"_s}, u"more.csv"_s));
}

void TestStoreFile::backupWhereNothingCanBeMadeIsRefused()
{
    if (!QFileInfo{u"/proc/self"_s}.exists())
        QSKIP("there is no /proc here, where nothing can be made");
    TestDesk desk;
    QVERIFY(desk.import({u"Текст инцидента"_s, u"Один"_s}));
    const QString target = u"/proc/otklik-backup.db"_s; // nothing can be made there
    const auto saved = waitFor(desk->maintenance().backup(target));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unwritable);
    QVERIFY(!QFileInfo::exists(target));
}

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_store_file.moc"
