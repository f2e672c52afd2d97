// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/operation_words.h"

#include "ui/words/words.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

template<typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

class Sentence {
    Q_DECLARE_TR_FUNCTIONS(otklik::OperationWords)
public:
    Sentence(const OperationWords::Names &names, const TimeWords &time, QString undone)
        : m_names(names)
        , m_time(time)
        , m_undone(std::move(undone))
    {
    }

    QString operator()(const Received &c) const
    {
        const QString channel = Words::channel(c.intake.origin.channel);
        return c.intake.origin.channel.isEmpty() ? tr("received") : tr("received: %1").arg(channel);
    }
    QString operator()(const AnswerRecorded &c) const
    {
        const QString at = m_time.moment(c.answer.at);
        return c.answer.author.isEmpty() ? tr("answer brought by the file, given %1").arg(at)
                                         : tr("answer brought by the file, given %1 by %2").arg(at, c.answer.author);
    }
    QString operator()(const TagAdded &c) const { return tr("tag “%1” added").arg(c.tag); }
    QString operator()(const TagRemoved &c) const { return tr("tag “%1” removed").arg(c.tag); }
    QString operator()(const TopicSet &c) const
    {
        if (c.group.isEmpty() && c.topic.isEmpty())
            return tr("topic cleared");
        return tr("topic: %1").arg(Words::theme(c.group, c.topic));
    }
    QString operator()(const PlaceSet &c) const
    {
        QStringList parts;
        if (c.district)
            parts << tr("district: %1").arg(Words::value(*c.district));
        if (c.settlement)
            parts << tr("settlement: %1").arg(Words::value(*c.settlement));
        if (c.address)
            parts << tr("address: %1").arg(Words::value(*c.address));
        return parts.join(u"; "_s);
    }
    QString operator()(const Assigned &c) const
    {
        QStringList parts;
        if (c.assignee)
            parts << (*c.assignee ? tr("assigned to %1").arg(operatorName(*c.assignee)) : tr("assignee removed"));
        if (c.department)
            parts << (c.department->isEmpty() ? tr("department cleared") : tr("department: %1").arg(*c.department));
        return parts.join(u"; "_s);
    }
    QString operator()(const ImportanceSet &c) const { return tr("importance: %1").arg(Words::importance(c.importance)); }
    QString operator()(const TypeSet &c) const { return tr("type: %1").arg(Words::value(c.type)); }
    QString operator()(const OutcomeSet &c) const
    {
        if (c.outcome.isEmpty())
            return tr("outcome cleared, open again");
        return isClosingOutcome(c.outcome) ? tr("closed with the outcome “%1”").arg(c.outcome)
                                           : tr("outcome “%1”, stays open").arg(c.outcome);
    }
    QString operator()(const NoteAdded &) const { return tr("internal note"); }
    QString operator()(const ReplyDrafted &) const { return tr("reply drafted"); }
    QString operator()(const ReplySubmitted &c) const
    {
        if (c.isQuestion)
            return tr("question to the author submitted for approval");
        return c.isFinal ? tr("reply submitted for approval") : tr("interim reply submitted for approval");
    }
    QString operator()(const ReplyApproved &) const { return tr("reply approved"); }
    QString operator()(const ReplyReturned &c) const
    {
        return c.remark.isEmpty() ? tr("reply taken back from approval") : tr("reply returned: %1").arg(c.remark);
    }
    QString operator()(const ReplySent &c) const
    {
        if (c.isQuestion)
            return tr("the author is asked");
        if (!c.isFinal)
            return tr("interim answer recorded");
        return c.outcome.isEmpty() ? tr("answer recorded") : tr("answer recorded, outcome “%1”").arg(c.outcome);
    }
    QString operator()(const Escalated &c) const
    {
        const QString name = m_names.ofLevel ? m_names.ofLevel(c.level) : QString{};
        const QString whom = name.contains(c.addressee) ? Words::level(c.level, name)
                                                    : tr("%1 (%2)").arg(Words::level(c.level, name), c.addressee);
        const QString there = c.twin ? tr("%1, there No. %2").arg(whom, c.twin->number) : whom;
        return c.due ? tr("escalated to %1, answer by %2: %3").arg(there, m_time.moment(*c.due), c.reason)
                     : tr("escalated to %1: %2").arg(there, c.reason);
    }
    QString operator()(const EscalationReceived &c) const
    {
        const QString from = tr("%1, there No. %2").arg(c.twin.municipality, c.twin.number);
        return c.due ? tr("taken up to us by %1, answer by %2: %3").arg(from, m_time.moment(*c.due), c.reason)
                     : tr("taken up to us by %1: %2").arg(from, c.reason);
    }
    QString operator()(const EscalationReturned &c) const
    {
        return c.across == EscalationReturned::Across::No ? tr("returned from escalation: %1").arg(c.result)
                                                          : tr("returned: %1").arg(c.result);
    }
    QString operator()(const Postponed &c) const
    {
        return tr("postponed until %1: %2").arg(m_time.day(c.until), c.reason);
    }
    QString operator()(const Promised &c) const { return tr("promised by %1: %2").arg(m_time.day(c.until), c.text); }
    QString operator()(const PromiseMoved &c) const
    {
        return tr("promise moved to %1: %2").arg(m_time.day(c.until), c.reason);
    }
    QString operator()(const PromiseSettled &c) const
    {
        if (c.isKept)
            return c.text.isEmpty() ? tr("promise kept") : tr("promise kept: %1").arg(c.text);
        return tr("promise broken: %1").arg(c.text);
    }
    QString operator()(const Resumed &c) const
    {
        return c.text.isEmpty() ? tr("back to work") : tr("back to work: %1").arg(c.text);
    }
    QString operator()(const TrackSet &c) const { return tr("%1 now: %2").arg(Words::track(c.track), c.reason); }
    QString operator()(const AppealRegistered &c) const
    {
        return tr("registered: No. %1 of %2").arg(c.number, m_time.day(c.on));
    }
    QString operator()(const Redirected &c) const
    {
        const QString sent = tr("redirected to %1: %2").arg(c.addressee, c.reason);
        return c.notice.isEmpty() ? sent : tr("%1; the author was told: %2").arg(sent, c.notice);
    }
    QString operator()(const TermExtended &c) const
    {
        return tr("term extended until %1: %2; the author was told: %3").arg(m_time.day(c.until), c.reason, c.notice);
    }
    QString operator()(const LeftUnanswered &c) const
    {
        return c.done.isEmpty() ? tr("left without an answer: %1").arg(c.name)
                                : tr("left without an answer: %1; done: %2").arg(c.name, c.done);
    }
    QString operator()(const AddresseeReturned &c) const { return tr("given back by the addressee: %1").arg(c.reason); }
    QString operator()(const EmergencyTold &c) const
    {
        const QString told = tr("%1 told, taken by %2").arg(c.service, c.person);
        return c.card.isEmpty() ? told : tr("%1, card %2").arg(told, c.card);
    }
    QString operator()(const ProblemJoined &c) const { return tr("one of the mass problem “%1”").arg(c.problem); }
    QString operator()(const ProblemLeft &) const { return tr("taken out of its mass problem"); }
    QString operator()(const Undone &) const
    {
        return m_undone.isEmpty() ? tr("an action undone") : tr("undone: %1").arg(m_undone);
    }
    QString operator()(const Forwarded &c) const
    {
        return tr("to be handed on to %1: %2").arg(c.account, c.serviceName.isEmpty() ? c.service : c.serviceName);
    }
    QString operator()(const MessageReceived &c) const
    {
        return c.account.isEmpty() ? tr("the author wrote again") : tr("message from %1").arg(c.account);
    }
    QString operator()(const DeliveryBegun &) const { return tr("is being delivered"); }
    QString operator()(const DeliveryReported &c) const
    {
        switch (c.outcome) {
        case DeliveryOutcome::Delivered:
            return c.details.isEmpty() ? tr("delivered") : tr("delivered: %1").arg(c.details);
        case DeliveryOutcome::Refused:
            return c.details.isEmpty() ? tr("cannot be delivered") : tr("cannot be delivered: %1").arg(c.details);
        case DeliveryOutcome::NotNow:
            return tr("not delivered yet, it will be tried again");
        case DeliveryOutcome::InDoubt:
            return tr("it is unknown whether it was delivered");
        }
        return {};
    }
    QString operator()(const DeliverySettled &c) const
    {
        return c.isDelivered ? tr("settled: it was delivered") : tr("settled: it goes once more");
    }
    QString operator()(const UnknownChange &) const { return tr("unknown change"); }

private:
    QString operatorName(OperatorId id) const
    {
        const QString name = m_names.ofOperator ? m_names.ofOperator(id) : QString{};
        return name.isEmpty() ? tr("operator %1").arg(QString::number(id.value)) : name;
    }

    const OperationWords::Names &m_names;
    const TimeWords &m_time;
    QString m_undone;
};

} // namespace

OperationWords::OperationWords(Names names, TimeWords time)
    : m_names(std::move(names))
    , m_time(std::move(time))
{
}

QString OperationWords::what(const Change &change, const Change *undone) const
{
    const QString target = undone ? std::visit(Sentence{m_names, m_time, {}}, *undone) : QString{};
    return std::visit(Sentence{m_names, m_time, target}, change);
}

QString OperationWords::sentence(const QString &author, const Change &change, const Change *undone) const
{
    return tr("%1: %2").arg(author.isEmpty() ? program() : author, what(change, undone));
}

QString OperationWords::text(const Change &change)
{
    return std::visit(Overloaded{[](const NoteAdded &c) { return c.text; },
                                 [](const ReplyDrafted &c) { return c.text; },
                                 [](const ReplySubmitted &c) { return c.text; },
                                 [](const ReplySent &c) { return c.text; },
                                 [](const AnswerRecorded &c) { return c.answer.text; },
                                 [](const MessageReceived &c) { return c.text; },
                                 [](const Forwarded &c) { return c.text; },
                                 [](const auto &) { return QString{}; }},
                      change);
}

QString OperationWords::program()
{
    return tr("Otklik");
}

} // namespace otklik
