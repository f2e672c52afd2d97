// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/team_line.h"

#include "core/base/when_done.h"
#include "core/service/configuration_store.h"
#include "core/service/journal.h"
#include "core/service/team_book.h"
#include "core/storage/forward_catalog_store.h"
#include "core/sync/hub_batch.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr int kFeedPage = 5000; // rows: hub.md section 6
constexpr int kSnapshotPage = 500; // appeals
constexpr auto kKeepSent = std::chrono::days{35}; // the window of the hub's backups
constexpr auto kTogether = 200ms;
constexpr auto kTellTime = 60s;
constexpr std::size_t kToldOneByOne = 500; // more, and the screens load everything anew

/// The line is not worth the hub's time at the same moment as every other desk's.
std::chrono::milliseconds jittered(std::chrono::milliseconds pause)
{
    const auto quarter = static_cast<int>(pause.count() / 4);
    return pause - std::chrono::milliseconds{QRandomGenerator::global()->bounded(quarter + 1)};
}

ChangeNotice noticeOf(const std::vector<AppealId> &touched)
{
    if (touched.size() > kToldOneByOne)
        return {.appeals = {}, .isEverything = true};
    return {.appeals = touched};
}

/// All of the feed has been taken in, so that what the hub has acknowledged has come back. What has not, the hub has
/// lost since, where this desk had not seen it yet and no chain can tell: it waits again. How many.
qint64 askAgain(Session &session, const QString &municipality)
{
    OutboxStore outbox{session};
    if (!outbox.hasAcknowledged(municipality))
        return 0;
    WriteTransaction tx{session};
    const qint64 lost = outbox.askAgain(municipality);
    tx.commit();
    return lost;
}

/// What goes next.
struct Outgoing {
    std::vector<OutgoingOperation> operations;
    qint64 lost = 0; ///< of them, acknowledged before
};

/// What became of a page.
struct Taken {
    bool hasStranger = false; ///< nothing was taken: ask who the team is first
};

} // namespace

TeamLine::TeamLine(DeskContext &desk, HubClient &hub, const TeamPlace &place, const FollowedFeed &feed, TeamPace pace,
                   QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_place(place)
    , m_feed(feed)
    , m_pace(pace)
    , m_hub(hub)
    , m_retry(pace.firstRetry)
{
    m_state.line = TeamState::Line::Off;
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TeamLine::call);
    m_notice.setSingleShot(true);
    m_notice.setInterval(kTogether);
    connect(&m_notice, &QTimer::timeout, this, &TeamLine::countOutbox);
}

void TeamLine::start()
{
    readLastTime();
    wake();
}

/// What an earlier start left, for the screen: until the hub answers, that is all there is.
void TeamLine::readLastTime()
{
    const auto read = m_desk.reader().run<std::optional<FeedPosition>>(
        [municipality = m_feed.municipality](Session &session) { return FeedStore{session}.position(municipality); });
    whenDone(this, read, [this](const Result<std::optional<FeedPosition>> &position) {
        if (!position || !*position || m_state.dataOf)
            return;
        m_state.dataOf = (*position)->taken;
        emit stateChanged();
    });
}

void TeamLine::wake()
{
    m_isWanted = m_isBusy;
    if (!m_isBusy)
        call();
}

void TeamLine::setActive(bool isActive)
{
    if (isActive && !m_isActive && m_state.line == TeamState::Line::InStep)
        wake();
    m_isActive = isActive;
}

void TeamLine::takeNotice()
{
    if (!m_notice.isActive())
        m_notice.start();
}

/// Goes on with a good answer; any error ends the round.
template<typename Value, typename Then>
void TeamLine::then(const QFuture<Result<Value>> &asked, Then go)
{
    whenDone(this, asked, [this, go = std::move(go)](const Result<Value> &answer) {
        if (!answer)
            return stop(answer.error());
        if constexpr (std::is_void_v<Value>)
            go();
        else
            go(*answer);
    });
}

void TeamLine::call()
{
    if (m_isBusy)
        return;
    m_next.stop();
    m_isBusy = true;
    m_isWanted = false;
    if (m_state.line != TeamState::Line::InStep)
        say(TeamState::Line::Calling);
    then(m_hub.head(m_feed.municipality), [this](const HubHead &head) { takeHead(head); });
}

void TeamLine::takeHead(const HubHead &head)
{
    if (head.minClient > kHubProtocol)
        return stop(fail(HubTrouble::TooNew));
    if (head.schemaVersion < kLowestHubSchema)
        return stop(fail(HubTrouble::TooOld));
    if (head.timeline && *head.timeline > m_place.timelines.value(head.systemId))
        keepTimeline(head.systemId, *head.timeline);
    m_head = head;
    m_offset = head.serverNow - m_desk.now();
    const auto read = m_desk.writer().run<std::optional<FeedPosition>>(
        [municipality = m_feed.municipality](Session &session) { return FeedStore{session}.position(municipality); });
    then(read, [this](const std::optional<FeedPosition> &position) {
        if (!position)
            return askOperators(&TeamLine::begin);
        m_position = *position;
        if (m_position.cursor > m_head.lastSeq || m_position.cursor < m_head.minSeq)
            return startOver();
        goOn();
    });
}

void TeamLine::keepTimeline(const QString &systemId, int timeline)
{
    m_place.timelines[systemId] = timeline;
    (void)m_desk.writer().run<void>([systemId, timeline](Session &session) -> Result<> {
        WriteTransaction tx{session};
        ConfigurationStore store{session};
        if (auto place = store.team(); place && place->timelines.value(systemId) < timeline) {
            place->timelines[systemId] = timeline;
            store.setTeam(place);
        }
        tx.commit();
        return {};
    });
}

void TeamLine::askOperators(void (TeamLine::*next)())
{
    then(m_hub.operators(m_feed.municipality), [this, next](const std::vector<HubOperator> &operators) {
        const auto written = m_desk.writer().run<void>(
            [&desk = m_desk, name = m_feed.name, self = m_place.self, operators](Session &session) -> Result<> {
                WriteTransaction tx{session};
                TeamBook{session, name}.takeOperators(operators);
                ConfigurationStore store{session};
                const OperatorId me = name.isEmpty() ? store.settings().operatorOf(self) : desk.me();
                store.setMe(me);
                if (const auto committed = desk.commit(tx, store); !committed)
                    return committed;
                desk.setMe(me);
                desk.announce({.isConfiguration = true});
                return {};
            });
        then(written, [this, next] { (this->*next)(); });
    });
}

/// The first time: all appeals, newest first, up to the head as it stands now; then the feed from there.
void TeamLine::begin()
{
    m_position = {m_head.lastSeq, m_head.chain, m_head.lastSeq + 1, m_desk.now()};
    m_state.taken = 0;
    goOn();
}

void TeamLine::goOn()
{
    if (m_position.snapshotFrom) {
        m_state.toTake = m_head.lastSeq;
        say(TeamState::Line::FirstSync);
        return askSnapshot();
    }
    if (m_state.line != TeamState::Line::InStep)
        say(TeamState::Line::CatchingUp);
    askFeed();
}

void TeamLine::askSnapshot()
{
    then(m_hub.snapshot(m_feed.municipality, m_position.snapshotFrom, kSnapshotPage), [this](const SnapshotPage &page) {
        FeedPosition after = m_position;
        after.snapshotFrom = page.next;
        takeRows(page.rows, after, &TeamLine::goOn);
    });
}

void TeamLine::askFeed()
{
    then(m_hub.pull(m_feed.municipality, m_position.cursor, kFeedPage), [this](const std::vector<FeedRow> &rows) {
        const bool hasOverlap = m_position.cursor > 0;
        if (hasOverlap &&
            (rows.empty() || rows.front().seq != m_position.cursor || rows.front().chain != m_position.chain))
            return startOver();
        const std::vector<FeedRow> news{rows.begin() + (hasOverlap ? 1 : 0), rows.end()};
        if (news.empty())
            return send();
        FeedPosition after{news.back().seq, news.back().chain, std::nullopt, m_desk.now()};
        const bool isAll = after.cursor >= m_head.lastSeq; // a page may be shorter than asked for
        takeRows(news, after, isAll ? &TeamLine::send : &TeamLine::goOn);
    });
}

void TeamLine::takeRows(const std::vector<FeedRow> &rows, const FeedPosition &after, void (TeamLine::*next)())
{
    const auto taken =
        m_desk.writer().run<Taken>([&desk = m_desk, feed = m_feed, rows, after](Session &session) -> Result<Taken> {
            TeamBook book{session, feed.name};
            if (book.hasStranger(rows))
                return Taken{true};
            const auto incoming = book.incoming(rows);
            if (!incoming)
                return incoming.error();
            const ConfigurationPtr configuration = desk.configuration();
            WriteTransaction tx{session};
            Journal journal{session, *configuration};
            if (const auto accepted = journal.accept(*incoming, desk.now()); !accepted)
                return accepted.error();
            journal.finish();
            FeedStore{session}.setPosition(feed.municipality, after);
            tx.commit();
            if (!journal.touched().empty())
                desk.announce(noticeOf(journal.touched()));
            return Taken{};
        });
    whenDone(this, taken, [this, rows, after, next](const Result<Taken> &result) {
        if (!result)
            return is(result.error(), HubTrouble::Diverged) ? startOver() : stop(result.error());
        if (result->hasStranger)
            return askOperators(&TeamLine::goOn); // the page comes again
        m_position = after;
        m_state.taken += static_cast<qint64>(rows.size());
        emit stateChanged();
        (this->*next)();
    });
}

/// The hub tells another history than before: what this desk did waits again, and all that the hub has is taken anew.
/// What is here stays on the screen meanwhile.
void TeamLine::startOver()
{
    const auto taken = m_desk.writer().run<qint64>([&desk = m_desk, name = m_feed.name](Session &session) {
        WriteTransaction tx{session};
        OutboxStore outbox{session};
        (void)outbox.takeBack(name, 0, desk.now());
        tx.commit();
        return outbox.countsOf(name).waiting;
    });
    then(taken, [this](qint64 waiting) {
        m_state.sentAgain = waiting;
        // The head that this round began with may be that of the hub that is gone.
        then(m_hub.head(m_feed.municipality), [this](const HubHead &head) {
            m_head = head;
            askOperators(&TeamLine::begin);
        });
    });
}

void TeamLine::send()
{
    const auto read =
        m_desk.writer().run<Outgoing>([name = m_feed.name, self = m_place.self, offset = m_offset](Session &session) {
            const qint64 lost = askAgain(session, name);
            const OperatorId me = SettingStore{session}.operatorOf(self);
            return Outgoing{TeamBook{session, name}.outgoing(me, kMaxBatch, offset), lost};
        });
    then(read, [this](Outgoing outgoing) {
        m_state.sentAgain += outgoing.lost;
        std::vector<OutgoingOperation> &operations = outgoing.operations;
        if (operations.empty() || m_isUnsupported)
            return rest();
        operations.resize(static_cast<std::size_t>(batchSize(operations)));
        then(m_hub.push(m_feed.municipality, std::move(operations)),
             [this](const PushAnswer &answer) { takeVerdicts(answer.verdicts); });
    });
}

void TeamLine::takeVerdicts(const std::vector<PushVerdict> &verdicts)
{
    m_isUnsupported = std::ranges::any_of(
        verdicts, [](const PushVerdict &each) { return each.status == PushVerdict::Status::Unsupported; });
    const auto settled = m_desk.writer().run<void>([&desk = m_desk, verdicts](Session &session) -> Result<> {
        const ConfigurationPtr configuration = desk.configuration();
        WriteTransaction tx{session};
        Journal journal{session, *configuration};
        TeamBook{session}.settle(journal, verdicts);
        journal.finish();
        tx.commit();
        if (!journal.touched().empty())
            desk.announce(noticeOf(journal.touched()));
        return {};
    });
    then(settled, [this] { askFeed(); }); // what was applied comes back in its order
}

void TeamLine::rest()
{
    m_state.dataOf = m_desk.now();
    if (*m_state.dataOf - m_position.taken > kTellTime)
        keepPosition();
    then(outboxCounts(), [this](const OutboxCounts &counts) {
        m_isBusy = false;
        m_retry = m_pace.firstRetry;
        m_state.trouble = m_isUnsupported ? std::optional{fail(HubTrouble::TooOld)} : std::nullopt;
        m_isUnsupported = false; // asked again in the next round
        m_state.outbox = counts;
        say(TeamState::Line::InStep);
        emit inStep();
        tellHub();
        askCatalogs();
        m_next.start(m_isWanted ? 0ms : jittered(m_isActive ? m_pace.active : m_pace.idle));
    });
}

/// Nothing depends on it, so that no answer is waited for.
void TeamLine::tellHub()
{
    if (!isOwn() || m_head.schemaVersion < kDeskReportSchema || !m_nextTelling.hasExpired())
        return;
    m_nextTelling = QDeadlineTimer{kTellTime};
    const OutboxCounts &outbox = m_state.outbox;
    DeskReport report{m_position.cursor, outbox.waiting + outbox.held, outbox.refused, {}};
    if (outbox.oldest)
        report.oldest = m_desk.now() - *outbox.oldest;
    (void)m_hub.tell(m_feed.municipality, report);
}

/// Nothing depends on it either: what cannot be had now is asked for again.
void TeamLine::askCatalogs()
{
    if (!isOwn() || m_head.schemaVersion < kCatalogSchema || !m_nextCatalogs.hasExpired())
        return;
    m_nextCatalogs = QDeadlineTimer{m_pace.catalogs};
    whenDone(this, m_hub.catalogs(m_feed.municipality, m_catalogDigest), [this](const Result<HubCatalogs> &answer) {
        if (!answer || answer->digest.isEmpty())
            return;
        const auto kept =
            m_desk.writer().run<void>([&desk = m_desk, catalogs = answer->catalogs](Session &session) -> Result<> {
                WriteTransaction tx{session};
                ForwardCatalogStore{session}.saveAll(catalogs, desk.now());
                tx.commit();
                return {};
            });
        whenDone(this, kept, [this, digest = answer->digest](const Result<> &result) {
            if (result)
                m_catalogDigest = digest;
        });
    });
}

/// «Data as of» for the next start, and an end to what is kept for pushing again. Now and then: a quiet desk does not
/// write.
void TeamLine::keepPosition()
{
    m_position.taken = *m_state.dataOf;
    (void)m_desk.writer().run<void>(
        [municipality = m_feed.municipality, position = m_position](Session &session) -> Result<> {
            WriteTransaction tx{session};
            FeedStore{session}.setPosition(municipality, position);
            OutboxStore{session}.forgetSent(position.taken - kKeepSent);
            tx.commit();
            return {};
        });
}

void TeamLine::stop(const Error &error)
{
    m_isBusy = false;
    m_state.trouble = error;
    emit cut();
    const auto trouble = hubTroubleOf(error);
    const bool isPassingTrouble = (trouble && isPassing(*trouble)) || error.code == ErrorCode::Busy ||
                                  error.code == ErrorCode::DiskFull || error.code == ErrorCode::Cancelled;
    say(isPassingTrouble ? TeamState::Line::Waiting : TeamState::Line::Stopped);
    countOutbox();
    // A person has to mend the rest, and nobody may have to tell the program afterwards.
    const auto pause = isPassingTrouble ? m_retry : m_pace.lastRetry;
    m_retry = std::min(m_retry * 2, m_pace.lastRetry);
    m_next.start(jittered(pause));
}

QFuture<Result<OutboxCounts>> TeamLine::outboxCounts()
{
    return m_desk.reader().run<OutboxCounts>(
        [name = m_feed.name](Session &session) { return OutboxStore{session}.countsOf(name); });
}

void TeamLine::countOutbox()
{
    whenDone(this, outboxCounts(), [this](const Result<OutboxCounts> &counts) {
        if (counts)
            m_state.outbox = *counts;
        emit stateChanged();
        if (m_state.line == TeamState::Line::InStep && m_state.outbox.waiting > 0)
            wake();
    });
}

void TeamLine::say(TeamState::Line line)
{
    m_state.line = line;
    emit stateChanged();
}

} // namespace otklik
