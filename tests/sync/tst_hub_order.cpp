// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hub_team.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <future>
#include <map>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace otklik::test;

// Many writers, killed and rolled back and trying again, and readers that follow: nobody sees a gap, another order, a
// lost acknowledgement or anything twice. And a feed that is numbered by a sequence, where the same readers do miss
// rows.

namespace {

constexpr int kWriters = 8;
constexpr int kMunicipalities = 4;
constexpr int kPushesOfAWriter = 60;
constexpr int kKilledPercent = 3;
constexpr int kRolledBackPercent = 5;

/// What writers were told: id -> seq, 0 for a refusal.
using Acknowledged = std::map<QUuid, qint64>;

class Writer {
public:
    Writer(const TestHub &hub, QString connection, const std::vector<QUuid> &appeals, quint32 seed)
        : m_connection(std::move(connection))
        , m_appeals(appeals)
        , m_superuser(hub.superuser())
        , m_dice(seed)
    {
        reconnect();
    }

    void work()
    {
        for (int i = 0; i < kPushesOfAWriter; ++i) {
            const int municipality = m_dice.bounded(kMunicipalities) + 1;
            const QJsonArray operations = someOperations(municipality);
            if (m_dice.bounded(100) < kRolledBackPercent)
                rollBack(municipality, operations);
            pushUntilAcknowledged(municipality, operations);
        }
    }

    std::map<int, Acknowledged> acknowledged; ///< by municipality
    int kills = 0;
    int duplicates = 0;
    QStringList problems;

private:
    QJsonArray someOperations(int municipality)
    {
        QJsonArray operations;
        for (int i = m_dice.bounded(1, 8); i > 0; --i) {
            const bool isGood = m_dice.bounded(10) > 0;
            const QUuid appeal = isGood ? m_appeals[static_cast<std::size_t>(municipality - 1)] : QUuid::createUuid();
            operations.append(hubOperation(u"note.add"_s, appeal, {{u"text"_s, u"слово %1"_s.arg(i)}}));
        }
        return operations;
    }

    void reconnect()
    {
        m_session = std::make_unique<PgSession>(m_connection);
        m_pid = m_session->ask(u"SELECT pg_backend_pid()"_s).value();
    }

    void rollBack(int municipality, const QJsonArray &operations)
    {
        m_session->ask(u"BEGIN"_s);
        push(*m_session, operations, municipality);
        m_session->ask(u"ROLLBACK"_s);
    }

    QJsonObject pushOnce(int municipality, const QJsonArray &operations)
    {
        if (m_dice.bounded(100) >= kKilledPercent)
            return push(*m_session, operations, municipality);
        ++kills;
        const auto pause = std::chrono::microseconds{m_dice.bounded(6000)}; // before, in and after the commit
        auto killer = std::async(std::launch::async, [this, pause] {
            std::this_thread::sleep_for(pause);
            m_superuser.ask(u"SELECT pg_terminate_backend($1)"_s, {m_pid});
        });
        const QJsonObject answer = push(*m_session, operations, municipality);
        killer.wait();
        return answer;
    }

    void pushUntilAcknowledged(int municipality, const QJsonArray &operations)
    {
        QJsonObject answer;
        for (int attempt = 0; attempt < 20; ++attempt) {
            answer = pushOnce(municipality, operations);
            if (!answer.contains(u"state"))
                return take(municipality, operations, answer[u"results"].toArray());
            reconnect();
        }
        problems.append(u"not acknowledged: "_s + answer[u"message"].toString());
    }

    void take(int municipality, const QJsonArray &operations, const QJsonArray &results)
    {
        if (results.size() != operations.size())
            problems.append(u"%1 results for %2 operations"_s.arg(results.size()).arg(operations.size()));
        for (const QJsonValue result : results) {
            acknowledged[municipality][idOf(result.toObject())] = result[u"seq"].toInteger();
            duplicates += result[u"dup"].toBool() ? 1 : 0;
        }
    }

    QString m_connection;
    const std::vector<QUuid> &m_appeals;
    PgSession m_superuser;
    QRandomGenerator m_dice;
    std::unique_ptr<PgSession> m_session;
    QString m_pid;
};

/// Follows a feed by its cursor while others write, and counts the chain.
class Reader {
public:
    Reader(const QString &connection, int municipality, int page)
        : m_session(connection)
        , m_municipality(municipality)
        , m_page(page)
    {
    }

    void follow(const std::atomic<bool> &isOver)
    {
        while (!isOver)
            step();
        while (step()) {
        }
    }

    std::vector<HubRow> rows;
    QStringList problems;

private:
    /// True while there is more.
    bool step()
    {
        const auto page = pull(m_session, cursor(), m_page, m_municipality);
        if (!page) {
            problems.append(u"pull was refused"_s);
            return false;
        }
        for (const HubRow &row : *page)
            take(row);
        return static_cast<int>(page->size()) > m_page;
    }

    void take(const HubRow &row)
    {
        if (!rows.empty() && row.seq == cursor()) {
            if (row != rows.back())
                problems.append(u"row %1 is another one now"_s.arg(row.seq));
            return;
        }
        const QByteArray previous = rows.empty() ? chainOfNothing() : rows.back().chain;
        if (row.seq != cursor() + 1)
            problems.append(u"row %1 after row %2"_s.arg(row.seq).arg(cursor()));
        if (row.chain != chainBehind(previous, row))
            problems.append(u"the chain breaks at row %1"_s.arg(row.seq));
        rows.push_back(row);
    }

    qint64 cursor() const { return rows.empty() ? 0 : rows.back().seq; }

    PgSession m_session;
    int m_municipality;
    int m_page;
};

template<typename Workers, typename Work>
std::vector<std::thread> startAll(Workers &workers, Work work)
{
    std::vector<std::thread> threads;
    for (auto &worker : workers)
        threads.emplace_back([&worker, work] { work(*worker); });
    return threads;
}

void joinAll(std::vector<std::thread> &threads)
{
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

class tst_HubOrder : public QObject {
    Q_OBJECT

private:
    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;

    /// What was acknowledged to anybody stands in the feed exactly as it was said, and once.
    static QString compare(const std::vector<HubRow> &feed, const std::vector<std::unique_ptr<Writer>> &writers,
                           int municipality)
    {
        Acknowledged inFeed;
        for (const HubRow &row : feed) {
            if (!inFeed.emplace(row.operation, row.seq).second)
                return u"operation %1 stands in the feed twice"_s.arg(row.operation.toString());
        }
        std::size_t applied = 0;
        for (const auto &writer : writers) {
            for (const auto &[id, seq] : writer->acknowledged[municipality]) {
                const auto found = inFeed.find(id);
                if (seq != (found == inFeed.end() ? 0 : found->second))
                    return u"operation %1 was acknowledged as %2"_s.arg(id.toString()).arg(seq);
                applied += seq > 0 ? 1 : 0;
            }
        }
        // Everybody tried until there was an answer, so nothing is there that nobody was told of, but for the appeal
        // itself.
        return applied + 1 == feed.size() ? QString{} : u"%1 rows, %2 acknowledged"_s.arg(feed.size()).arg(applied);
    }

private slots:
    void initTestCase()
    {
        if (const QString missing = TestHub::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
        m_team = std::make_unique<HubTeam>(m_hub);
        QCOMPARE(m_team->prepare(), QString{});
    }

    void everybodySeesOneHistory()
    {
        std::vector<QString> connections;
        const auto member = [&](const QString &duty) {
            const HubMember added = m_team->add(duty, 1);
            for (int municipality = 2; municipality <= kMunicipalities; ++municipality)
                m_team->join(added, duty, municipality);
            return m_hub.connection(added.login, added.password);
        };
        std::vector<QUuid> appeals;
        for (int municipality = 1; municipality <= kMunicipalities; ++municipality)
            m_team->addMunicipality(municipality);
        PgSession first{member(u"administrator"_s)};
        for (int municipality = 1; municipality <= kMunicipalities; ++municipality) {
            const QJsonObject appeal = hubOperation(u"appeal.receive"_s);
            QCOMPARE(push(first, appeal, municipality)[u"status"].toString(), u"applied"_s);
            appeals.push_back(idOf(appeal));
        }

        const quint32 seed = qEnvironmentVariable("OTKLIK_SEED", u"1"_s).toUInt();
        std::vector<std::unique_ptr<Writer>> writers;
        for (int i = 0; i < kWriters; ++i)
            writers.push_back(
                std::make_unique<Writer>(m_hub, member(u"operator"_s), appeals, seed * 100 + static_cast<quint32>(i)));
        std::vector<std::unique_ptr<Reader>> readers; // two for each municipality, with pages of their own
        const QString observer = member(u"observer"_s);
        for (int i = 0; i < 2 * kMunicipalities; ++i)
            readers.push_back(std::make_unique<Reader>(observer, i / 2 + 1, i % 2 ? 50 : 3));

        std::atomic<bool> isOver = false;
        auto reading = startAll(readers, [&](Reader &reader) { reader.follow(isOver); });
        auto writing = startAll(writers, [](Writer &writer) { writer.work(); });
        joinAll(writing);
        isOver = true;
        joinAll(reading);

        int kills = 0;
        for (const auto &writer : writers) {
            QCOMPARE(writer->problems, QStringList{});
            kills += writer->kills;
        }
        QVERIFY(kills > 0);
        for (int municipality = 1; municipality <= kMunicipalities; ++municipality) {
            const Reader &one = *readers[static_cast<std::size_t>(2 * municipality - 2)];
            const Reader &other = *readers[static_cast<std::size_t>(2 * municipality - 1)];
            QCOMPARE(one.problems + other.problems, QStringList{});
            QVERIFY(one.rows == other.rows);
            QVERIFY(one.rows.size() > 100);
            QCOMPARE(compare(one.rows, writers, municipality), QString{});
        }
    }

    void theSameReadersMissRowsThatASequenceNumbers()
    {
        m_team->superuser().ask(u"CREATE TABLE numbered (seq bigserial PRIMARY KEY)"_s);
        const QString connection = m_hub.superuser();
        std::atomic<bool> isOver = false;
        std::set<qint64> seen;
        std::thread reading([&] {
            PgSession session{connection};
            qint64 cursor = 0;
            const auto step = [&] {
                const PgAnswer page = session.ask(u"SELECT seq FROM numbered WHERE seq > $1 ORDER BY seq LIMIT 50"_s,
                                                  {QString::number(cursor)});
                for (const QStringList &row : page.rows) {
                    cursor = row[0].toLongLong();
                    seen.insert(cursor);
                }
                return !page.rows.isEmpty();
            };
            while (!isOver)
                step();
            while (step()) {
            }
        });
        std::vector<std::thread> writing;
        for (int i = 0; i < kWriters; ++i) {
            writing.emplace_back([&, i] {
                PgSession session{connection};
                for (int n = 0; n < 40; ++n)
                    session.ask(u"BEGIN; INSERT INTO numbered DEFAULT VALUES; SELECT pg_sleep(%1); COMMIT"_s.arg(
                        (n * 7 + i) % 10 / 1000.0));
            });
        }
        joinAll(writing);
        isOver = true;
        reading.join();
        const qint64 committed = m_team->superuser().ask(u"SELECT count(*) FROM numbered"_s).value().toLongLong();
        QCOMPARE(committed, kWriters * 40);
        QVERIFY2(static_cast<qint64>(seen.size()) < committed, "the readers found what is not to be found");
    }
};

QTEST_GUILESS_MAIN(tst_HubOrder)
#include "tst_hub_order.moc"
