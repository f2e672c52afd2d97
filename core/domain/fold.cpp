// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/fold.h"
#include "core/domain/running_clocks.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Step deriveStep(const Appeal &appeal)
{
    if (appeal.closed)
        return Step::Done;
    if (appeal.submitted && !appeal.isApproved)
        return Step::ForApproval;
    if (isAskingAuthor(appeal))
        return Step::Clarifying;
    if (appeal.postponedUntil || appeal.outcome == u"Отложено"_s)
        return Step::Postponed;
    if (appeal.returned)
        return Step::Returned;
    if (appeal.firstAnswered)
        return Step::Interim;
    const bool isTaken = appeal.assignee || !appeal.department.isEmpty() || appeal.draft || appeal.submitted ||
                         appeal.level > 0 || !appeal.forwardings.empty();
    return isTaken ? Step::InWork : Step::New;
}

bool isInHands(const Appeal &appeal)
{
    return appeal.assignee || !appeal.department.isEmpty();
}

/// What follows from the state and the municipality's rules. Of what is closed unanswered the due time is still said.
void settle(Appeal &appeal, const DeadlineRules &rules)
{
    appeal.step = deriveStep(appeal);
    if (!appeal.firstAnswered) // what was met is never rewritten
        appeal.due = firstAnswerDue(appeal, rules);
    appeal.finalDue.reset();
    if (appeal.interimAnswered && !appeal.closed)
        appeal.finalDue = rules.due(questionOf(appeal, ClockKind::FinalAfterInterim),
                                    startsOf(appeal, ClockKind::FinalAfterInterim), appeal.clarifications);
    appeal.nextDue = nearestOtherDue(appeal, rules);
}

ReplyDelivery *deliveryIn(Appeal &appeal, const OperationId &reply)
{
    return const_cast<ReplyDelivery *>(deliveryOf(appeal, reply)); // the appeal may be changed, so what is in it may be
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
        m_appeal.track = in.track.value_or(usualTrack(in.origin.channel));
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
        if (isInHands(m_appeal))
            m_appeal.assigned = m_appeal.taken = in.origin.received;
        m_appeal.isRepeat = in.isRepeat;
        m_appeal.repeats = in.repeats;
        m_appeal.sourceDue = in.sourceDue;
        m_appeal.account = in.account;
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
    void operator()(const ProblemJoined &change) { m_appeal.problem = change.problem; }
    void operator()(const ProblemLeft &) { m_appeal.problem.clear(); }
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
        const bool wasInHands = isInHands(m_appeal);
        if (change.assignee)
            m_appeal.assignee = *change.assignee;
        if (change.department)
            m_appeal.department = *change.department;
        if (!isInHands(m_appeal) || wasInHands)
            return;
        m_appeal.taken = m_operation.at;
        m_appeal.assigned = m_appeal.assigned.value_or(m_operation.at);
        m_appeal.returned.reset();
    }
    void operator()(const AddresseeReturned &)
    {
        m_appeal.assignee = {};
        m_appeal.department.clear();
        m_appeal.taken.reset();
        m_appeal.returned = m_operation.at;
        ++m_appeal.returns;
    }
    void operator()(const ImportanceSet &change) { m_appeal.importance = change.importance; }
    void operator()(const TrackSet &change) { m_appeal.track = change.track; }
    void operator()(const AppealRegistered &change) { m_appeal.registration = Registration{change.number, change.on}; }
    void operator()(const TermExtended &change) { m_appeal.extendedUntil = change.until; }
    void operator()(const Redirected &) { close(redirectedOutcome()); }
    void operator()(const LeftUnanswered &change) { close(change.name.isEmpty() ? change.ground : change.name); }
    void operator()(const EmergencyTold &)
    {
        m_appeal.emergencyTold = m_operation.at;
        if (m_appeal.track == Track::Emergency)
            close(usualOutcomes(Track::Emergency).front());
    }
    void operator()(const TypeSet &change) { m_appeal.type = change.type; }
    void operator()(const OutcomeSet &change)
    {
        if (isClosingOutcome(change.outcome))
            return close(change.outcome);
        m_appeal.outcome = change.outcome;
        reopen();
    }
    void operator()(const NoteAdded &) { ++m_appeal.notes; }

    void operator()(const ReplyDrafted &change) { m_appeal.draft = pending(change, {}); }
    void operator()(const ReplySubmitted &change)
    {
        m_appeal.submitted = pending(change, change.outcome);
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
        if (change.isQuestion)
            ask();
        else
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
    void operator()(const PromiseMoved &change)
    {
        m_appeal.promisedUntil = change.until;
        ++m_appeal.promiseMoves;
    }
    void operator()(const PromiseSettled &change)
    {
        m_appeal.promisedUntil.reset();
        m_appeal.promise.clear();
        m_appeal.brokenPromises += change.isKept ? 0 : 1;
    }
    void operator()(const Resumed &)
    {
        hear();
        m_appeal.postponedUntil.reset();
        m_appeal.postponeReason.clear();
        m_appeal.promisedUntil.reset();
        m_appeal.promise.clear();
        if (m_appeal.outcome == u"Отложено"_s)
            m_appeal.outcome.clear();
    }
    void operator()(const Undone &) {}

    void operator()(const MessageReceived &change)
    {
        if (change.account.isEmpty())
            hear();
        if (!m_appeal.closed)
            return;
        reopen();
        if (isClosingOutcome(m_appeal.outcome))
            m_appeal.outcome.clear();
        m_appeal.interimAnswered = m_operation.at;
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
        if (!m_appeal.firstAnswered &&
            (isFinal || m_rules.isStoppedByInterim(questionOf(m_appeal, ClockKind::FirstAnswer)))) {
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
            hear();
            m_appeal.interimAnswered.reset();
        } else if (!m_appeal.closed) {
            m_appeal.interimAnswered = at;
        }
    }

    template<typename Reply>
    PendingReply pending(const Reply &reply, const QString &outcome) const
    {
        return {reply.text, reply.isFinal, outcome, m_operation.by, m_operation.at, reply.isQuestion};
    }

    void ask()
    {
        ++m_appeal.replies;
        if (!isAskingAuthor(m_appeal))
            m_appeal.clarifications.push_back({m_operation.at, {}});
    }

    /// The author is not waited for any more.
    void hear()
    {
        if (isAskingAuthor(m_appeal))
            m_appeal.clarifications.back().to = m_operation.at;
    }

    void close(const QString &outcome)
    {
        hear();
        m_appeal.outcome = outcome;
        if (!m_appeal.closed)
            m_appeal.closed = m_operation.at;
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

} // namespace

QString defaultClosingOutcome()
{
    return u"Дан ответ"_s;
}

QString redirectedOutcome()
{
    return u"Направлено по компетенции"_s;
}

bool isFinishedSourceStep(const QString &sourceStep)
{
    return sourceStep.compare(u"Готово"_s, Qt::CaseInsensitive) == 0
           || sourceStep.startsWith(u"Завершен"_s, Qt::CaseInsensitive);
}

void apply(Appeal &appeal, const Operation &operation, const DeadlineRules &rules)
{
    std::visit(Folding{appeal, operation, rules}, operation.change);
    settle(appeal, rules);
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

} // namespace otklik
