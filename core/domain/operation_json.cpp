// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation_json.h"
#include "core/domain/intake_json.h"
#include "core/domain/twin_json.h"

#include <QJsonDocument>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// In the order of the Change variant; UnknownChange carries its own.
constexpr std::array<const char *, std::variant_size_v<Change> - 1> kKinds{
    "appeal.receive", "answer.record", "tag.add",        "tag.remove",   "topic.set",     "place.set",
    "assign",         "importance.set", "type.set",      "outcome.set",  "note.add",      "reply.draft",
    "reply.submit",   "reply.approve",  "reply.return",  "reply.send",   "escalate",      "escalation.return",
    "postpone",       "promise",        "resume",        "undo",         "message.receive", "delivery.begin",
    "delivery.report", "delivery.settle", "escalation.receive", "forward",
    "promise.move",  "promise.settle", "track.set",      "register",     "redirect",      "extend",
    "leave",         "return",         "emergency.tell",
    "problem.join",  "problem.leave",
};

struct Writer {
    JsonWriter &out;

    void operator()(const Received &c) const { writeIntake(out, c.intake); }
    void operator()(const AnswerRecorded &c) const
    {
        writeAnswer(out, c.answer);
        out.time("due"_L1, c.due);
    }
    void operator()(const TagAdded &c) const { out.text("tag"_L1, c.tag); }
    void operator()(const TagRemoved &c) const { out.text("tag"_L1, c.tag); }
    void operator()(const TopicSet &c) const { out.text("group"_L1, c.group).text("topic"_L1, c.topic); }
    void operator()(const PlaceSet &c) const
    {
        out.text("district"_L1, c.district).text("settlement"_L1, c.settlement).text("address"_L1, c.address);
    }
    void operator()(const Assigned &c) const
    {
        if (c.assignee)
            out.number("assignee"_L1, c.assignee->value);
        out.text("department"_L1, c.department);
    }
    void operator()(const ImportanceSet &c) const { out.text("importance"_L1, key(c.importance)); }
    void operator()(const TypeSet &c) const { out.text("type"_L1, c.type); }
    void operator()(const OutcomeSet &c) const { out.text("outcome"_L1, c.outcome); }
    void operator()(const NoteAdded &c) const { out.text("text"_L1, c.text); }
    void operator()(const ReplyDrafted &c) const 
    {
        out.text("text"_L1, c.text).flag("final"_L1, c.isFinal);
        question(c.isQuestion);
    }
    void operator()(const ReplySubmitted &c) const
    {
        out.text("text"_L1, c.text).flag("final"_L1, c.isFinal).textUnlessEmpty("outcome"_L1, c.outcome);
        question(c.isQuestion);
    }
    void operator()(const ReplyApproved &) const {}
    void operator()(const ReplyReturned &c) const { out.text("remark"_L1, c.remark); }
    void operator()(const ReplySent &c) const
    {
        out.text("text"_L1, c.text).flag("final"_L1, c.isFinal).textUnlessEmpty("outcome"_L1, c.outcome);
        out.time("due"_L1, c.due);
        question(c.isQuestion);
    }
    void operator()(const Escalated &c) const
    {
        out.number("level"_L1, c.level).text("reason"_L1, c.reason).textUnlessEmpty("addressee"_L1, c.addressee);
        out.time("due"_L1, c.due);
        if (c.isToRegion)
            out.flag("to_region"_L1, true);
        if (c.twin)
            out.object("region"_L1, toJson(*c.twin));
    }
    void operator()(const EscalationReturned &c) const
    {
        out.text("result"_L1, c.result);
        if (c.across != EscalationReturned::Across::No)
            out.flag(c.across == EscalationReturned::Across::ToTwin ? "to_twin"_L1 : "from_twin"_L1, true);
    }
    void operator()(const Postponed &c) const { out.time("until"_L1, c.until).text("reason"_L1, c.reason); }
    void operator()(const Promised &c) const { out.time("until"_L1, c.until).text("text"_L1, c.text); }
    void operator()(const PromiseMoved &c) const { out.time("until"_L1, c.until).text("reason"_L1, c.reason); }
    void operator()(const PromiseSettled &c) const { out.flag("kept"_L1, c.isKept).text("text"_L1, c.text); }
    void operator()(const Resumed &c) const { out.textUnlessEmpty("text"_L1, c.text); }
    void operator()(const TrackSet &c) const { out.text("track"_L1, key(c.track)).text("reason"_L1, c.reason); }
    void operator()(const AppealRegistered &c) const { out.text("number"_L1, c.number).time("on"_L1, c.on); }
    void operator()(const Redirected &c) const
    {
        out.text("addressee"_L1, c.addressee).text("reason"_L1, c.reason).text("notice"_L1, c.notice);
        out.time("due"_L1, c.due);
    }
    void operator()(const TermExtended &c) const
    {
        out.time("until"_L1, c.until).text("reason"_L1, c.reason).text("notice"_L1, c.notice);
        out.time("limit"_L1, c.limit);
    }
    void operator()(const LeftUnanswered &c) const
    {
        out.text("ground"_L1, c.ground).text("name"_L1, c.name).textUnlessEmpty("requirement"_L1, c.requirement);
        out.textUnlessEmpty("done"_L1, c.done);
    }
    void operator()(const AddresseeReturned &c) const { out.text("reason"_L1, c.reason); }
    void operator()(const EmergencyTold &c) const
    {
        out.text("service"_L1, c.service).text("person"_L1, c.person).textUnlessEmpty("card"_L1, c.card);
    }
    void operator()(const ProblemJoined &c) const { out.text("problem"_L1, c.problem); }
    void operator()(const ProblemLeft &) const {}
    void operator()(const Undone &c) const { out.text("operation"_L1, c.operation.toString(QUuid::WithoutBraces)); }
    void operator()(const MessageReceived &c) const
    {
        out.text("text"_L1, c.text).textUnlessEmpty("author"_L1, c.author).time("published"_L1, c.published);
        out.textUnlessEmpty("external_id"_L1, c.externalId).textUnlessEmpty("account"_L1, c.account);
    }
    void operator()(const DeliveryBegun &c) const
    {
        out.text("reply"_L1, c.reply.toString(QUuid::WithoutBraces)).text("key"_L1, c.key);
        out.textUnlessEmpty("lease"_L1, c.lease).number("token"_L1, c.token);
    }
    void operator()(const DeliveryReported &c) const
    {
        out.text("reply"_L1, c.reply.toString(QUuid::WithoutBraces)).text("outcome"_L1, key(c.outcome));
        out.textUnlessEmpty("external_id"_L1, c.externalId).textUnlessEmpty("details"_L1, c.details);
        out.number("token"_L1, c.token);
    }
    void operator()(const DeliverySettled &c) const
    {
        out.text("reply"_L1, c.reply.toString(QUuid::WithoutBraces)).flag("delivered"_L1, c.isDelivered);
    }
    void operator()(const EscalationReceived &c) const
    {
        out.number("level"_L1, c.level).text("reason"_L1, c.reason).textUnlessEmpty("addressee"_L1, c.addressee);
        out.time("due"_L1, c.due).object("from"_L1, toJson(c.twin));
    }
    void operator()(const Forwarded &c) const
    {
        out.text("account"_L1, c.account).text("service"_L1, c.service).text("text"_L1, c.text);
        out.textUnlessEmpty("service_name"_L1, c.serviceName).texts("attributes"_L1, c.attributes);
        out.textUnlessEmpty("address"_L1, c.address);
        writePoint(out, c.point);
    }
    void operator()(const UnknownChange &) const {} // brings its own

    void question(bool isQuestion) const
    {
        if (isQuestion)
            out.flag("question"_L1, true);
    }
};

Twin readTwin(JsonReader &in, QLatin1StringView field)
{
    const auto twin = twinFromJson(in.value(field).toObject());
    if (!twin)
        in.reject(field);
    return twin.value_or(Twin{});
}

Change readEscalated(JsonReader &in)
{
    Escalated change{static_cast<int>(in.number("level"_L1)), in.textOr("addressee"_L1), in.text("reason"_L1),
                     in.optionalTime("due"_L1),               in.flag("to_region"_L1, false), {}};
    if (in.value("region"_L1).isObject())
        change.twin = readTwin(in, "region"_L1);
    return change;
}

Change readEscalationReturned(JsonReader &in)
{
    using Across = EscalationReturned::Across;
    const Across toTwin = in.flag("to_twin"_L1, false) ? Across::ToTwin : Across::No;
    return EscalationReturned{in.text("result"_L1), in.flag("from_twin"_L1, false) ? Across::FromTwin : toTwin};
}

Change readEscalationReceived(JsonReader &in)
{
    return EscalationReceived{static_cast<int>(in.number("level"_L1)), in.textOr("addressee"_L1), in.text("reason"_L1),
                              in.optionalTime("due"_L1), readTwin(in, "from"_L1)};
}

Change readAssigned(JsonReader &in)
{
    Assigned change{{}, in.optionalText("department"_L1)};
    if (const auto assignee = in.optionalNumber("assignee"_L1))
        change.assignee = OperatorId{*assignee};
    if (!change.assignee && !change.department)
        in.reject("assignee"_L1);
    return change;
}

Change readImportance(JsonReader &in)
{
    const auto importance = importanceFromKey(in.text("importance"_L1));
    if (!importance)
        in.reject("importance"_L1);
    return ImportanceSet{importance.value_or(Importance::Ordinary)};
}

OperationId readId(JsonReader &in, QLatin1StringView field)
{
    const QUuid id = QUuid::fromString(in.text(field));
    if (id.isNull())
        in.reject(field);
    return id;
}

Change readReported(JsonReader &in)
{
    DeliveryReported change;
    change.reply = readId(in, "reply"_L1);
    const auto outcome = deliveryOutcomeFromKey(in.text("outcome"_L1));
    if (!outcome)
        in.reject("outcome"_L1);
    change.outcome = outcome.value_or(DeliveryOutcome::InDoubt);
    change.externalId = in.textOr("external_id"_L1);
    change.details = in.textOr("details"_L1);
    change.token = in.optionalNumber("token"_L1).value_or(0);
    return change;
}

Change readSettled(JsonReader &in)
{
    const OperationId reply = readId(in, "reply"_L1);
    if (!in.value("delivered"_L1).isBool())
        in.reject("delivered"_L1);
    return DeliverySettled{reply, in.flag("delivered"_L1, true)};
}

Change readForwarded(JsonReader &in)
{
    return Forwarded{in.text("account"_L1), in.text("service"_L1), in.textOr("service_name"_L1),
                     in.texts("attributes"_L1), in.text("text"_L1), in.textOr("address"_L1), pointFromJson(in)};
}

Change readPlace(JsonReader &in)
{
    PlaceSet change{in.optionalText("district"_L1), in.optionalText("settlement"_L1), in.optionalText("address"_L1)};
    if (!change.district && !change.settlement && !change.address)
        in.reject("district"_L1);
    return change;
}

Change readTrack(JsonReader &in)
{
    const auto track = trackFromKey(in.text("track"_L1));
    if (!track)
        in.reject("track"_L1);
    return TrackSet{track.value_or(Track::OpenSource), in.text("reason"_L1)};
}

Change readPromiseSettled(JsonReader &in)
{
    if (!in.value("kept"_L1).isBool())
        in.reject("kept"_L1);
    return PromiseSettled{in.flag("kept"_L1, true), in.text("text"_L1)};
}

using Read = std::function<Change(JsonReader &)>;

// In the order of kKinds.
const std::array<Read, kKinds.size()> &readers()
{
    static const std::array<Read, kKinds.size()> all{
        [](JsonReader &in) -> Change { return Received{intakeFromJson(in)}; },
        [](JsonReader &in) -> Change { return AnswerRecorded{answerFromJson(in), in.optionalTime("due"_L1)}; },
        [](JsonReader &in) -> Change { return TagAdded{in.text("tag"_L1)}; },
        [](JsonReader &in) -> Change { return TagRemoved{in.text("tag"_L1)}; },
        [](JsonReader &in) -> Change { return TopicSet{in.textOr("group"_L1), in.text("topic"_L1)}; },
        readPlace,
        readAssigned,
        readImportance,
        [](JsonReader &in) -> Change { return TypeSet{in.text("type"_L1)}; },
        [](JsonReader &in) -> Change { return OutcomeSet{in.text("outcome"_L1)}; },
        [](JsonReader &in) -> Change { return NoteAdded{in.text("text"_L1)}; },
        [](JsonReader &in) -> Change {
            return ReplyDrafted{in.text("text"_L1), in.flag("final"_L1, true), in.flag("question"_L1, false)};
        },
        [](JsonReader &in) -> Change {
            return ReplySubmitted{in.textOr("text"_L1), in.flag("final"_L1, true), in.textOr("outcome"_L1),
                                  in.flag("question"_L1, false)};
        },
        [](JsonReader &) -> Change { return ReplyApproved{}; },
        [](JsonReader &in) -> Change { return ReplyReturned{in.text("remark"_L1)}; },
        [](JsonReader &in) -> Change {
            return ReplySent{in.textOr("text"_L1), in.flag("final"_L1, true), in.textOr("outcome"_L1),
                             in.optionalTime("due"_L1), in.flag("question"_L1, false)};
        },
        readEscalated,
        readEscalationReturned,
        [](JsonReader &in) -> Change { return Postponed{in.time("until"_L1), in.text("reason"_L1)}; },
        [](JsonReader &in) -> Change { return Promised{in.time("until"_L1), in.text("text"_L1)}; },
        [](JsonReader &in) -> Change { return Resumed{in.textOr("text"_L1)}; },
        [](JsonReader &in) -> Change { return Undone{readId(in, "operation"_L1)}; },
        [](JsonReader &in) -> Change {
            return MessageReceived{in.text("text"_L1), in.textOr("author"_L1), in.optionalTime("published"_L1),
                                   in.textOr("external_id"_L1), in.textOr("account"_L1)};
        },
        [](JsonReader &in) -> Change {
            return DeliveryBegun{readId(in, "reply"_L1), in.text("key"_L1), in.textOr("lease"_L1),
                                 in.optionalNumber("token"_L1).value_or(0)};
        },
        readReported,
        readSettled,
        readEscalationReceived,
        readForwarded,
        [](JsonReader &in) -> Change { return PromiseMoved{in.time("until"_L1), in.text("reason"_L1)}; },
        readPromiseSettled,
        readTrack,
        [](JsonReader &in) -> Change { return AppealRegistered{in.text("number"_L1), in.time("on"_L1)}; },
        [](JsonReader &in) -> Change {
            return Redirected{in.text("addressee"_L1), in.text("reason"_L1), in.text("notice"_L1),
                              in.optionalTime("due"_L1)};
        },
        [](JsonReader &in) -> Change {
            return TermExtended{in.time("until"_L1), in.text("reason"_L1), in.text("notice"_L1),
                                in.optionalTime("limit"_L1)};
        },
        [](JsonReader &in) -> Change {
            return LeftUnanswered{in.text("ground"_L1), in.textOr("name"_L1), in.textOr("requirement"_L1),
                                  in.textOr("done"_L1)};
        },
        [](JsonReader &in) -> Change { return AddresseeReturned{in.text("reason"_L1)}; },
        [](JsonReader &in) -> Change {
            return EmergencyTold{in.text("service"_L1), in.text("person"_L1), in.textOr("card"_L1)};
        },
        [](JsonReader &in) -> Change { return ProblemJoined{in.text("problem"_L1)}; },
        [](JsonReader &) -> Change { return ProblemLeft{}; },
    };
    return all;
}

} // namespace

QString kindOf(const Change &change)
{
    if (const auto *unknown = std::get_if<UnknownChange>(&change))
        return unknown->kind;
    return QString::fromLatin1(kKinds[change.index()]);
}

const QStringList &knownKinds()
{
    static const QStringList kinds = [] {
        QStringList names;
        for (const char *kind : kKinds)
            names.append(QString::fromLatin1(kind));
        return names;
    }();
    return kinds;
}

QByteArray toJsonText(const Change &change)
{
    if (const auto *unknown = std::get_if<UnknownChange>(&change))
        return QJsonDocument{unknown->body}.toJson(QJsonDocument::Compact);
    JsonWriter out;
    std::visit(Writer{out}, change);
    return out.take();
}

QJsonObject toJson(const Change &change)
{
    return QJsonDocument::fromJson(toJsonText(change)).object();
}

Result<Change> changeFromJson(const QString &kind, const QJsonObject &body)
{
    const qsizetype index = knownKinds().indexOf(kind);
    if (index < 0)
        return Change{UnknownChange{kind, body}};
    JsonReader in{body};
    Change change = readers()[static_cast<std::size_t>(index)](in);
    if (!in.rejected().isEmpty())
        return fail(ErrorCode::Invalid, in.rejected(), u"%1: the field is missing or of another type"_s.arg(kind));
    return change;
}

} // namespace otklik
