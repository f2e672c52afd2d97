// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/fold.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// Sorting keys of the list: dated < undated < done. Seconds since 1970 stay far below the first of them.
constexpr qint64 kUndated = 50'000'000'000;
constexpr qint64 kDone = 100'000'000'000;

Step deriveStep(const Appeal &appeal)
{
    if (appeal.closed)
        return Step::Done;
    if (appeal.submitted && !appeal.isApproved)
        return Step::ForApproval;
    if (appeal.postponedUntil || appeal.outcome == u"Отложено"_s)
        return Step::Postponed;
    if (appeal.firstAnswered)
        return Step::Interim;
    const bool isTaken = appeal.assignee || !appeal.department.isEmpty() || appeal.draft || appeal.submitted ||
                         appeal.level > 0 || !appeal.forwardings.empty();
    return isTaken ? Step::InWork : Step::New;
}

/// Of an appeal that may be changed, or of one that may not.
template<typename OneAppeal>
auto deliveryIn(OneAppeal &appeal, const OperationId &reply) -> decltype(&appeal.deliveries.front())
{
    for (auto &answer : appeal.deliveries) {
        if (answer.reply == reply)
            return &answer;
    }
    for (auto &forwarding : appeal.forwardings) {
        if (forwarding.delivery.reply == reply)
            return &forwarding.delivery;
    }
    return nullptr;
}

class Folding {
public:
    Folding(Appeal &appeal, const Operation &operation, const DeadlineRules &rules)
        : m_appeal(appeal)
        , m_operation(operation)
        , m_rules(rules)
    {
    }

    void operator()(const Received &received)
    {
        const Intake &in = received.intake;
        m_appeal.id = m_operation.appeal;
        m_appeal.uid = m_operation.id;
        m_appeal.origin = in.origin;
        m_appeal.sourceStep = in.sourceStep;
        m_appeal.type = in.type;
        m_appeal.outcome = in.outcome;
        m_appeal.importance = in.importance;
        m_appeal.district = in.district;
        m_appeal.settlement = in.settlement;
        m_appeal.address = in.address;
        m_appeal.point = in.point;
        m_appeal.group = in.group;
        m_appeal.topic = in.topic;
        m_appeal.tags = in.tags;
        m_appeal.department = in.department;
        m_appeal.isRepeat = in.isRepeat;
        m_appeal.sourceDue = in.sourceDue;
        m_appeal.account = in.account;
        m_appeal.due = m_rules.firstAnswerDue(in.importance, in.origin.channel, in.origin.received);
        const bool isLeftOpen = !in.outcome.isEmpty() && !isClosingOutcome(in.outcome);
        if (!isLeftOpen && (isClosingOutcome(in.outcome) || isFinishedSourceStep(in.sourceStep)))
            m_appeal.closed = in.closed.value_or(in.origin.received);
    }

    void operator()(const AnswerRecorded &recorded)
    {
        const bool isFinal = recorded.answer.isFinal && (m_appeal.sourceStep.isEmpty() || m_appeal.closed);
        answer(recorded.answer.at, isFinal, {}, recorded.due);
    }

    void operator()(const TagAdded &change)
    {
        if (!m_appeal.tags.contains(change.tag))
            m_appeal.tags.append(change.tag);
    }
    void operator()(const TagRemoved &change) { m_appeal.tags.removeAll(change.tag); }
    void operator()(const TopicSet &change)
    {
        m_appeal.group = change.group;
        m_appeal.topic = change.topic;
    }
    void operator()(const PlaceSet &change)
    {
        if (change.district)
            m_appeal.district = *change.district;
        if (change.settlement)
            m_appeal.settlement = *change.settlement;
        if (change.address)
            m_appeal.address = *change.address;
    }
    void operator()(const Assigned &change)
    {
        if (change.assignee)
            m_appeal.assignee = *change.assignee;
        if (change.department)
            m_appeal.department = *change.department;
    }
    void operator()(const ImportanceSet &change)
    {
        m_appeal.importance = change.importance;
        if (!m_appeal.firstAnswered) // what was met is never rewritten
            m_appeal.due = m_rules.firstAnswerDue(change.importance, m_appeal.origin.channel, m_appeal.origin.received);
    }
    void operator()(const TypeSet &change) { m_appeal.type = change.type; }
    void operator()(const OutcomeSet &change)
    {
        m_appeal.outcome = change.outcome;
        if (!isClosingOutcome(change.outcome))
            reopen();
        else if (!m_appeal.closed)
            m_appeal.closed = m_operation.at;
    }
    void operator()(const NoteAdded &) { ++m_appeal.notes; }

    void operator()(const ReplyDrafted &change)
    {
        m_appeal.draft = PendingReply{change.text, change.isFinal, {}, m_operation.by};
    }
    void operator()(const ReplySubmitted &change)
    {
        m_appeal.submitted = PendingReply{change.text, change.isFinal, change.outcome, m_operation.by};
        m_appeal.draft.reset();
        m_appeal.isApproved = false;
    }
    void operator()(const ReplyApproved &)
    {
        if (m_appeal.submitted)
            m_appeal.isApproved = true;
    }
    void operator()(const ReplyReturned &)
    {
        if (m_appeal.submitted)
            m_appeal.draft = std::exchange(m_appeal.submitted, std::nullopt);
        m_appeal.isApproved = false;
    }
    void operator()(const ReplySent &change)
    {
        m_appeal.draft.reset();
        m_appeal.submitted.reset();
        m_appeal.isApproved = false;
        answer(m_operation.at, change.isFinal, change.outcome, change.due);
        if (!m_appeal.account.isEmpty())
            m_appeal.deliveries.push_back({m_operation.id, DeliveryState::Waiting, m_operation.at, 0, 0, {}});
    }

    void operator()(const Escalated &change)
    {
        m_appeal.level = change.level;
        m_appeal.addressee = change.addressee;
        m_appeal.escalationDue = change.due;
        if (change.twin)
            m_appeal.twin = change.twin;
    }
    void operator()(const EscalationReceived &change)
    {
        m_appeal.twin = change.twin;
        m_appeal.isCopy = true;
        m_appeal.escalationDue = change.due;
        reopen();
        if (isClosingOutcome(m_appeal.outcome))
            m_appeal.outcome.clear();
    }
    void operator()(const EscalationReturned &change)
    {
        using Across = EscalationReturned::Across;
        if (m_appeal.isCopy && change.across == Across::ToTwin)
            answer(m_operation.at, true, {}, {}); // what the region gives back is its answer
        if (m_appeal.isCopy && change.across == Across::FromTwin && !m_appeal.closed)
            m_appeal.closed = m_operation.at; // the municipality needs no help any more
        m_appeal.level = 0;
        m_appeal.addressee.clear();
        m_appeal.escalationDue.reset();
    }

    void operator()(const Postponed &change)
    {
        m_appeal.postponedUntil = change.until;
        m_appeal.postponeReason = change.reason;
    }
    void operator()(const Promised &change)
    {
        m_appeal.promisedUntil = change.until;
        m_appeal.promise = change.text;
    }
    void operator()(const Resumed &)
    {
        m_appeal.postponedUntil.reset();
        m_appeal.postponeReason.clear();
        m_appeal.promisedUntil.reset();
        m_appeal.promise.clear();
        if (m_appeal.outcome == u"Отложено"_s)
            m_appeal.outcome.clear();
    }
    void operator()(const Undone &) {}

    void operator()(const MessageReceived &)
    {
        if (!m_appeal.closed)
            return;
        reopen();
        if (isClosingOutcome(m_appeal.outcome))
            m_appeal.outcome.clear();
        m_appeal.finalDue = m_rules.finalAnswerDue(m_appeal.importance, m_appeal.origin.channel, m_operation.at);
    }
    void operator()(const Forwarded &change)
    {
        m_appeal.forwardings.push_back({change.account,
                                        change.serviceName.isEmpty() ? change.service : change.serviceName,
                                        {m_operation.id, DeliveryState::Waiting, m_operation.at, 0, 0, {}},
                                        {}});
    }
    void operator()(const DeliveryBegun &change)
    {
        ReplyDelivery *delivery = deliveryIn(m_appeal, change.reply);
        if (!delivery || delivery->state != DeliveryState::Waiting)
            return;
        move(*delivery, DeliveryState::Sending, delivery->details);
        ++delivery->attempts;
        delivery->token = change.token;
    }
    void operator()(const DeliveryReported &change)
    {
        if (!isAwaited(change, m_appeal))
            return;
        ReplyDelivery &delivery = *deliveryIn(m_appeal, change.reply);
        keepName(change);
        switch (change.outcome) {
        case DeliveryOutcome::Delivered:
            return move(delivery, DeliveryState::Delivered, change.details);
        case DeliveryOutcome::Refused:
            return move(delivery, DeliveryState::Refused, change.details);
        case DeliveryOutcome::NotNow:
            return move(delivery, DeliveryState::Waiting, change.details);
        case DeliveryOutcome::InDoubt:
            return move(delivery, DeliveryState::InDoubt, change.details);
        }
    }
    void operator()(const DeliverySettled &change)
    {
        ReplyDelivery *delivery = deliveryIn(m_appeal, change.reply);
        if (delivery && delivery->needsPerson())
            move(*delivery, change.isDelivered ? DeliveryState::Delivered : DeliveryState::Waiting, delivery->details);
    }
    void operator()(const UnknownChange &) {}

private:
    void answer(Timestamp at, bool isFinal, const QString &outcome, const std::optional<Timestamp> &dueThen)
    {
        ++m_appeal.replies;
        if (!m_appeal.firstAnswered) {
            m_appeal.firstAnswered = at;
            if (dueThen)
                m_appeal.due = dueThen;
        }
        if (!outcome.isEmpty())
            m_appeal.outcome = outcome;
        const bool isLeftOpen = !m_appeal.outcome.isEmpty() && !isClosingOutcome(m_appeal.outcome);
        if (isFinal)
            m_appeal.isAnsweredFinally = true;
        if (isFinal && !isLeftOpen) {
            if (m_appeal.outcome.isEmpty())
                m_appeal.outcome = defaultClosingOutcome();
            if (!m_appeal.closed)
                m_appeal.closed = at;
            m_appeal.finalDue.reset();
        } else if (!m_appeal.closed) {
            m_appeal.finalDue = m_rules.finalAnswerDue(m_appeal.importance, m_appeal.origin.channel, at);
        }
    }

    void keepName(const DeliveryReported &change)
    {
        for (Forwarding &forwarding : m_appeal.forwardings) {
            if (forwarding.delivery.reply == change.reply && !change.externalId.isEmpty())
                forwarding.externalId = change.externalId;
        }
    }

    void move(ReplyDelivery &delivery, DeliveryState state, const QString &details)
    {
        delivery.state = state;
        delivery.since = m_operation.at;
        delivery.details = details;
    }

    void reopen()
    {
        if (!m_appeal.closed)
            return;
        m_appeal.closed.reset();
        m_appeal.isAnsweredFinally = false;
    }

    Appeal &m_appeal;
    const Operation &m_operation;
    const DeadlineRules &m_rules;
};

template<typename Item, typename Delivery>
const Item *firstOpen(const std::vector<Item> &items, Delivery deliveryOf)
{
    const Item *refused = nullptr;
    for (const Item &item : items) {
        const ReplyDelivery &delivery = std::invoke(deliveryOf, item);
        if (delivery.state == DeliveryState::Refused)
            refused = &item;
        else if (delivery.state == DeliveryState::Delivered)
            refused = nullptr;
        else
            return &item;
    }
    return refused;
}

} // namespace

QString defaultClosingOutcome()
{
    return u"Дан ответ"_s;
}

bool isFinishedSourceStep(const QString &sourceStep)
{
    return sourceStep.compare(u"Готово"_s, Qt::CaseInsensitive) == 0
           || sourceStep.startsWith(u"Завершен"_s, Qt::CaseInsensitive);
}

void apply(Appeal &appeal, const Operation &operation, const DeadlineRules &rules)
{
    std::visit(Folding{appeal, operation, rules}, operation.change);
    appeal.step = deriveStep(appeal);
}

bool isAwaited(const DeliveryReported &report, const Appeal &appeal)
{
    const ReplyDelivery *delivery = deliveryOf(appeal, report.reply);
    if (!delivery)
        return false;
    if (delivery->state == DeliveryState::Sending || delivery->state == DeliveryState::InDoubt)
        return true;
    const bool tellsName = report.outcome == DeliveryOutcome::Delivered && !report.externalId.isEmpty();
    return tellsName && delivery->state == DeliveryState::Delivered
           && std::ranges::any_of(appeal.forwardings, [&report](const Forwarding &each) {
                  return each.delivery.reply == report.reply && each.externalId.isEmpty();
              });
}

std::vector<bool> undoneFlags(std::span<const Operation> operations)
{
    QHash<OperationId, std::size_t> positions;
    std::vector<bool> undone(operations.size(), false);
    for (std::size_t i = 0; i < operations.size(); ++i) {
        if (std::holds_alternative<Undone>(operations[i].change))
            positions.insert(operations[i].id, i);
    }
    if (positions.isEmpty())
        return undone;
    for (std::size_t i = 0; i < operations.size(); ++i)
        positions.insert(operations[i].id, i);

    // Newest first: whether an Undone is itself in effect is known before its target is looked at.
    for (std::size_t i = operations.size(); i-- > 0;) {
        const auto *undo = std::get_if<Undone>(&operations[i].change);
        if (!undo || undone[i])
            continue;
        const auto target = positions.constFind(undo->operation);
        if (target != positions.cend() && *target > 0 && *target < i) // what was received stays received
            undone[*target] = true;
    }
    return undone;
}

Appeal fold(std::span<const Operation> operations, const DeadlineRules &rules)
{
    const std::vector<bool> undone = undoneFlags(operations);
    Appeal appeal;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        if (!undone[i])
            apply(appeal, operations[i], rules);
    }
    return appeal;
}

const ReplyDelivery *openDelivery(const Appeal &appeal)
{
    return firstOpen(appeal.deliveries, std::identity{});
}

const Forwarding *openForwarding(const Appeal &appeal)
{
    return firstOpen(appeal.forwardings, &Forwarding::delivery);
}

const ReplyDelivery *openDelivery(const Appeal &appeal, bool isForwarding)
{
    const Forwarding *forwarding = isForwarding ? openForwarding(appeal) : nullptr;
    if (forwarding)
        return &forwarding->delivery;
    return isForwarding ? nullptr : openDelivery(appeal);
}

const ReplyDelivery *deliveryOf(const Appeal &appeal, const OperationId &reply)
{
    return deliveryIn(appeal, reply);
}

qint64 urgencyKey(const Appeal &appeal)
{
    if (appeal.closed)
        return kDone + (kDone - toSeconds(appeal.origin.received));
    if (appeal.step == Step::Postponed && appeal.postponedUntil)
        return toSeconds(*appeal.postponedUntil);

    qint64 nearest = kUndated + toSeconds(appeal.origin.received);
    const auto consider = [&nearest](const std::optional<Timestamp> &date) {
        if (date)
            nearest = std::min(nearest, toSeconds(*date));
    };
    if (!appeal.firstAnswered)
        consider(appeal.due);
    consider(appeal.finalDue);
    consider(appeal.promisedUntil);
    consider(appeal.escalationDue);
    return nearest;
}

} // namespace otklik
