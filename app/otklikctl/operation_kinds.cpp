// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/operation_kinds.h"
#include "app/otklikctl/console.h"
#include "core/domain/permission.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr char kTag[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the tag, at most 64 characters");
constexpr char kText[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the text");
constexpr char kReply[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the text; left out: the one prepared last");
constexpr char kFinal[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "false for an interim answer; true by default");
constexpr char kOutcome[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the outcome that a final answer closes with");
constexpr char kName[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "a name; empty clears it");
constexpr char kUntil[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "until when, a time in the future");
constexpr char kNotice[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "how the author was told");
constexpr char kQuestion[] =
    QT_TRANSLATE_NOOP("otklik::ConsoleWords", "true: a question to the author, no answer; the clocks wait for him");
constexpr char kReason[] = QT_TRANSLATE_NOOP("otklik::ConsoleWords", "why");

std::vector<OperationKind> propertyKinds()
{
    return {
        {"tag.add", QT_TRANSLATE_NOOP("otklik::ConsoleWords", "puts a tag on"), {{"tag", true, kTag}}, {}},
        {"tag.remove", QT_TRANSLATE_NOOP("otklik::ConsoleWords", "takes a tag off"), {{"tag", true, kTag}}, {}},
        {"topic.set",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "says what it is about"),
         {{"topic", true, kName},
          {"group", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the group of topics; left out: none")}},
         {}},
        {"place.set",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "says where it is; at least one of the fields"),
         {{"district", false, kName}, {"settlement", false, kName}, {"address", false, kName}},
         {}},
        {"assign",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "gives it to somebody; at least one of the fields"),
         {{"assignee", false,
           QT_TRANSLATE_NOOP("otklik::ConsoleWords", "an operator’s name or number; null, 0 or empty: nobody")},
          {"department", false, kName}},
         {"not_found"}},
        {"importance.set",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "sets the importance; the due time follows"),
         {{"importance", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "ordinary, high or critical")}},
         {}},
        {"type.set", QT_TRANSLATE_NOOP("otklik::ConsoleWords", "sets the type"), {{"type", true, kName}}, {}},
        {"outcome.set",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "sets the outcome; a closing one closes, any other opens again"),
         {{"outcome", true, kName}},
         {}},
        {"problem.join",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "joins it to a mass problem, which the first one makes"),
         {{"problem", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the problem’s name")}},
         {}},
        {"problem.leave",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "takes it out of its mass problem"),
         {},
         {refusal::kNoProblem}},
        {"note.add",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "adds a note for colleagues"),
         {{"text", true, kText}},
         {}},
    };
}

std::vector<OperationKind> replyKinds()
{
    using namespace refusal;
    return {
        {"reply.draft",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "keeps a text for the reply"),
         {{"text", true, kText}, {"final", false, kFinal}, {"question", false, kQuestion}},
         {}},
        {"reply.submit",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "asks another operator to approve the reply"),
         {{"text", false, kReply},
          {"final", false, kFinal},
          {"outcome", false, kOutcome},
          {"question", false, kQuestion}},
         {kAlreadySubmitted, kAlreadyAnswered, kTooLong, kFactMissing, kNotRegistered, kAsking}},
        {"reply.approve", QT_TRANSLATE_NOOP("otklik::ConsoleWords", "approves it"), {}, {kNothingSubmitted, kOwnReply}},
        {"reply.return",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "gives it back to its author"),
         {{"remark", true,
           QT_TRANSLATE_NOOP("otklik::ConsoleWords", "what to change; may be empty for one’s own reply")}},
         {kNothingSubmitted}},
        {"reply.send",
         QT_TRANSLATE_NOOP(
             "otklik::ConsoleWords",
             "records the answer; the gateway delivers what came by one of its accounts, the rest is exported"),
         {{"text", false, kReply},
          {"final", false, kFinal},
          {"outcome", false, kOutcome},
          {"question", false, kQuestion}},
         {kNeedsApproval, kTextDiffers, kAlreadyAnswered, kTooLong, kFactMissing, kNotRegistered, kAsking}},
    };
}

/// What the law on citizens' appeals and the practice know.
std::vector<OperationKind> lawKinds()
{
    using namespace refusal;
    return {
        {"track.set",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "says by which law it lives"),
         {{"track", true,
           QT_TRANSLATE_NOOP("otklik::ConsoleWords",
                             "open_source, pos_message, appeal_59, info_request_8, emergency or personal_reception")},
          {"reason", true, kReason}},
         {kNotByLaw, kNotFromHere}},
        {"register",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "writes down the registration of a written appeal"),
         {{"number", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "under what number")},
          {"on", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "on what day, from which the law counts")}},
         {kNotOnTrack}},
        {"redirect",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "sends it on to whom it concerns, which ends it here"),
         {{"addressee", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "to whom")},
          {"reason", true, kReason},
          {"notice", true, kNotice}},
         {kNotRegistered, kTooLate, kNotOnTrack, kNotFromHere}},
        {"extend",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "extends the law’s term"),
         {{"until", true, kUntil}, {"reason", true, kReason}, {"notice", true, kNotice}},
         {kNotRegistered, kExtended, kTermTooLong, kInThePast, kNotOnTrack, kNotFromHere}},
        {"leave",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "ends it without an answer on the merits"),
         {{"ground", true,
           QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the ground’s id, as the municipality’s settings have it")},
          {"done", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "how the step was done that the ground asks for")}},
         {kNotOnTrack, kNotFromHere}},
        {"return",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "its addressee gives it back: it is not theirs"),
         {{"reason", true, kReason}},
         {kInNobodysHands, kNotFromHere}},
        {"emergency.tell",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "writes down which duty service was told"),
         {{"service", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "which one")},
          {"person", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "who took it")},
          {"card", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "under what number of theirs")}},
         {}},
    };
}

std::vector<OperationKind> courseKinds()
{
    using namespace refusal;
    return {
        {"escalate",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "takes it up to a higher level"),
         {{"level", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "1 to 6, above the present one")},
          {"reason", true, kReason},
          {"addressee", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "to whom")},
          {"due", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "until when they shall answer")}},
         {kNotUp, kInThePast}},
        {"escalation.return",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "takes it back from above"),
         {{"result", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "what came of it")}},
         {kNotEscalated}},
        {"forward",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "has the gateway hand it on to another system, as a request there"),
         {{"account", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the gateway’s account that reaches the system")},
          {"service", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the system’s code for what it is asked")},
          {"text", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the request; nothing of the author goes along")},
          {"service_name", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the code in words")},
          {"attributes", false,
           QT_TRANSLATE_NOOP("otklik::ConsoleWords", "what the system asks: a list of “code=value”")},
          {"address", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "where it is; or:")},
          {"lat", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "degrees north")},
          {"lon", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "degrees east")}},
         {kForwarded}},
        {"postpone",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "puts it off"),
         {{"until", true, kUntil}, {"reason", true, kReason}},
         {kInThePast}},
        {"promise",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "writes down what was promised to the author"),
         {{"until", true, kUntil}, {"text", true, kText}},
         {kInThePast, kPromised}},
        {"promise.move",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "gives the open promise another date"),
         {{"until", true, kUntil}, {"reason", true, kReason}},
         {kNotPromised, kInThePast}},
        {"promise.settle",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "says whether the open promise was kept"),
         {{"kept", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "true or false")},
          {"text", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "how, or why not")}},
         {kNotPromised}},
        {"resume",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords",
                           "takes it back to work from postponed, or from a question to the author"),
         {{"text", false, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "what he has said")}},
         {kNothingToResume}},
        {"undo",
         QT_TRANSLATE_NOOP(
             "otklik::ConsoleWords",
             "undoes an operation; the appeal may be left out; an answer can be taken back for 15 seconds"),
         {{"operation", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "its id")}},
         {kCannotBeUndone, kAlreadyUndone, kNotYours, "too_late", "not_found"}},
        {"delivery.settle",
         QT_TRANSLATE_NOOP("otklik::ConsoleWords", "decides a delivery that is in doubt or was refused"),
         {{"reply", true, QT_TRANSLATE_NOOP("otklik::ConsoleWords", "the id of the reply.send, or of the forward")},
          {"delivered", true,
           QT_TRANSLATE_NOOP("otklik::ConsoleWords", "true: it did arrive; false: the gateway sends it once more")}},
         {kNotInDoubt, "not_found"}},
    };
}

QString translated(const char *text)
{
    return ConsoleWords::tr(text);
}

QString helpOf(const OperationKind &kind)
{
    QStringList lines{u"%1 – %2"_s.arg(QString::fromLatin1(kind.name), translated(kind.meaning))};
    for (const OperationKind::Field &field : kind.fields) {
        const QString name = QString::fromLatin1(field.name);
        const QString shown = field.isRequired ? name : u'[' + name + u']';
        lines.append(u"    %1 %2"_s.arg(shown.leftJustified(14), translated(field.meaning)));
    }
    QStringList refusals;
    for (const char *word : kind.refusals)
        refusals.append(QString::fromLatin1(word));
    if (!refusals.isEmpty())
        lines.append(u"    "_s + ConsoleWords::tr("refused as: %1").arg(refusals.join(u", "_s)));
    return lines.join(u'\n');
}

} // namespace

const std::vector<OperationKind> &operationKinds()
{
    static const std::vector<OperationKind> kinds = [] {
        std::vector<OperationKind> all = propertyKinds();
        for (const auto &more : {replyKinds(), lawKinds(), courseKinds()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return kinds;
}

const OperationKind *findOperationKind(const QString &name)
{
    const auto &kinds = operationKinds();
    const auto found =
        std::ranges::find_if(kinds, [&](const OperationKind &kind) { return name == QLatin1StringView{kind.name}; });
    return found == kinds.end() ? nullptr : &*found;
}

QString operationHelp()
{
    QStringList parts{
        ConsoleWords::tr(
            "Each line is a JSON object: {\"kind\": KIND, \"appeal\": ID, ...}. Fields of every kind:\n"
            "    kind           one of those below\n"
            "    appeal         the appeal’s id, or the number that people see\n"
            "    [by]           who does it: an operator’s name or number; by default whoever sat here last\n"
            "    [id]           a UUID for the operation: the same id again changes nothing and answers the same\n"
            "Fields in [brackets] may be left out; a field that is not listed is refused. Times are ISO 8601; without "
            "a "
            "zone they are the municipality’s own, a bare date is the end of that day."),
        ConsoleWords::tr(
            "Each answer is a line in the same order, written when the operation is safe on the disk:\n"
            "    {\"ok\":true,\"operation\":ID}\n"
            "    {\"ok\":false,\"error\":{\"code\":CODE,\"message\":TEXT,\"subject\":NAME}}\n"
            "Codes of any kind: invalid (the subject is the field), not_found, unsupported, forbidden, disk_full, "
            "read_only, busy, corrupt. Empty lines are skipped. The exit code is 1 if any line was refused."),
        ConsoleWords::tr("Kinds:")};
    for (const OperationKind &kind : operationKinds())
        parts.append(helpOf(kind));
    return parts.join(u"\n\n"_s);
}

} // namespace otklik
