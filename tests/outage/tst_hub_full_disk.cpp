// SPDX-License-Identifier: GPL-3.0-or-later
// F19: the hub's disk fills up, and there is room again. What was pushed meanwhile waits at the desks, and is there
// once.
#include "tests/faults/small_disk.h"
#include "tests/outage/hub_of_one.h"
#include "tests/team/picture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

bool hasMounts = false;
constexpr int kMegabytes = 200;
constexpr int kMostNotes = 2'000;

/// That no server can squeeze.
QString longNote()
{
    QByteArray bytes(12'000, Qt::Uninitialized);
    QRandomGenerator::global()->generate(reinterpret_cast<quint32 *>(bytes.begin()),
                                         reinterpret_cast<quint32 *>(bytes.end()));
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

class TestHubFullDisk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void f19_aFullDisk_data();
    void f19_aFullDisk();

private:
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<HubOfOne> m_team;
};

void TestHubFullDisk::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    // PostgreSQL refuses to run as root, and in a namespace of our own there is nobody else.
    if (!hasMounts || geteuid() != 0 || !SmallDisk{1}.isMounted())
        QSKIP("a small disk cannot be mounted here for PostgreSQL's user: run as root");
}

void TestHubFullDisk::init()
{
    m_disk = std::make_unique<SmallDisk>(kMegabytes);
    QVERIFY(m_disk->isMounted());
    m_team = std::make_unique<HubOfOne>(TestHub::Options{
        .settings = {{u"max_wal_size"_s, u"32MB"_s}, {u"min_wal_size"_s, u"32MB"_s}, {u"autovacuum"_s, u"off"_s}},
        .place = m_disk->path()});
    QCOMPARE(m_team->start(), QString{});
}

void TestHubFullDisk::cleanup()
{
    m_team.reset();
    m_disk.reset();
}

void TestHubFullDisk::f19_aFullDisk_data()
{
    QTest::addColumn<int>("room"); // in the server's pages of 8 KiB
    QTest::newRow("nothing left: no table grows") << 0;
    QTest::newRow("some pages left") << 40;
    QTest::newRow("room for all but the next piece of the log") << 1'900;
}

void TestHubFullDisk::f19_aFullDisk()
{
    QFETCH(const int, room);
    TeamDesk anna{m_team->hub(), m_team->add(u"operator"_s)};
    TeamDesk boris{m_team->hub(), m_team->add(u"operator"_s)};
    for (TeamDesk *desk : {&anna, &boris}) {
        HUB_OK(desk->join());
        desk->start();
    }
    const AppealId id = anna.receive(u"A-1"_s, u"Яма на дороге"_s);
    QTRY_VERIFY(boris.find(u"A-1"_s));
    IN_STEP(anna);
    QVERIFY(m_disk->fillUpTo(room * 8'192));

    QSet<QUuid> done;
    const auto note = [&done](TeamDesk &desk, AppealId appeal) {
        OperationId operation;
        const bool isDone = desk.perform(appeal, NoteAdded{longNote()}, {}, &operation).has_value();
        done << operation;
        return isDone;
    };
    const auto isRefusing = [&anna] { return anna.state().line == TeamState::Line::Waiting; };
    int notes = 0;
    for (; notes < kMostNotes && !isRefusing(); ++notes)
        QVERIFY(note(anna, id));
    QVERIFY2(isRefusing(), "the disk did not fill up");
    const Error trouble = anna.state().trouble.value_or(Error{});
    const bool isUp = m_team->hub().isRunning();

    // Nobody's work stops, and it is all in the outbox.
    const std::size_t waiting = anna.outbox().size();
    QVERIFY(waiting > 0);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(note(anna, id));
        QVERIFY(note(boris, boris.find(u"A-1"_s)));
    }
    QTest::qWait(2'000);
    QVERIFY(anna.outbox().size() >= waiting + 20);
    QVERIFY(boris.outbox().size() >= 20);
    for (TeamDesk *desk : {&anna, &boris}) {
        QCOMPARE(desk->state().line != TeamState::Line::Stopped, true);
        QCOMPARE(desk->state().outbox.refused, 0);
    }

    QVERIFY(m_disk->makeRoom());
    if (!m_team->hub().isRunning())
        QVERIFY2(m_team->hub().start(), qPrintable(m_team->hub().problem()));
    IN_STEP(anna);
    IN_STEP(boris);
    const auto feed = m_team->feed();
    const QSet<QUuid> there{feed.begin(), feed.end()};
    QCOMPARE(static_cast<std::size_t>(there.size()), feed.size()); // each once
    QVERIFY(there.contains(done));
    SAME(anna, boris);
    QCOMPARE(anna.state().outbox.refused + boris.state().outbox.refused, 0);
    QCOMPARE(anna.problems(), QStringList{});
    qInfo("full after %d notes (%s, the server %s); %lld operations afterwards, each once", notes,
          qPrintable(trouble.details), isUp ? "stays" : "has gone down", static_cast<long long>(done.size()));
}

int main(int argc, char **argv)
{
    hasMounts = takeOwnMounts();
    QCoreApplication app{argc, argv};
    TestHubFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hub_full_disk.moc"
