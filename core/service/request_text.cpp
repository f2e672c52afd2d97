// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/request_text.h"
#include "core/domain/running_clocks.h"
#include "core/text/plain_text.h"

namespace otklik {

namespace {

QString name(const QString &text)
{
    return nameForStorage(text);
}

std::optional<QString> name(const std::optional<QString> &text)
{
    return text ? std::optional{nameForStorage(*text)} : std::nullopt;
}

struct Completing {
    const Appeal &appeal;
    const Municipality &municipality;
    const DeadlineRules &rules;

    void operator()(TagAdded &c) const { c.tag = name(c.tag); }
    void operator()(TagRemoved &c) const { c.tag = name(c.tag); }
    void operator()(TopicSet &c) const
    {
        c.group = name(c.group);
        c.topic = name(c.topic);
    }
    void operator()(PlaceSet &c) const
    {
        c.district = name(c.district);
        c.settlement = name(c.settlement);
        c.address = name(c.address);
    }
    void operator()(Assigned &c) const { c.department = name(c.department); }
    void operator()(TypeSet &c) const { c.type = name(c.type); }
    void operator()(OutcomeSet &c) const { c.outcome = name(c.outcome); }
    void operator()(NoteAdded &c) const { c.text = cleanForStorage(c.text); }
    void operator()(ReplyDrafted &c) const { c.text = cleanForStorage(c.text); }
    void operator()(ReplyReturned &c) const { c.remark = cleanForStorage(c.remark); }
    void operator()(ReplySubmitted &c) const
    {
        if (c.text.isEmpty() && appeal.draft)
            c.text = appeal.draft->text;
        c.text = cleanForStorage(c.text);
        c.outcome = name(c.outcome);
    }
    void operator()(ReplySent &c) const
    {
        const auto &prepared = appeal.submitted ? appeal.submitted : appeal.draft;
        if (prepared && (c.text.isEmpty() || c.text == prepared->text)) {
            c.text = prepared->text;
            c.isFinal = prepared->isFinal;
            c.isQuestion = prepared->isQuestion;
            if (c.outcome.isEmpty())
                c.outcome = prepared->outcome;
        }
        c.text = cleanForStorage(c.text);
        c.outcome = name(c.outcome);
        c.due = appeal.firstAnswered || c.isQuestion ? std::nullopt : appeal.due;
    }
    void operator()(PromiseMoved &c) const { c.reason = cleanForStorage(c.reason); }
    void operator()(PromiseSettled &c) const { c.text = cleanForStorage(c.text); }
    void operator()(Resumed &c) const { c.text = cleanForStorage(c.text); }
    void operator()(TrackSet &c) const { c.reason = cleanForStorage(c.reason); }
    void operator()(AppealRegistered &c) const { c.number = name(c.number); }
    void operator()(Redirected &c) const
    {
        c.addressee = name(c.addressee);
        c.reason = cleanForStorage(c.reason);
        c.notice = cleanForStorage(c.notice);
        c.due = rules.due(questionOf(appeal, ClockKind::Redirect), startsOf(appeal, ClockKind::Redirect));
    }
    void operator()(TermExtended &c) const
    {
        c.reason = cleanForStorage(c.reason);
        c.notice = cleanForStorage(c.notice);
        StartTimes starts = startsOf(appeal, ClockKind::LawExtension);
        starts.answerDue = lawAnswerDue(appeal, rules);
        c.limit = rules.due(questionOf(appeal, ClockKind::LawExtension), starts);
    }
    void operator()(LeftUnanswered &c) const
    {
        const NoAnswerGround *ground = municipality.practice.findGround(c.ground);
        c.name = ground ? ground->name : QString{};
        c.requirement = ground ? ground->requirement : QString{};
        c.done = cleanForStorage(c.done);
    }
    void operator()(AddresseeReturned &c) const { c.reason = cleanForStorage(c.reason); }
    void operator()(EmergencyTold &c) const
    {
        c.service = name(c.service);
        c.person = name(c.person);
        c.card = name(c.card);
    }
    void operator()(ProblemJoined &c) const { c.problem = name(c.problem); }
    void operator()(Escalated &c) const
    {
        c.addressee = name(c.addressee);
        c.reason = cleanForStorage(c.reason);
        const Rung *rung = municipality.ladder.find(c.level);
        c.isToRegion = rung && rung->isRegion;
        c.twin.reset();
    }
    void operator()(EscalationReturned &c) const
    {
        using Across = EscalationReturned::Across;
        c.result = cleanForStorage(c.result);
        const bool isAcross = appeal.twin && (appeal.level == 0) == appeal.isCopy;
        c.across = isAcross ? Across::ToTwin : Across::No;
    }
    void operator()(Postponed &c) const { c.reason = cleanForStorage(c.reason); }
    void operator()(Promised &c) const { c.text = cleanForStorage(c.text); }
    void operator()(Forwarded &c) const
    {
        c.serviceName = name(c.serviceName);
        c.text = cleanForStorage(c.text);
        c.address = name(c.address);
        for (QString &attribute : c.attributes)
            attribute = cleanForStorage(attribute);
    }
    void operator()(MessageReceived &c) const
    {
        c.text = cleanForStorage(c.text);
        c.author = name(c.author);
    }
    void operator()(DeliveryReported &c) const { c.details = cleanForStorage(c.details); }
    template<typename Other>
    void operator()(Other &) const
    {
    }
};

} // namespace

Change completed(Change change, const Appeal &appeal, const Municipality &municipality, const DeadlineRules &rules)
{
    std::visit(Completing{appeal, municipality, rules}, change);
    return change;
}

Intake cleaned(Intake in)
{
    Origin &origin = in.origin;
    for (QString *text : {&origin.text, &origin.title, &origin.url})
        *text = cleanForStorage(*text);
    for (QString *text : {&origin.channel, &origin.number, &origin.author, &origin.authorKey, &in.district,
                          &in.settlement, &in.address, &in.group, &in.topic, &in.department, &in.type, &in.outcome,
                          &in.sourceStep})
        *text = name(*text);
    for (QString &attachment : origin.attachments)
        attachment = name(attachment);
    for (QString &tag : in.tags)
        tag = name(tag);
    in.tags.removeDuplicates();
    in.tags.removeAll(QString{});
    for (RecordedAnswer &answer : in.answers) {
        answer.text = cleanForStorage(answer.text);
        answer.author = name(answer.author);
    }
    return in;
}

} // namespace otklik
