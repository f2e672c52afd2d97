// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation_json.h"
#include "core/domain/intake_json.h"
#include "core/domain/json_fields.h"

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
    "postpone",       "promise",        "resume",        "undo",
};

struct Writer {
    QJsonObject operator()(const Received &c) const { return intakeToJson(c.intake); }
    QJsonObject operator()(const AnswerRecorded &c) const
    {
        QJsonObject body = answerToJson(c.answer);
        putTime(body, "due"_L1, c.due);
        return body;
    }
    QJsonObject operator()(const TagAdded &c) const { return {{u"tag"_s, c.tag}}; }
    QJsonObject operator()(const TagRemoved &c) const { return {{u"tag"_s, c.tag}}; }
    QJsonObject operator()(const TopicSet &c) const { return {{u"group"_s, c.group}, {u"topic"_s, c.topic}}; }
    QJsonObject operator()(const PlaceSet &c) const
    {
        QJsonObject body;
        putOptional(body, "district"_L1, c.district);
        putOptional(body, "settlement"_L1, c.settlement);
        putOptional(body, "address"_L1, c.address);
        return body;
    }
    QJsonObject operator()(const Assigned &c) const
    {
        QJsonObject body;
        if (c.assignee)
            body.insert(u"assignee"_s, c.assignee->value);
        putOptional(body, "department"_L1, c.department);
        return body;
    }
    QJsonObject operator()(const ImportanceSet &c) const { return {{u"importance"_s, key(c.importance)}}; }
    QJsonObject operator()(const TypeSet &c) const { return {{u"type"_s, c.type}}; }
    QJsonObject operator()(const OutcomeSet &c) const { return {{u"outcome"_s, c.outcome}}; }
    QJsonObject operator()(const NoteAdded &c) const { return {{u"text"_s, c.text}}; }
    QJsonObject operator()(const ReplyDrafted &c) const { return {{u"text"_s, c.text}, {u"final"_s, c.isFinal}}; }
    QJsonObject operator()(const ReplySubmitted &c) const
    {
        QJsonObject body{{u"text"_s, c.text}, {u"final"_s, c.isFinal}};
        putText(body, "outcome"_L1, c.outcome);
        return body;
    }
    QJsonObject operator()(const ReplyApproved &) const { return {}; }
    QJsonObject operator()(const ReplyReturned &c) const { return {{u"remark"_s, c.remark}}; }
    QJsonObject operator()(const ReplySent &c) const
    {
        QJsonObject body{{u"text"_s, c.text}, {u"final"_s, c.isFinal}};
        putText(body, "outcome"_L1, c.outcome);
        putTime(body, "due"_L1, c.due);
        return body;
    }
    QJsonObject operator()(const Escalated &c) const
    {
        QJsonObject body{{u"level"_s, c.level}, {u"reason"_s, c.reason}};
        putText(body, "addressee"_L1, c.addressee);
        putTime(body, "due"_L1, c.due);
        return body;
    }
    QJsonObject operator()(const EscalationReturned &c) const { return {{u"result"_s, c.result}}; }
    QJsonObject operator()(const Postponed &c) const { return {{u"until"_s, toIso(c.until)}, {u"reason"_s, c.reason}}; }
    QJsonObject operator()(const Promised &c) const { return {{u"until"_s, toIso(c.until)}, {u"text"_s, c.text}}; }
    QJsonObject operator()(const Resumed &) const { return {}; }
    QJsonObject operator()(const Undone &c) const
    {
        return {{u"operation"_s, c.operation.toString(QUuid::WithoutBraces)}};
    }
    QJsonObject operator()(const UnknownChange &c) const { return c.body; }
};

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

Change readUndone(JsonReader &in)
{
    const QUuid target = QUuid::fromString(in.text("operation"_L1));
    if (target.isNull())
        in.reject("operation"_L1);
    return Undone{target};
}

Change readPlace(JsonReader &in)
{
    PlaceSet change{in.optionalText("district"_L1), in.optionalText("settlement"_L1), in.optionalText("address"_L1)};
    if (!change.district && !change.settlement && !change.address)
        in.reject("district"_L1);
    return change;
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
        [](JsonReader &in) -> Change { return ReplyDrafted{in.text("text"_L1), in.flag("final"_L1, true)}; },
        [](JsonReader &in) -> Change {
            return ReplySubmitted{in.textOr("text"_L1), in.flag("final"_L1, true), in.textOr("outcome"_L1)};
        },
        [](JsonReader &) -> Change { return ReplyApproved{}; },
        [](JsonReader &in) -> Change { return ReplyReturned{in.text("remark"_L1)}; },
        [](JsonReader &in) -> Change {
            return ReplySent{in.textOr("text"_L1), in.flag("final"_L1, true), in.textOr("outcome"_L1),
                             in.optionalTime("due"_L1)};
        },
        [](JsonReader &in) -> Change {
            return Escalated{static_cast<int>(in.number("level"_L1)), in.textOr("addressee"_L1), in.text("reason"_L1),
                             in.optionalTime("due"_L1)};
        },
        [](JsonReader &in) -> Change { return EscalationReturned{in.text("result"_L1)}; },
        [](JsonReader &in) -> Change { return Postponed{in.time("until"_L1), in.text("reason"_L1)}; },
        [](JsonReader &in) -> Change { return Promised{in.time("until"_L1), in.text("text"_L1)}; },
        [](JsonReader &) -> Change { return Resumed{}; },
        readUndone,
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

QJsonObject toJson(const Change &change)
{
    return std::visit(Writer{}, change);
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
