// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/permission.h"
#include "core/domain/fold.h"
#include "core/domain/operation_json.h"
#include "core/domain/running_clocks.h"
#include "core/domain/transitions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

Result<> ok()
{
    return {};
}

Error refuse(const char *reason, const QString &words)
{
    return fail(ErrorCode::Refused, QString::fromLatin1(reason), words);
}

Error invalid(const char *field, const QString &words)
{
    return fail(ErrorCode::Invalid, QString::fromLatin1(field), words);
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

class Permission {
public:
    Permission(const Appeal &appeal, const Operation &operation, const Operator &by, const Practice &practice,
               std::span<const Operation> history)
        : m_appeal(appeal)
        , m_operation(operation)
        , m_by(by)
        , m_practice(practice)
        , m_history(history)
    {
    }

    Result<> operator()(const Received &) const { return fail(ErrorCode::Unsupported, {}, u"received once"_s); }
    Result<> operator()(const AnswerRecorded &) const { return ok(); }
    Result<> operator()(const TagAdded &c) const
    {
        if (isBlank(c.tag) || c.tag.size() > kMaxTag)
            return invalid("tag", u"a tag has 1 to 64 characters"_s);
        if (m_appeal.tags.size() >= kMaxTags && !m_appeal.tags.contains(c.tag))
            return invalid("tag", u"an appeal has at most 50 tags"_s);
        return ok();
    }
    Result<> operator()(const TagRemoved &c) const
    {
        return isBlank(c.tag) ? Result<>{invalid("tag", u"no tag is named"_s)} : ok();
    }
    Result<> operator()(const ProblemJoined &c) const
    {
        return isBlank(c.problem) ? Result<>{invalid("problem", u"a problem has a name"_s)}
                                  : names({{"problem", c.problem}});
    }
    Result<> operator()(const ProblemLeft &) const
    {
        if (m_appeal.problem.isEmpty())
            return refuse(refusal::kNoProblem, u"it is none of a mass problem"_s);
        return ok();
    }
    Result<> operator()(const TopicSet &c) const { return names({{"group", c.group}, {"topic", c.topic}}); }
    Result<> operator()(const PlaceSet &c) const
    {
        return names({{"district", c.district.value_or(QString{})},
                      {"settlement", c.settlement.value_or(QString{})},
                      {"address", c.address.value_or(QString{})}});
    }
    Result<> operator()(const Assigned &c) const { return names({{"department", c.department.value_or(QString{})}}); }
    Result<> operator()(const ImportanceSet &) const { return ok(); }
    Result<> operator()(const TypeSet &c) const { return names({{"type", c.type}}); }
    Result<> operator()(const OutcomeSet &c) const
    {
        const bool isFree = !isRegistered(m_appeal.track) && m_appeal.track != Track::Pos;
        if (isClosingOutcome(c.outcome) && !m_appeal.closed && !isFree)
            return refuse(refusal::kNotOnTrack, u"an answer, a redirect or a ground of the law ends it"_s);
        return names({{"outcome", c.outcome}});
    }
    Result<> operator()(const TrackSet &c) const
    {
        if (!mayBecome(m_appeal.track, c.track, m_appeal.origin.channel, m_practice.appealChannels))
            return refuse(refusal::kNotByLaw, u"%1 does not become %2"_s.arg(key(m_appeal.track), key(c.track)));
        return reasoned(c.reason);
    }
    Result<> operator()(const AppealRegistered &c) const
    {
        if (isBlank(c.number))
            return invalid("number", u"a registration has a number"_s);
        if (c.on > m_operation.at + std::chrono::days{1} || c.on < m_appeal.origin.received - std::chrono::days{1})
            return invalid("on", u"between the day that it came and today"_s);
        return names({{"number", c.number}});
    }
    Result<> operator()(const Redirected &c) const
    {
        if (isRegistered(m_appeal.track) && !m_appeal.registration)
            return refuse(refusal::kNotRegistered, u"register it first"_s);
        if (isBlank(c.addressee))
            return invalid("addressee", u"it is not said to whom"_s);
        if (isRegistered(m_appeal.track) && isBlank(c.notice))
            return invalid("notice", u"the author is told: say how"_s);
        if (c.due && m_operation.at > *c.due)
            return refuse(refusal::kTooLate, u"the days for a redirect are over"_s);
        if (const auto named = names({{"addressee", c.addressee}}); !named)
            return named;
        return c.notice.size() > kMaxNote ? Result<>{invalid("notice", u"too long"_s)} : reasoned(c.reason);
    }
    Result<> operator()(const TermExtended &c) const
    {
        if (!m_appeal.registration)
            return refuse(refusal::kNotRegistered, u"register it first"_s);
        if (m_appeal.extendedUntil)
            return refuse(refusal::kExtended, u"the term is extended already"_s);
        if (isBlank(c.notice) || c.notice.size() > kMaxNote)
            return invalid("notice", u"the author is told: say how"_s);
        if (c.limit && c.until > *c.limit)
            return refuse(refusal::kTermTooLong, u"the law lets it be extended for less"_s);
        if (const auto later = future(c.until); !later)
            return later;
        return reasoned(c.reason);
    }
    Result<> operator()(const LeftUnanswered &c) const
    {
        const NoAnswerGround *ground = m_practice.findGround(c.ground);
        if (!ground || !isGroundOn(*ground, m_appeal.track) || isBlank(c.name))
            return invalid("ground", u"no ground of this kind of appeal"_s);
        if (!isBlank(ground->requirement) && isBlank(c.done))
            return invalid("done", u"the ground asks for a step: say how it was done"_s);
        if (c.done.size() > kMaxNote || c.requirement.size() > kMaxNote)
            return invalid("done", u"too long"_s);
        return names({{"ground", c.ground}, {"name", c.name}});
    }
    Result<> operator()(const AddresseeReturned &c) const
    {
        if (!m_appeal.assignee && m_appeal.department.isEmpty())
            return refuse(refusal::kInNobodysHands, u"nobody has it who could give it back"_s);
        return reasoned(c.reason);
    }
    Result<> operator()(const EmergencyTold &c) const
    {
        if (isBlank(c.service))
            return invalid("service", u"it is not said who was told"_s);
        if (isBlank(c.person))
            return invalid("person", u"it is not said who took it"_s);
        return names({{"service", c.service}, {"person", c.person}, {"card", c.card}});
    }
    Result<> operator()(const NoteAdded &c) const
    {
        if (isBlank(c.text) || c.text.size() > kMaxNote)
            return invalid("text", u"a note has 1 to 65536 characters"_s);
        return ok();
    }

    Result<> operator()(const ReplyDrafted &c) const
    {
        return c.text.size() > kMaxNote ? Result<>{invalid("text", u"the draft is too long"_s)} : ok();
    }
    Result<> operator()(const ReplySubmitted &c) const
    {
        if (m_appeal.submitted)
            return refuse(refusal::kAlreadySubmitted, u"a reply already waits for approval"_s);
        return sendable(c.text, c.isFinal, c.isQuestion);
    }
    Result<> operator()(const ReplyApproved &) const
    {
        if (!m_appeal.submitted || m_appeal.isApproved)
            return refuse(refusal::kNothingSubmitted, u"no reply waits for approval"_s);
        if (m_appeal.submitted->by == m_by.id)
            return refuse(refusal::kOwnReply, u"a reply is approved by another operator"_s);
        return ok();
    }
    Result<> operator()(const ReplyReturned &c) const
    {
        if (!m_appeal.submitted)
            return refuse(refusal::kNothingSubmitted, u"no reply waits for approval"_s);
        if (isBlank(c.remark) && m_appeal.submitted->by != m_by.id)
            return invalid("remark", u"a returned reply needs a remark"_s);
        return ok();
    }
    Result<> operator()(const ReplySent &c) const
    {
        if (m_appeal.submitted && !m_appeal.isApproved)
            return refuse(refusal::kNeedsApproval, u"the reply waits for approval"_s);
        if (m_appeal.submitted && m_appeal.submitted->text != c.text)
            return refuse(refusal::kTextDiffers, u"the text differs from the approved one"_s);
        if (needsApproval(m_practice.approval, m_appeal.importance) && !m_appeal.isApproved)
            return refuse(refusal::kNeedsApproval, u"the municipality wants such replies approved"_s);
        return sendable(c.text, c.isFinal, c.isQuestion);
    }

    Result<> operator()(const Escalated &c) const
    {
        if (c.level < 1 || c.level > kMaxLevel)
            return invalid("level", u"a level is 1 to 6"_s);
        if (c.level <= m_appeal.level)
            return refuse(refusal::kNotUp, u"the appeal is at level %1 already"_s.arg(m_appeal.level));
        if (isBlank(c.reason))
            return invalid("reason", u"an escalation needs a reason"_s);
        if (c.due && *c.due <= m_operation.at)
            return refuse(refusal::kInThePast, u"the due date has passed"_s);
        return names({{"addressee", c.addressee}});
    }
    Result<> operator()(const EscalationReturned &c) const
    {
        if (m_appeal.level == 0 && !(m_appeal.isCopy && !m_appeal.closed))
            return refuse(refusal::kNotEscalated, u"the appeal is not escalated"_s);
        return isBlank(c.result) ? Result<>{invalid("result", u"a return needs a result"_s)} : ok();
    }

    Result<> operator()(const Postponed &c) const
    {
        if (isBlank(c.reason))
            return invalid("reason", u"postponing needs a reason"_s);
        return future(c.until);
    }
    Result<> operator()(const Promised &c) const
    {
        if (isBlank(c.text))
            return invalid("text", u"a promise needs its words"_s);
        if (m_appeal.promisedUntil)
            return refuse(refusal::kPromised, u"the open promise is moved or settled first"_s);
        return future(c.until);
    }
    Result<> operator()(const PromiseMoved &c) const
    {
        if (!m_appeal.promisedUntil)
            return refuse(refusal::kNotPromised, u"nothing is promised"_s);
        if (const auto later = future(c.until); !later)
            return later;
        return reasoned(c.reason);
    }
    Result<> operator()(const PromiseSettled &c) const
    {
        if (!m_appeal.promisedUntil)
            return refuse(refusal::kNotPromised, u"nothing is promised"_s);
        if (isBlank(c.text) && !c.isKept)
            return invalid("text", u"a broken promise needs a reason"_s);
        return c.text.size() > kMaxNote ? Result<>{invalid("text", u"too long"_s)} : ok();
    }
    Result<> operator()(const Resumed &c) const
    {
        if (m_appeal.step != Step::Postponed && m_appeal.step != Step::Clarifying)
            return refuse(refusal::kNothingToResume, u"the appeal is neither postponed nor waits for its author"_s);
        return c.text.size() > kMaxNote ? Result<>{invalid("text", u"too long"_s)} : ok();
    }
    Result<> operator()(const Undone &c) const
    {
        const auto target = std::ranges::find(m_history, c.operation, &Operation::id);
        if (target == m_history.end())
            return fail(ErrorCode::NotFound, c.operation.toString(QUuid::WithoutBraces), u"no such operation"_s);
        if (std::holds_alternative<Received>(target->change) || std::holds_alternative<AnswerRecorded>(target->change)
            || isOfTheWay(target->change))
            return refuse(refusal::kCannotBeUndone, u"what came from the source stays"_s);
        if (undoneFlags(m_history)[static_cast<std::size_t>(target - m_history.begin())])
            return refuse(refusal::kAlreadyUndone, u"it is undone already"_s);
        if (target->by != m_by.id && m_by.role == Role::Operator)
            return refuse(refusal::kNotYours, u"another operator's action is undone by a supervisor"_s);
        if (std::holds_alternative<ReplySent>(target->change) && m_operation.at - target->at > kTakeBack)
            return fail(ErrorCode::TooLate, {}, u"an answer can be taken back for 15 seconds"_s);
        if (const ReplyDelivery *delivery = deliveryOf(m_appeal, target->id);
            delivery && delivery->state != DeliveryState::Waiting)
            return refuse(refusal::kCannotBeUndone, u"the answer is on its way to the author"_s);
        return restored(*target);
    }

    Result<> operator()(const MessageReceived &) const { return ok(); }
    Result<> operator()(const DeliveryBegun &c) const
    {
        const ReplyDelivery *delivery = deliveryOf(m_appeal, c.reply);
        if (!delivery)
            return fail(ErrorCode::NotFound, u"reply"_s, u"no such answer to be delivered"_s);
        const Forwarding *forwarding = openForwarding(m_appeal);
        const bool isNext = delivery == openDelivery(m_appeal) || (forwarding && delivery == &forwarding->delivery);
        if (!isNext || delivery->state != DeliveryState::Waiting)
            return refuse(refusal::kBegun, u"this answer, or an earlier one, is on its way or in doubt"_s);
        return ok();
    }
    Result<> operator()(const DeliveryReported &c) const
    {
        const ReplyDelivery *delivery = deliveryOf(m_appeal, c.reply);
        if (!delivery)
            return fail(ErrorCode::NotFound, u"reply"_s, u"no such answer to be delivered"_s);
        if (!isAwaited(c, m_appeal))
            return refuse(refusal::kNotBegun, u"the answer is not on its way"_s);
        return ok();
    }
    Result<> operator()(const DeliverySettled &c) const
    {
        const ReplyDelivery *delivery = deliveryOf(m_appeal, c.reply);
        if (!delivery)
            return fail(ErrorCode::NotFound, u"reply"_s, u"no such answer to be delivered"_s);
        if (delivery->state != DeliveryState::InDoubt && delivery->state != DeliveryState::Refused)
            return refuse(refusal::kNotInDoubt, u"the delivery is neither in doubt nor refused"_s);
        return ok();
    }
    Result<> operator()(const Forwarded &c) const
    {
        if (isBlank(c.account) || c.account == m_appeal.account)
            return invalid("account", u"another system than the one it came from"_s);
        if (isBlank(c.service))
            return invalid("service", u"it is not said what the other system is asked for"_s);
        if (isBlank(c.text) || c.text.size() > kMaxForward)
            return invalid("text", u"a request has 1 to 3900 characters"_s);
        if (isBlank(c.address) && !c.point)
            return invalid("address", u"a request needs a place"_s);
        if (c.attributes.size() > kMaxAttributes ||
            std::ranges::any_of(c.attributes, [](const QString &each) { return each.size() > kMaxAttribute; }))
            return invalid("attributes", u"a request has at most 100 attributes of 2000 characters"_s);
        for (const Forwarding &earlier : m_appeal.forwardings) {
            const DeliveryState state = earlier.delivery.state;
            if (state != DeliveryState::Refused && (state != DeliveryState::Delivered || earlier.account == c.account))
                return refuse(refusal::kForwarded, u"it was handed on already"_s);
        }
        return names(
            {{"account", c.account}, {"service", c.service}, {"service_name", c.serviceName}, {"address", c.address}});
    }
    Result<> operator()(const EscalationReceived &) const
    {
        return fail(ErrorCode::Unsupported, {}, u"the hub carries it"_s);
    }
    Result<> operator()(const UnknownChange &c) const
    {
        return fail(ErrorCode::Unsupported, c.kind, u"this program does not know such a change"_s);
    }

private:
    static bool isOfTheWay(const Change &change)
    {
        return std::holds_alternative<MessageReceived>(change) || std::holds_alternative<DeliveryBegun>(change)
               || std::holds_alternative<DeliveryReported>(change) || std::holds_alternative<DeliverySettled>(change)
               || std::holds_alternative<EscalationReceived>(change);
    }

    struct Named {
        const char *field;
        QString value;
    };

    static Result<> names(std::initializer_list<Named> values)
    {
        for (const Named &named : values) {
            if (named.value.size() > kMaxName)
                return invalid(named.field, u"the name is longer than 300 characters"_s);
        }
        return ok();
    }

    static Result<> reasoned(const QString &reason)
    {
        if (isBlank(reason) || reason.size() > kMaxNote)
            return invalid("reason", u"a reason of 1 to 65536 characters"_s);
        return ok();
    }

    Result<> future(Timestamp until) const
    {
        if (until <= m_operation.at)
            return refuse(refusal::kInThePast, u"the date has passed"_s);
        return ok();
    }

    Result<> answerable(const QString &text) const
    {
        if (m_appeal.isCopy)
            return refuse(refusal::kIsCopy, u"the municipality that the appeal came from answers"_s);
        if (m_appeal.isAnsweredFinally || m_appeal.closed)
            return refuse(refusal::kAlreadyAnswered, u"the appeal is answered and closed; reopen it first"_s);
        if (isBlank(text))
            return invalid("text", u"the reply is empty"_s);
        const int limit = replyLimit(m_appeal.origin.channel);
        if (text.size() > (limit > 0 ? limit : kMaxNote))
            return refuse(refusal::kTooLong, u"the reply is longer than the channel carries"_s);
        if (hasUnfilledFacts(text))
            return refuse(refusal::kFactMissing, u"a fact field of the template is not filled"_s);
        return ok();
    }

    Result<> sendable(const QString &text, bool isFinal, bool isQuestion) const
    {
        if (const auto answer = answerable(text); !answer)
            return answer;
        if (isQuestion && isAskingAuthor(m_appeal))
            return refuse(refusal::kAsking, u"the author is asked already"_s);
        if (isFinal && !isQuestion && isRegistered(m_appeal.track) && !m_appeal.registration)
            return refuse(refusal::kNotRegistered, u"register it first"_s);
        return ok();
    }

    static bool hasUnfilledFacts(const QString &text)
    {
        const qsizetype open = text.indexOf(u"[[");
        return open >= 0 && text.indexOf(u"]]", open) > open;
    }

    // Undoing an Undone does its target again: an answer, or a request, must not come back to life behind a second one.
    Result<> restored(const Operation &target) const
    {
        const auto *undo = std::get_if<Undone>(&target.change);
        if (!undo)
            return ok();
        const auto original = std::ranges::find(m_history, undo->operation, &Operation::id);
        if (original != m_history.end() && (std::holds_alternative<ReplySent>(original->change) ||
                                            std::holds_alternative<Forwarded>(original->change)))
            return refuse(refusal::kCannotBeUndone, u"an answer that was taken back is written anew"_s);
        return ok();
    }

    const Appeal &m_appeal;
    const Operation &m_operation;
    const Operator &m_by;
    const Practice &m_practice;
    std::span<const Operation> m_history;
};

} // namespace

QString refusalOf(const Error &error)
{
    return error.code == ErrorCode::Refused ? error.subject : QString{};
}

Result<> mayDo(const Appeal &appeal, const Operation &operation, const Operator &by, const Practice &practice,
               std::span<const Operation> history)
{
    if (by.role == Role::Observer)
        return refuse(refusal::kOnlooker, u"an observer changes nothing"_s);
    if (const auto allowed = std::visit(Permission{appeal, operation, by, practice, history}, operation.change);
        !allowed)
        return allowed;
    // The narrower reason first: it tells the person more.
    const Transition *row = transitionOf(kindOf(operation.change));
    if (row && !row->tracks.contains(appeal.track))
        return refuse(refusal::kNotOnTrack, u"%1 knows no such thing"_s.arg(key(appeal.track)));
    if (row && !row->from.contains(appeal.step))
        return refuse(refusal::kNotFromHere, u"not while the appeal is %1"_s.arg(key(appeal.step)));
    return ok();
}

Result<> mayAdminister(OperatorId by, std::span<const Operator> people)
{
    const auto administers = [](const Operator &person) { return person.active && person.role == Role::Administrator; };
    const auto who = std::ranges::find(people, by, &Operator::id);
    if ((who != people.end() && administers(*who)) || std::ranges::none_of(people, administers))
        return {};
    return fail(ErrorCode::Forbidden, u"by"_s, u"only an administrator sets this"_s);
}

} // namespace otklik
