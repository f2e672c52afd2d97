// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_desk.h"
#include "line_proxy.h"

#include "core/sync/hub_batch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

class TestHubClient : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aDayWithTheHub();
    void verdictsComeInOrder();
    void whatNoHubCouldReadIsJudgedHere();
    void aSnapshotPagesDown();
    void leasesChangeHands();
    void requestsWithoutARight();

    void fiveHundredOperationsInSixRoundTrips();
    void manyBatchesShareTheLine();
    void resetsLoseAndDoubleNothing();
    void aThousandOperationsOverABadLine();
    void batchesOfOneAppealKeepTheirOrder();
    void thoseBehindAFailedBatchFail();
    void aWarningIsNoAcknowledgement();
    void aSessionKilledInTheMiddle();
    void aHubThatFallsSilent();
    void hangingUpEndsWhatWaits();
    void aClientGoesAwayInTheMiddle();
    void anIdleDeskCostsTheHubNothing();

private:
    std::unique_ptr<HubClient> client(const HubMember &member, int port = 0, HubTimers timers = patientTimers());
    qint64 rowsInFeed();

    TestHub m_hub;
    std::unique_ptr<HubTeam> m_team;
    HubMember m_supervisor;
};

constexpr int kOurs = HubTeam::kOurs;

void TestHubClient::initTestCase()
{
    if (const QString missing = TestHub::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QVERIFY2(m_hub.start(), qPrintable(m_hub.problem()));
    m_team = std::make_unique<HubTeam>(m_hub);
    const QString problem = m_team->prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_supervisor = m_team->add(u"supervisor"_s);
}

void TestHubClient::init()
{
    QVERIFY(
        m_team->superuser()
            .ask(u"TRUNCATE hub.feed, hub.operation, hub.appeal, hub.reply, hub.lease;"
                 u"UPDATE hub.feed_head SET last_seq = 0, last_number = 0, chain = decode(repeat('00', 32), 'hex')"_s)
            .isGood());
}

std::unique_ptr<HubClient> TestHubClient::client(const HubMember &member, int port, HubTimers timers)
{
    return std::make_unique<HubClient>(addressOf(m_hub, member, port), knownPassword(member.password), timers);
}

qint64 TestHubClient::rowsInFeed()
{
    return m_team->superuser().ask(u"SELECT count(*) FROM hub.feed"_s).value().toLongLong();
}

void TestHubClient::aDayWithTheHub()
{
    const auto desk = client(m_supervisor);
    const auto mine = wait(desk->municipalities());
    HUB_OK(mine);
    QCOMPARE(mine->size(), 1u);
    QCOMPARE(mine->front().id, kOurs);
    QCOMPARE(mine->front().duty, u"supervisor"_s);

    const auto self = wait(desk->self(kOurs));
    HUB_OK(self);
    QCOMPARE(self->id, m_supervisor.id);

    const OutgoingOperation appeal = received();
    const auto pushed = wait(desk->push(kOurs, {appeal, tagged(appeal.id, u"дороги"_s)}));
    HUB_OK(pushed);
    QCOMPARE(pushed->head, 2);
    QCOMPARE(pushed->verdicts.size(), 2u);
    QCOMPARE(pushed->verdicts[0].status, PushVerdict::Status::Applied);
    QVERIFY(pushed->verdicts[0].number.endsWith(u"-000001"_s));
    QCOMPARE(pushed->verdicts[1].seq, 2);

    const auto rows = wait(desk->pull(kOurs, 0, 100));
    HUB_OK(rows);
    QCOMPARE(rows->size(), 2u);
    const FeedRow &first = rows->front();
    QCOMPARE(first.id, appeal.id);
    QCOMPARE(first.author, m_supervisor.id);
    QCOMPARE(first.body[u"origin"][u"text"].toString(), u"Яма на дороге"_s);
    QCOMPARE(first.chain, chainAfter(QByteArray(32, '\0'), first));
    QVERIFY(!first.said);
    QCOMPARE(first.at, *pushed->verdicts[0].at);

    const auto overlapping = wait(desk->pull(kOurs, 2, 100));
    HUB_OK(overlapping);
    QCOMPARE(overlapping->size(), 1u);
    QCOMPARE(overlapping->front().seq, 2);

    const auto head = wait(desk->head(kOurs));
    HUB_OK(head);
    QCOMPARE(head->lastSeq, 2);
    QCOMPARE(head->chain, rows->back().chain);
    QVERIFY(!head->systemId.isEmpty());
    QCOMPARE(head->timeline, 1);
    QCOMPARE_LE(std::abs((head->serverNow - systemNow()).count()), 5);

    const auto people = wait(desk->operators(kOurs));
    HUB_OK(people);
    QVERIFY(
        std::any_of(people->begin(), people->end(), [&](const HubOperator &one) { return one.id == m_supervisor.id; }));
}

void TestHubClient::verdictsComeInOrder()
{
    const auto desk = client(m_supervisor);
    const OutgoingOperation appeal = received();
    OutgoingOperation nowhere = tagged(newOperationId(), u"тег"_s);
    OutgoingOperation dependent = tagged(appeal.id, u"после"_s);
    dependent.after = nowhere.id;
    OutgoingOperation strange = tagged(appeal.id, u"тег"_s);
    strange.kind = u"appeal.teleport"_s;
    const auto answer =
        wait(desk->push(kOurs, {appeal, nowhere, dependent, appeal, strange, tagged(appeal.id, u"за ним"_s)}));
    HUB_OK(answer);
    using Status = PushVerdict::Status;
    QCOMPARE(answer->verdicts.size(), 5u); // not the one behind the strange one
    QCOMPARE(answer->verdicts[0].status, Status::Applied);
    QVERIFY(!answer->verdicts[0].isRepeat);
    QCOMPARE(answer->verdicts[1].status, Status::Rejected);
    QCOMPARE(answer->verdicts[1].code, u"no_appeal"_s);
    QCOMPARE(answer->verdicts[1].id, nowhere.id);
    QCOMPARE(answer->verdicts[2].code, u"depends"_s);
    QCOMPARE(answer->verdicts[3].status, Status::Applied);
    QVERIFY(answer->verdicts[3].isRepeat);
    QCOMPARE(answer->verdicts[3].seq, answer->verdicts[0].seq);
    QCOMPARE(answer->verdicts[4].status, Status::Unsupported);
}

void TestHubClient::whatNoHubCouldReadIsJudgedHere()
{
    const auto desk = client(m_supervisor);
    const OutgoingOperation first = received();
    OutgoingOperation zero = received(u"до "_s + QChar::Null + u" после"_s);
    OutgoingOperation half = received(u"половина "_s + QChar{0xD83D});
    OutgoingOperation otherHalf = received(QChar{0xDE00} + u" половина"_s);
    OutgoingOperation huge = received(QString{300'000, u'ж'});
    const OutgoingOperation innocent = received(u"\\u0000 словами, \\\\ и 😀"_s);
    const auto answer = wait(desk->push(kOurs, {first, zero, half, otherHalf, huge, innocent}));
    HUB_OK(answer);
    using Status = PushVerdict::Status;
    QCOMPARE(answer->verdicts.size(), 6u);
    QCOMPARE(answer->verdicts[0].status, Status::Applied);
    QCOMPARE(answer->verdicts[1].status, Status::Malformed);
    QCOMPARE(answer->verdicts[1].code, u"body"_s);
    // A half that the writer has replaced is good for the hub; one that it has not must not reach it.
    QVERIFY(answer->verdicts[2].status == Status::Applied || answer->verdicts[2].code == u"body"_s);
    QVERIFY(answer->verdicts[3].status == Status::Applied || answer->verdicts[3].code == u"body"_s);
    QCOMPARE(answer->verdicts[4].code, u"too_long"_s);
    QCOMPARE(answer->verdicts[5].status, Status::Applied);
    const auto rows = wait(desk->pull(kOurs, answer->verdicts[5].seq, 1));
    HUB_OK(rows);
    QCOMPARE(rows->front().body[u"origin"][u"text"].toString(), u"\\u0000 словами, \\\\ и 😀"_s);

    const auto nothingLeft = wait(desk->push(kOurs, {zero, huge}));
    HUB_OK(nothingLeft);
    QCOMPARE(nothingLeft->verdicts.size(), 2u);
    QCOMPARE(wait(desk->push(kOurs, {})).error().code, ErrorCode::Invalid);
    QCOMPARE(wait(desk->push(kOurs, std::vector<OutgoingOperation>(501, first))).error().code, ErrorCode::Invalid);
}

void TestHubClient::aSnapshotPagesDown()
{
    const auto desk = client(m_supervisor);
    std::vector<OutgoingOperation> operations;
    for (int i = 0; i < 25; ++i)
        operations.push_back(received());
    for (int i = 0; i < 25; ++i)
        operations.push_back(tagged(operations[static_cast<size_t>(i)].id, u"тег"_s));
    HUB_OK(wait(desk->push(kOurs, operations)));
    std::optional<qint64> before;
    QSet<QUuid> seen;
    int pages = 0;
    do {
        const auto page = wait(desk->snapshot(kOurs, before, 10));
        HUB_OK(page);
        for (const FeedRow &row : page->rows)
            seen << row.id;
        before = page->next;
        ++pages;
    } while (before && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(seen.size(), 50);
}

void TestHubClient::leasesChangeHands()
{
    using namespace std::chrono_literals;
    const HubMember other = m_team->add(u"operator"_s);
    const auto desk = client(m_supervisor);
    const auto theirs = client(other);
    const auto taken = wait(desk->takeLease(kOurs, u"reply:1"_s, 60s));
    HUB_OK(taken);
    QVERIFY(taken->token);
    const auto refused = wait(theirs->takeLease(kOurs, u"reply:1"_s, 60s));
    HUB_OK(refused);
    QVERIFY(!refused->token);
    QCOMPARE(refused->holder, m_supervisor.id);
    const auto all = wait(theirs->leases(kOurs));
    HUB_OK(all);
    QCOMPARE(all->size(), 1u);
    QCOMPARE(all->front().resource, u"reply:1"_s);
    const auto dropped = wait(desk->dropLease(kOurs, u"reply:1"_s, *taken->token));
    HUB_OK(dropped);
    QVERIFY(*dropped);
    const auto now = wait(theirs->takeLease(kOurs, u"reply:1"_s, 60s));
    HUB_OK(now);
    QVERIFY(now->token && *now->token > *taken->token);
    const auto late = wait(desk->dropLease(kOurs, u"reply:1"_s, *taken->token));
    HUB_OK(late);
    QVERIFY(!*late);
}

void TestHubClient::requestsWithoutARight()
{
    const auto desk = client(m_supervisor);
    HUB_TROUBLE(wait(desk->head(HubTeam::kOthers)), HubTrouble::NotOperator);
    HUB_TROUBLE(wait(desk->push(HubTeam::kOthers, {received()})), HubTrouble::NotOperator);
    HUB_OK(wait(desk->head(kOurs))); // the line is still good
    HUB_TROUBLE(wait(desk->pull(HubTeam::kOthers, 0, 10)), HubTrouble::NotOperator);
    HUB_OK(wait(desk->head(kOurs)));
    QCOMPARE(wait(desk->pull(kOurs, -1, 10)).error().code, ErrorCode::Invalid);
    QCOMPARE(wait(desk->pull(kOurs, 0, 5001)).error().code, ErrorCode::Invalid);
}

void TestHubClient::fiveHundredOperationsInSixRoundTrips()
{
    LineProxy proxy{m_hub.port()};
    proxy.setRoundTrip(std::chrono::milliseconds{100});
    const auto desk = client(m_supervisor, proxy.port());
    HUB_OK(wait(desk->municipalities())); // connects
    const int connecting = proxy.roundTrips();
    proxy.forget();
    std::vector<OutgoingOperation> operations;
    for (int i = 0; i < 500; ++i)
        operations.push_back(received());
    QElapsedTimer timer;
    timer.start();
    const auto answer = wait(desk->push(kOurs, operations));
    HUB_OK(answer);
    QCOMPARE(answer->verdicts.size(), 500u);
    qInfo("connecting: %d round trips; 500 operations: %d, %lld ms", connecting, proxy.roundTrips(), timer.elapsed());
    QCOMPARE_LE(proxy.roundTrips(), 6);
    QCOMPARE_LE(connecting, 10);
}

void TestHubClient::manyBatchesShareTheLine()
{
    LineProxy proxy{m_hub.port()};
    proxy.setRoundTrip(std::chrono::milliseconds{100});
    const auto desk = client(m_supervisor, proxy.port());
    HUB_OK(wait(desk->head(kOurs)));
    proxy.forget();
    std::vector<QFuture<Result<PushAnswer>>> answers;
    for (int i = 0; i < 40; ++i)
        answers.push_back(desk->push(kOurs, {received(), received()}));
    for (const auto &answer : answers)
        HUB_OK(wait(answer));
    QCOMPARE(rowsInFeed(), 80);
    QCOMPARE_LE(proxy.roundTrips(), 20); // 40 if each waited for the one before it
}

void TestHubClient::resetsLoseAndDoubleNothing()
{
    LineProxy proxy{m_hub.port()};
    proxy.setRoundTrip(std::chrono::milliseconds{10});
    const auto desk = client(m_supervisor, proxy.port());
    proxy.setResets(0.03);
    constexpr int kBatches = 50;
    QSet<QUuid> sent;
    QHash<QUuid, qint64> acknowledged;
    int interrupted = 0;
    for (int i = 0; i < kBatches; ++i) {
        std::vector<OutgoingOperation> batch;
        for (int j = 0; j < 20; ++j) {
            batch.push_back(received());
            sent << batch.back().id;
        }
        for (;;) {
            const auto answer = wait(desk->push(kOurs, batch));
            if (answer) {
                for (const PushVerdict &verdict : answer->verdicts)
                    acknowledged.insert(verdict.id, verdict.seq);
                break;
            }
            const auto trouble = hubTroubleOf(answer.error());
            QVERIFY2(trouble && isPassing(*trouble), qPrintable(wordsOf(answer)));
            QCOMPARE_LT(++interrupted, 200);
        }
    }
    qInfo("%d interrupted, %d connections", interrupted, proxy.connections());
    QCOMPARE_GT(interrupted, 0);
    QCOMPARE(acknowledged.size(), sent.size());
    proxy.setResets(0);
    const auto rows = wait(desk->pull(kOurs, 0, 5000));
    HUB_OK(rows);
    QCOMPARE(rows->size(), static_cast<size_t>(sent.size()));
    for (const FeedRow &row : *rows)
        QCOMPARE(acknowledged.value(row.id), row.seq);
}

// A far hub, and 1 % of all that goes either way takes its connection with it: hub.md F10.
void TestHubClient::aThousandOperationsOverABadLine()
{
    LineProxy proxy{m_hub.port()};
    const auto desk = client(m_supervisor, proxy.port());
    HUB_OK(wait(desk->head(kOurs)));
    proxy.setRoundTrip(std::chrono::milliseconds{100});
    proxy.setResets(0.01);
    std::vector<std::vector<OutgoingOperation>> waiting(50);
    QSet<QUuid> sent;
    for (auto &batch : waiting) {
        for (int i = 0; i < 20; ++i) {
            batch.push_back(received());
            sent << batch.back().id;
        }
    }
    QElapsedTimer timer;
    timer.start();
    int rounds = 0;
    while (!waiting.empty()) {
        QCOMPARE_LT(++rounds, 50);
        std::vector<QFuture<Result<PushAnswer>>> answers;
        for (const auto &batch : waiting)
            answers.push_back(desk->push(kOurs, batch));
        std::vector<std::vector<OutgoingOperation>> failed;
        for (size_t i = 0; i < answers.size(); ++i) {
            if (!wait(answers[i]))
                failed.push_back(std::move(waiting[i]));
        }
        waiting = std::move(failed);
    }
    qInfo("%lld ms, %d rounds, %d connections, %d round trips", timer.elapsed(), rounds, proxy.connections(),
          proxy.roundTrips());
    proxy.setResets(0);
    const auto rows = wait(desk->pull(kOurs, 0, 5000));
    HUB_OK(rows);
    QCOMPARE(rows->size(), static_cast<size_t>(sent.size()));
    for (const FeedRow &row : *rows)
        QVERIFY(sent.remove(row.id));
}

void TestHubClient::batchesOfOneAppealKeepTheirOrder()
{
    const auto desk = client(m_supervisor);
    const OutgoingOperation appeal = received();
    std::vector<QFuture<Result<PushAnswer>>> answers{desk->push(kOurs, {appeal})};
    for (int i = 0; i < 20; ++i)
        answers.push_back(desk->push(kOurs, {tagged(appeal.id, QString::number(i))}));
    for (size_t i = 0; i < answers.size(); ++i) {
        const auto answer = wait(answers[i]);
        HUB_OK(answer);
        QCOMPARE(answer->verdicts.front().status, PushVerdict::Status::Applied);
        QCOMPARE(answer->verdicts.front().seq, static_cast<qint64>(i) + 1);
    }
}

void TestHubClient::thoseBehindAFailedBatchFail()
{
    LineProxy proxy{m_hub.port()}; // lives on this thread: all wait together until it runs
    const auto desk = client(m_supervisor, proxy.port());
    const OutgoingOperation appeal = received();
    HUB_OK(wait(desk->push(kOurs, {appeal})));
    OutgoingOperation strange = tagged(appeal.id, u"тег"_s);
    strange.kind = u"appeal.teleport"_s;
    const auto first = desk->push(kOurs, {strange});
    const auto second = desk->push(kOurs, {tagged(appeal.id, u"второй"_s)});
    const auto third = desk->push(kOurs, {tagged(appeal.id, u"третий"_s)});
    const auto stranger = desk->push(kOurs, {received()});
    HUB_OK(wait(first));
    HUB_TROUBLE(wait(second), HubTrouble::TooOld);
    HUB_TROUBLE(wait(third), HubTrouble::TooOld);
    HUB_OK(wait(stranger));
    QCOMPARE(rowsInFeed(), 2);
}

void TestHubClient::aWarningIsNoAcknowledgement()
{
    // hub.push answers well, and its commit warns, as one that gave up waiting for the standby.
    QVERIFY(m_team->superuser()
                .ask(u"CREATE FUNCTION hub.warn() RETURNS trigger LANGUAGE plpgsql AS "
                     u"$$ BEGIN RAISE WARNING 'canceling wait for synchronous replication'; RETURN NULL; END $$;"
                     u"CREATE CONSTRAINT TRIGGER warning AFTER INSERT ON hub.operation DEFERRABLE INITIALLY DEFERRED"
                     u" FOR EACH ROW EXECUTE FUNCTION hub.warn()"_s)
                .isGood());
    const auto desk = client(m_supervisor);
    const OutgoingOperation appeal = received();
    const auto warned = desk->push(kOurs, {appeal});
    const auto behind = desk->push(kOurs, {tagged(appeal.id, u"тег"_s)});
    const auto read = desk->head(kOurs);
    HUB_TROUBLE(wait(warned), HubTrouble::Unsure);
    HUB_TROUBLE(wait(behind), HubTrouble::Unsure);
    HUB_OK(wait(read));
    QVERIFY(m_team->superuser().ask(u"DROP TRIGGER warning ON hub.operation; DROP FUNCTION hub.warn()"_s).isGood());
    const auto again = wait(desk->push(kOurs, {appeal}));
    HUB_OK(again);
    QVERIFY(again->verdicts.front().isRepeat);
}

void TestHubClient::aSessionKilledInTheMiddle()
{
    const auto desk = client(m_supervisor, 0, {});
    HUB_OK(wait(desk->head(kOurs)));
    auto &superuser = m_team->superuser();
    QVERIFY(superuser.ask(u"BEGIN; SELECT FROM hub.feed_head WHERE municipality_id = 7 FOR UPDATE"_s).isGood());
    const OutgoingOperation appeal = received();
    const auto pushed = desk->push(kOurs, {appeal});
    const QString waiting =
        u"SELECT count(*) FROM pg_stat_activity WHERE usename = '%1' AND wait_event_type = 'Lock'"_s.arg(
            m_supervisor.login);
    QTRY_COMPARE_WITH_TIMEOUT(superuser.ask(waiting).value(), u"1"_s, 10'000);
    QVERIFY(superuser
                .ask(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(
                    m_supervisor.login))
                .isGood());
    QVERIFY(superuser.ask(u"ROLLBACK"_s).isGood());
    HUB_TROUBLE(wait(pushed), HubTrouble::Lost);
    const auto again = wait(desk->push(kOurs, {appeal}));
    HUB_OK(again);
    QVERIFY(!again->verdicts.front().isRepeat);
    QCOMPARE(rowsInFeed(), 1);
}

void TestHubClient::aHubThatFallsSilent()
{
    LineProxy proxy{m_hub.port()};
    const auto desk = client(m_supervisor, proxy.port(), quickTimers());
    HUB_OK(wait(desk->head(kOurs)));
    proxy.setFrozen(true);
    QElapsedTimer timer;
    timer.start();
    const OutgoingOperation appeal = received();
    HUB_TROUBLE(wait(desk->push(kOurs, {appeal})), HubTrouble::Silent);
    QCOMPARE_GE(timer.elapsed(), 1400);
    QCOMPARE_LT(timer.elapsed(), 5000);
    HUB_TROUBLE(wait(desk->head(kOurs)), HubTrouble::Timeout); // a new call, into the same silence
    proxy.setFrozen(false);
    HUB_OK(wait(desk->push(kOurs, {appeal})));
    QCOMPARE(rowsInFeed(), 1);
}

void TestHubClient::hangingUpEndsWhatWaits()
{
    LineProxy proxy{m_hub.port()};
    const auto desk = client(m_supervisor, proxy.port());
    HUB_OK(wait(desk->head(kOurs)));
    proxy.setFrozen(true);
    const auto head = desk->head(kOurs);
    desk->hangUp();
    QCOMPARE(wait(head).error().code, ErrorCode::Cancelled);
    proxy.setFrozen(false);
    HUB_OK(wait(desk->head(kOurs)));
}

void TestHubClient::aClientGoesAwayInTheMiddle()
{
    LineProxy proxy{m_hub.port()};
    proxy.setRoundTrip(std::chrono::milliseconds{50});
    for (int i = 0; i < 8; ++i) {
        auto desk = client(m_supervisor, proxy.port());
        const auto head = desk->head(kOurs);
        const auto pushed = desk->push(kOurs, {received()});
        QTest::qWait(i * 60);
        desk.reset();
        QVERIFY(head.isFinished() && pushed.isFinished());
        if (!head.result())
            QCOMPARE(head.result().error().code, ErrorCode::Cancelled);
    }
}

void TestHubClient::anIdleDeskCostsTheHubNothing()
{
    HubTimers timers = quickTimers();
    timers.idle = std::chrono::milliseconds{300};
    const HubMember member = m_team->add(u"operator"_s);
    const auto desk = client(member, 0, timers);
    const QString sessions = u"SELECT count(*) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(member.login);
    HUB_OK(wait(desk->head(kOurs)));
    QCOMPARE(m_team->superuser().ask(sessions).value(), u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_team->superuser().ask(sessions).value(), u"0"_s, 10'000);
    HUB_OK(wait(desk->head(kOurs)));
}

QTEST_GUILESS_MAIN(TestHubClient)
#include "tst_hub_client.moc"
