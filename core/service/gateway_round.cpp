// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/gateway_round.h"

#include "core/base/logging.h"
#include "core/service/catalog_keeper.h"
#include "core/service/team_book.h"

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kAtOnce = 100;
constexpr int kPages = 50; // of a channel that says "there is more", in one round
constexpr int kOutboxLooks = 1000;

using Handed = DeliveryStore::Handed;

/// Asks to stop at a moment, or when the gateway is asked to.
class StopAt {
public:
    StopAt(std::chrono::steady_clock::time_point moment, const std::stop_token &outer)
        : m_outer(outer, [this] { m_source.request_stop(); })
        , m_watch([this, moment](const std::stop_token &done) {
            std::unique_lock lock{m_mutex};
            if (!m_wake.wait_until(lock, done, moment, [] { return false; }) && !done.stop_requested())
                m_source.request_stop();
        })
    {
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_outer;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_watch;
};

DeliveryOutcome outcomeOf(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Delivered:
        return DeliveryOutcome::Delivered;
    case Delivery::Refused:
        return DeliveryOutcome::Refused;
    case Delivery::NotNow:
        return DeliveryOutcome::NotNow;
    case Delivery::InDoubt:
        return DeliveryOutcome::InDoubt;
    }
    return DeliveryOutcome::InDoubt;
}

Handed handedAfter(Delivery delivery)
{
    if (delivery == Delivery::InDoubt)
        return Handed::Unknown;
    return delivery == Delivery::Delivered ? Handed::Delivered : Handed::Never;
}

} // namespace

GatewayRound::GatewayRound(DeskContext &desk, const QString &account, Channel &channel, const GatewayPace &pace,
                           GatewayLease *lease, std::stop_token stop)
    : m_desk(desk)
    , m_account(account)
    , m_channel(channel)
    , m_pace(pace)
    , m_lease(lease)
    , m_stop(std::move(stop))
{
}

GatewayCounts GatewayRound::run()
{
    dropRefused();
    receive();
    lookUp();
    deliver();
    return m_counts;
}

Timestamp GatewayRound::now() const
{
    return m_desk.now() + (m_lease ? m_lease->ahead() : std::chrono::seconds{0});
}

bool GatewayRound::isOver()
{
    if (m_stop.stop_requested())
        return true;
    if (!m_lease)
        return false;
    const auto kept = m_lease->keep();
    return !kept || !*kept;
}

void GatewayRound::meet(const Error &trouble)
{
    if (!m_trouble)
        m_trouble = trouble;
}

/// A transaction on the storage thread, waited for. Nothing where the store cannot be written.
template<typename Value, typename Job>
std::optional<Value> GatewayRound::write(Job job)
{
    const auto written = m_desk.writer()
                             .run<Value>([&desk = m_desk, &job](Session &session) -> Result<Value> {
                                 const ConfigurationPtr configuration = desk.configuration();
                                 WriteTransaction tx{session};
                                 Journal journal{session, *configuration};
                                 Value value = job(session, journal);
                                 journal.finish();
                                 tx.commit();
                                 return value;
                             })
                             .result();
    if (written)
        return *written;
    meet(written.error());
    qCWarning(lcService) << "the gateway cannot write:" << errorName(written.error().code);
    return std::nullopt;
}

void GatewayRound::receive()
{
    for (int page = 0; page < kPages && !isOver(); ++page) {
        const auto cursor =
            write<QString>([&](Session &session, Journal &) { return AccountStore{session}.cursor(m_account); });
        if (!cursor)
            return;
        const auto arrivals = m_channel.receive(*cursor, m_stop);
        if (!arrivals) {
            if (arrivals.error().code == ErrorCode::Cancelled)
                return; // the gateway is being stopped
            meet(arrivals.error());
            qCWarning(lcService).noquote() << m_account << "cannot be read:" << errorName(arrivals.error().code);
            return;
        }
        const auto taken = write<GatewayCounts>([&](Session &session, Journal &journal) {
            return GatewayBook{session, m_account}.takeIn(journal, *arrivals, m_desk.now());
        });
        if (!taken)
            return;
        m_counts += *taken;
        if (taken->appeals + taken->messages > 0)
            m_desk.announce({.appeals = {}, .isEverything = true});
        if (!arrivals->isMore || arrivals->cursor == *cursor)
            return;
    }
}

bool GatewayRound::takeCatalog()
{
    auto services = m_channel.catalog(m_stop);
    if (!services) {
        if (services.error().code != ErrorCode::Cancelled)
            meet(services.error());
        return false;
    }
    return CatalogKeeper{m_desk, m_lease}.keep({m_account, std::move(*services)}).has_value();
}

/// What was begun by somebody who has not come back to say what became of it.
void GatewayRound::lookUp()
{
    const auto doubtful = write<std::vector<OutgoingAnswer>>([&](Session &session, Journal &) {
        return GatewayBook{session, m_account}.toLookUp(m_pace, now(), kAtOnce);
    });
    for (const OutgoingAnswer &answer : doubtful.value_or(std::vector<OutgoingAnswer>{})) {
        if (isOver())
            return;
        if (answer.handed == Handed::Delivered) {
            report(answer, {Delivery::Delivered, {}, {}});
            continue;
        }
        switch (trace(answer)) {
        case Trace::Found:
            report(answer, {Delivery::Delivered, {}, {}});
            break;
        case Trace::Absent:
            report(answer, {Delivery::NotNow, {}, u"looked up: it is not there"_s});
            break;
        case Trace::CannotTell:
            if (!m_stop.stop_requested())
                report(answer, {Delivery::InDoubt, {}, u"the channel cannot tell"_s});
            break;
        }
    }
}

void GatewayRound::deliver()
{
    const auto answers = write<std::vector<OutgoingAnswer>>([&](Session &session, Journal &) {
        return GatewayBook{session, m_account}.toDeliver(m_pace, now(), kAtOnce);
    });
    for (const OutgoingAnswer &answer : answers.value_or(std::vector<OutgoingAnswer>{})) {
        if (isOver())
            return;
        deliver(answer);
    }
}

void GatewayRound::deliver(const OutgoingAnswer &answer)
{
    const Moment start = std::chrono::steady_clock::now();
    const Moment deadline = m_lease ? std::min(m_lease->until(), start + m_pace.lease) : start + m_pace.lease;
    if (deadline - start < m_pace.margin || !begin(answer))
        return;
    if (auto known = knownOutcome(answer))
        return report(answer, *known);
    if (deadline - std::chrono::steady_clock::now() < m_pace.margin)
        return report(answer, {Delivery::NotNow, {}, u"the permission came too late"_s});
    const DeliveryReport outcome = hand(answer, deadline);
    if (outcome.delivery != Delivery::InDoubt)
        return report(answer, outcome);
    // Later, when it can be seen: lookUp() in a round after the time of the delivery is over.
    qCWarning(lcService).noquote() << m_account << "does not tell whether an answer arrived; it will be looked up";
    if (trace(answer) == Trace::Found)
        report(answer, {Delivery::Delivered, {}, {}});
}

/// A request is found by receive() only, where its system lists it.
Trace GatewayRound::trace(const OutgoingAnswer &answer)
{
    return answer.forwarded ? Trace::CannotTell : m_channel.lookUp(answer.dispatch, m_stop);
}

/// What this store, or the channel, knows of an earlier attempt.
std::optional<DeliveryReport> GatewayRound::knownOutcome(const OutgoingAnswer &answer)
{
    if (answer.handed == Handed::Delivered)
        return DeliveryReport{Delivery::Delivered, {}, {}};
    if (answer.handed == Handed::Never && answer.attempts == 0)
        return std::nullopt;
    switch (trace(answer)) {
    case Trace::Found:
        return DeliveryReport{Delivery::Delivered, {}, {}};
    case Trace::Absent:
        return std::nullopt;
    case Trace::CannotTell:
        break;
    }
    // Attempts that the order of operations knows of were settled; others were lost with it.
    if (answer.attempts > 0)
        return std::nullopt;
    return DeliveryReport{Delivery::InDoubt, {}, u"the channel cannot tell"_s};
}

DeliveryReport GatewayRound::hand(const OutgoingAnswer &answer, Moment deadline)
{
    const StopAt stop{deadline, m_stop};
    return answer.forwarded ? m_channel.forward(*answer.forwarded, answer.dispatch.key, stop.token())
                            : m_channel.deliver(answer.dispatch, stop.token());
}

/// On the disk and, in a team, acknowledged by the hub: only then the channel is touched.
bool GatewayRound::begin(const OutgoingAnswer &answer)
{
    const DeliveryBegun change{answer.reply, answer.dispatch.key, m_lease ? GatewayLease::resource() : QString{},
                               m_lease ? m_lease->token() : 0};
    const auto begun =
        write<std::optional<OperationId>>([&](Session &session, Journal &journal) -> std::optional<OperationId> {
            const OperationOutcome outcome = journal.record({answer.appeal, {}, change, {}}, m_desk.now());
            if (!outcome.verdict)
                return std::nullopt; // taken back meanwhile
            if (answer.handed == Handed::Never)
                DeliveryStore{session}.setHanded(answer.reply, Handed::Unknown);
            return outcome.operation;
        });
    if (!begun || !*begun)
        return false;
    m_desk.announce({.appeals = {answer.appeal}});
    if (!m_lease || ask(**begun))
        return true;
    if (answer.handed == Handed::Never) // the channel was not touched
        (void)write<bool>([&](Session &session, Journal &) {
            DeliveryStore{session}.setHanded(answer.reply, Handed::Never);
            return true;
        });
    return false;
}

/// The hub's word on a permission. Without one the operation stays in the outbox and may still be taken: what is begun
/// then and not handed over is looked up like any other.
bool GatewayRound::ask(const OperationId &operation)
{
    const auto outgoing = write<std::vector<OutgoingOperation>>([&](Session &session, Journal &) {
        const auto one = TeamBook{session}.outgoing(operation, m_lease->ahead());
        return one ? std::vector{*one} : std::vector<OutgoingOperation>{};
    });
    if (!outgoing || outgoing->empty()) // the desk's own line was quicker: what it was told is not ours to know
        return false;
    const auto verdicts = m_lease->push(*outgoing);
    if (!verdicts || verdicts->empty())
        return false;
    (void)write<bool>([&](Session &session, Journal &journal) {
        TeamBook{session}.settle(journal, *verdicts);
        if (verdicts->front().status != PushVerdict::Status::Applied)
            journal.drop(operation);
        return true;
    });
    return verdicts->front().status == PushVerdict::Status::Applied;
}

void GatewayRound::report(const OutgoingAnswer &answer, const DeliveryReport &report)
{
    const DeliveryReported change{answer.reply, outcomeOf(report.delivery), report.externalId, report.details,
                                  m_lease ? m_lease->token() : 0};
    (void)write<bool>([&](Session &session, Journal &journal) {
        DeliveryStore{session}.setHanded(answer.reply, handedAfter(report.delivery));
        return journal.record({answer.appeal, {}, change, {}}, m_desk.now()).verdict.has_value();
    });
    m_desk.announce({.appeals = {answer.appeal}});
    m_counts.delivered += report.delivery == Delivery::Delivered;
    m_counts.refused += report.delivery == Delivery::Refused;
    m_counts.later += report.delivery == Delivery::NotNow;
    m_counts.inDoubt += report.delivery == Delivery::InDoubt;
}

/// Another gateway, or a person, was first: nothing of it needs anybody here.
void GatewayRound::dropRefused()
{
    if (!m_lease)
        return;
    (void)write<bool>([&](Session &session, Journal &journal) {
        for (const OutboxEntry &entry : OutboxStore{session}.all(kOutboxLooks)) {
            if (entry.state == OutboxState::Refused && entry.kind.startsWith("delivery."_L1))
                journal.drop(entry.operation);
        }
        return true;
    });
}

} // namespace otklik
