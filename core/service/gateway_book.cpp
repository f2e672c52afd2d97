// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/gateway_book.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kLookedThrough = 1000; // those that failed lately stand among those that may go

/// The same message is the same operation, whichever gateway brings it.
OperationId nameOfMessage(const QString &account, const QString &externalId)
{
    static const QUuid space{u"{5f0c3a56-9d0e-5b7e-8f43-0a4a3a1c7c11}"_s};
    return QUuid::createUuidV5(space, account + u'\n' + externalId);
}

std::chrono::seconds pauseAfter(const GatewayPace &pace, int attempts)
{
    std::chrono::seconds pause = pace.firstRetry;
    for (int i = 1; i < attempts && pause < pace.lastRetry; ++i)
        pause *= 2;
    return std::min(pause, pace.lastRetry);
}

} // namespace

GatewayCounts &GatewayCounts::operator+=(const GatewayCounts &other)
{
    appeals += other.appeals;
    messages += other.messages;
    unreadable += other.unreadable;
    delivered += other.delivered;
    refused += other.refused;
    later += other.later;
    inDoubt += other.inDoubt;
    return *this;
}

GatewayCounts GatewayBook::takeIn(Journal &journal, const Arrivals &arrivals, Timestamp now)
{
    AccountStore accounts{m_session};
    GatewayCounts counts;
    counts.unreadable = static_cast<int>(arrivals.refused.size());
    for (const Arrival &arrival : arrivals.items) {
        if (!arrival.externalId.isEmpty() && accounts.find(m_account, arrival.externalId))
            continue;
        if (!arrival.forwardKey.isEmpty() && takeOwn(journal, arrival, now))
            continue;
        AppealId known;
        for (auto earlier = arrival.continues.cbegin(); earlier != arrival.continues.cend() && !known; ++earlier)
            known = accounts.find(m_account, *earlier);
        if (known) {
            const Origin &origin = arrival.intake.origin;
            const bool isOfSystem = isHandedOn(known);
            const MessageReceived message{origin.text, origin.author, origin.published, arrival.externalId,
                                          isOfSystem ? m_account : QString{}};
            counts.messages += journal.record({known, {}, message, nameOfMessage(m_account, arrival.externalId)}, now)
                                   .verdict.has_value();
            continue;
        }
        Intake intake = arrival.intake;
        intake.account = m_account;
        intake.externalId = arrival.externalId;
        const Journal::Receipt receipt = journal.receive(intake);
        counts.appeals += receipt.isNew;
        if (!receipt.isNew && !arrival.externalId.isEmpty()) // a new one's name is kept by the journal
            accounts.setName(m_account, arrival.externalId, receipt.appeal);
    }
    accounts.setCursor(m_account, arrivals.cursor, now);
    return counts;
}

/// What comes by this account is the word of the system that the appeal was handed on to, and not the author's.
bool GatewayBook::isHandedOn(AppealId id)
{
    const auto appeal = AppealStore{m_session}.load(id);
    return appeal && std::ranges::any_of(appeal->forwardings,
                                         [this](const Forwarding &each) { return each.account == m_account; });
}

/// A request that was handed on from here comes back in the list of the system that took it. A second one under the
/// same key is somebody's copy of its words, and an appeal.
bool GatewayBook::takeOwn(Journal &journal, const Arrival &arrival, Timestamp now)
{
    const OperationId key = QUuid::fromString(arrival.forwardKey);
    const auto known = OperationStore{m_session}.find(key);
    const auto appeal = known ? AppealStore{m_session}.load(known->appeal) : std::nullopt;
    if (!appeal)
        return false;
    const bool isOurs = std::ranges::any_of(appeal->forwardings, [&](const Forwarding &each) {
        return each.delivery.reply == key && each.account == m_account;
    });
    const DeliveryReported found{key, DeliveryOutcome::Delivered, arrival.externalId, arrival.intake.origin.number};
    if (!isOurs || !journal.record({appeal->id, {}, found, {}}, now).verdict)
        return false;
    DeliveryStore{m_session}.setHanded(key, DeliveryStore::Handed::Delivered);
    return true;
}

std::vector<OutgoingAnswer> GatewayBook::toDeliver(const GatewayPace &pace, Timestamp now, int limit)
{
    const auto mayGo = [&](const ReplyDelivery &delivery) {
        return delivery.attempts == 0 || now - delivery.since >= pauseAfter(pace, delivery.attempts);
    };
    return read(
        DeliveryStore{m_session}.inState(DeliveryState::Waiting, m_account, now - pace.takeBack, kLookedThrough), limit,
        mayGo);
}

std::vector<OutgoingAnswer> GatewayBook::toLookUp(const GatewayPace &pace, Timestamp now, int limit)
{
    const Timestamp over = now - pace.lease - std::chrono::seconds{3}; // whole seconds are cut off on both sides
    return read(DeliveryStore{m_session}.inState(DeliveryState::Sending, m_account, over, limit), limit);
}

std::vector<OutgoingAnswer> GatewayBook::read(const std::vector<OpenDelivery> &open, int limit,
                                              const std::function<bool(const ReplyDelivery &)> &mayGo)
{
    std::vector<OutgoingAnswer> answers;
    for (const OpenDelivery &each : open) {
        if (std::cmp_equal(answers.size(), limit))
            break;
        if (auto answer = read(each, mayGo))
            answers.push_back(std::move(*answer));
    }
    return answers;
}

std::optional<OutgoingAnswer> GatewayBook::read(const OpenDelivery &open,
                                                const std::function<bool(const ReplyDelivery &)> &mayGo)
{
    const auto appeal = AppealStore{m_session}.load(open.appeal);
    const ReplyDelivery *delivery = appeal ? openDelivery(*appeal, open.isForwarding) : nullptr;
    if (!delivery || (mayGo && !mayGo(*delivery)))
        return std::nullopt;
    const auto operation = OperationStore{m_session}.load(delivery->reply);
    if (!operation)
        return std::nullopt;
    const QString key = delivery->reply.toString(QUuid::WithoutBraces);
    OutgoingAnswer answer{open.appeal, delivery->reply,    {appeal->origin, {}, true, key},
                          {},          delivery->attempts, DeliveryStore{m_session}.handed(delivery->reply)};
    if (const auto *forwarded = std::get_if<Forwarded>(&operation->change)) {
        answer.forwarded = *forwarded;
    } else if (const auto *sent = std::get_if<ReplySent>(&operation->change)) {
        answer.dispatch.text = sent->text;
        answer.dispatch.isFinal = sent->isFinal;
    } else {
        return std::nullopt;
    }
    return answer;
}

} // namespace otklik
