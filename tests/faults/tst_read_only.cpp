// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/console.h"
#include "tests/faults/made_up_file.h"
#include "tests/faults/small_disk.h"
#include "tests/support/desk_fixture.h"

#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

bool hasMounts = false;
constexpr int kAppeals = 60;
constexpr uint kNobody = 65534;

enum class Left { Closed, Killed, KilledAndIndexLost };

} // namespace
Q_DECLARE_METATYPE(Left)

/// A store that cannot be written to: all of it can be looked at, and each write says why it is not done.
class TestReadOnly : public QObject {
    Q_OBJECT
private slots:
    void deskIsForLooking_data();
    void deskIsForLooking();
    void consoleTellsWhatItCannotDo();
    void logWithoutItsIndexIsNotPassedOver();
    void foreignUserMayOnlyLook_data();
    void foreignUserMayOnlyLook();
    void emptyPlaceIsNoStore();

private:
    void makeStore(Left left);
    QByteArray noteLine() const;

    std::optional<QTemporaryDir> m_dir;
    QString m_uid;
    QString m_number; ///< of an appeal whose last note stands in the log alone, where the program was killed
};

/// One made-up store; the last operation is a note, done by a program that was closed or killed.
void TestReadOnly::makeStore(Left left)
{
    m_dir.emplace();
    const QString path = m_dir->path();
    QCOMPARE(console(path, {u"demo"_s, u"--appeals"_s, QString::number(kAppeals)}).exitCode, 0);
    const auto list = console(path, {u"list"_s, u"--limit"_s, u"1"_s});
    m_uid = list.json[u"appeals"].toArray().at(0).toObject()[u"id"].toString();
    LiveConsole last{path};
    QVERIFY(last.ask(noteLine())[u"ok"].toBool());
    if (left == Left::Closed)
        QCOMPARE(last.finish(), 0);
    else
        last.kill();
    QCOMPARE(QFileInfo::exists(path + u"/otklik.db-wal"_s), left != Left::Closed);
    if (left == Left::KilledAndIndexLost)
        QVERIFY(QFile::remove(path + u"/otklik.db-shm"_s));
}

QByteArray TestReadOnly::noteLine() const
{
    const QJsonObject note{{u"kind"_s, u"note.add"_s}, {u"appeal"_s, m_uid}, {u"text"_s, u"Скамейка у подъезда"_s}};
    return QJsonDocument{note}.toJson(QJsonDocument::Compact);
}

void TestReadOnly::deskIsForLooking_data()
{
    QTest::addColumn<Left>("left");
    QTest::newRow("closed in order") << Left::Closed;
    QTest::newRow("killed, its log is left") << Left::Killed;
}

void TestReadOnly::deskIsForLooking()
{
    if (!hasMounts)
        QSKIP("nothing can be mounted here: run as root, or where user namespaces are allowed");
    QFETCH(const Left, left);
    makeStore(left);
    const ReadOnlyView view{m_dir->path()};
    QVERIFY(view.isMounted());
    auto opened = Desk::open(view.path(), Desk::Mode::CreateIfMissing);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().details));
    Desk &desk = **opened;
    QVERIFY(desk.isReadOnly());
    QVERIFY(!desk.isEmpty());

    const auto found = wait(desk.catalog().find({}));
    QVERIFY(found);
    QCOMPARE(found->ids.size(), static_cast<std::size_t>(kAppeals));
    const AppealQuery search{.filter = {.text = u"скамейки подъездов"_s}, .sort = Sort::Newest};
    QCOMPARE(wait(desk.catalog().find(search, 50))->ids.size(), 1U);
    const AppealId id = *wait(desk.catalog().idOf(m_uid));
    const AppealCard card = *wait(desk.catalog().card(id));
    QVERIFY(std::holds_alternative<NoteAdded>(card.history.back().operation.change));
    QCOMPARE(wait(desk.maintenance().verify())->problems, QStringList{});

    const OperatorId me = desk.settings().me();
    QVERIFY(me);
    const auto refused = [](const auto &result) {
        return result ? u"done"_s : QString{errorName(result.error().code)};
    };
    QCOMPARE(refused(wait(desk.operations().apply({{id, me, NoteAdded{u"ещё"_s}, {}}}))), u"read_only"_s);
    QCOMPARE(refused(wait(desk.drafts().save(id, me, {.text = u"Ответ"_s, .outcome = {}}))), u"read_only"_s);
    desk.settings().actAs(desk.settings().configuration()->operators.front().id); // the administrator
    QCOMPARE(refused(wait(desk.settings().addOperator(u"Новый"_s, Role::Operator))), u"read_only"_s);
    QCOMPARE(refused(wait(desk.maintenance().makeDemo({.appeals = 1, .seed = 1, .until = {}}))), u"read_only"_s);
    const QTemporaryDir other;
    QVERIFY(writeMadeUpFile(other.filePath(u"in.csv"_s), 5));
    QCOMPARE(refused(wait(desk.imports().import(other.filePath(u"in.csv"_s)))), u"read_only"_s);
    QVERIFY(wait(desk.maintenance().backup(other.filePath(u"otklik.db"_s))));
    QCOMPARE(console(other.path(), {u"verify"_s}).exitCode, 0);
    QCOMPARE(wait(desk.catalog().card(id))->history.size(), card.history.size());
}

void TestReadOnly::consoleTellsWhatItCannotDo()
{
    if (!hasMounts)
        QSKIP("nothing can be mounted here: run as root, or where user namespaces are allowed");
    makeStore(Left::Closed);
    const QTemporaryDir other;
    const QString file = other.filePath(u"in.csv"_s);
    const QString copy = other.filePath(u"copy.db"_s);
    QVERIFY(writeMadeUpFile(file, 5));
    const ReadOnlyView view{m_dir->path()};
    QVERIFY(view.isMounted());
    const QString store = view.path();

    for (const QStringList &looking : {QStringList{u"list"_s},
                                       {u"count"_s},
                                       {u"search"_s, u"дорога"_s},
                                       {u"show"_s, m_uid},
                                       {u"verify"_s},
                                       {u"backup"_s, copy}}) {
        const auto answer = console(store, looking);
        QVERIFY2(answer.exitCode == 0, answer.errors.constData());
    }
    for (const QStringList &writing :
         {QStringList{u"import"_s, file}, {u"demo"_s}, {u"operators"_s, u"add"_s, u"Новый"_s}}) {
        const auto answer = console(store, writing);
        QVERIFY2(answer.exitCode == 3, answer.errors.constData());
        QCOMPARE(answer.errorCode(), u"read_only"_s);
    }
    QCOMPARE(console(store, {u"restore"_s, copy}).exitCode, 3);

    LiveConsole live{store};
    QCOMPARE(live.ask(noteLine())[u"error"].toObject()[u"code"].toString(), u"read_only"_s);
    QCOMPARE(live.ask(noteLine())[u"error"].toObject()[u"code"].toString(), u"read_only"_s);
    QCOMPARE(live.finish(), 1);
    QCOMPARE(console(m_dir->path(), {u"verify"_s}).exitCode, 0);
}

/// What stands in the log alone would be missing in silence.
void TestReadOnly::logWithoutItsIndexIsNotPassedOver()
{
    if (!hasMounts)
        QSKIP("nothing can be mounted here: run as root, or where user namespaces are allowed");
    makeStore(Left::KilledAndIndexLost);
    {
        const ReadOnlyView view{m_dir->path()};
        QVERIFY(view.isMounted());
        const auto answer = console(view.path(), {u"list"_s});
        QCOMPARE(answer.exitCode, 3);
        QCOMPARE(answer.errorCode(), u"unreadable"_s);
    }
    QCOMPARE(console(m_dir->path(), {u"verify"_s}).exitCode, 0);
}

void TestReadOnly::foreignUserMayOnlyLook_data()
{
    QTest::addColumn<bool>("mayMakeFiles");
    QTest::newRow("the file alone cannot be written") << true;
    QTest::newRow("neither the file nor its folder") << false;
}

void TestReadOnly::foreignUserMayOnlyLook()
{
    if (geteuid() != 0 || !QFileInfo{u"/root"_s}.isReadable())
        QSKIP("only root can try this as somebody else");
    QFETCH(const bool, mayMakeFiles);
    makeStore(Left::Closed);
    const QString path = m_dir->path();
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mayMakeFiles ? 0777 : 0755), 0);
    const auto list = console(path, {u"list"_s}, kNobody);
    if (list.exitCode == 127 || list.exitCode == -1)
        QSKIP("the programs built here cannot be run by somebody else");
    QVERIFY2(list.exitCode == 0, list.errors.constData());
    QCOMPARE(list.json[u"appeals"].toArray().size(), std::min(kAppeals, 50));
    const auto made = console(path, {u"demo"_s}, kNobody);
    QCOMPARE(made.exitCode, 3);
    QCOMPARE(made.errorCode(), u"read_only"_s);
    QCOMPARE(console(path, {u"verify"_s}).exitCode, 0);
}

void TestReadOnly::emptyPlaceIsNoStore()
{
    if (!hasMounts)
        QSKIP("nothing can be mounted here: run as root, or where user namespaces are allowed");
    const QTemporaryDir empty;
    const ReadOnlyView view{empty.path()};
    QVERIFY(view.isMounted());
    const auto answer = console(view.path(), {u"demo"_s});
    QCOMPARE(answer.exitCode, 3);
    QCOMPARE(answer.errorCode(), u"unwritable"_s);
}

int main(int argc, char **argv)
{
    hasMounts = takeOwnMounts();
    QCoreApplication app{argc, argv};
    TestReadOnly test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_read_only.moc"
