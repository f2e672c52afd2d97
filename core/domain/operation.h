// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation_id.h"
#include "core/domain/delivery.h"
#include "core/domain/intake.h"
#include "core/domain/twin.h"

#include <QJsonObject>

#include <variant>
#include <vector>

namespace otklik {

// Each change that may happen to an appeal. A plain value without behaviour: what it means is said once, in fold.cpp,
// when it is allowed once, in permission.cpp, and what it is called in JSON once, in operation_json.cpp.

/// The appeal came in. Holds the first values of what may change; text, author and dates stand in the Origin.
struct Received { Intake intake; };
/// An answer given before the appeal came to us. `due` is the first answer's due time as it stood then.
struct AnswerRecorded { RecordedAnswer answer; std::optional<Timestamp> due; };
struct TagAdded { QString tag; };
struct TagRemoved { QString tag; };
struct TopicSet { QString group; QString topic; };
/// An absent value leaves what was, an empty one clears it.
struct PlaceSet { std::optional<QString> district; std::optional<QString> settlement; std::optional<QString> address; };
/// An absent value leaves what was; OperatorId{} and an empty department clear it.
struct Assigned { std::optional<OperatorId> assignee; std::optional<QString> department; };
struct ImportanceSet { Importance importance = Importance::Ordinary; };
struct TypeSet { QString type; };
/// A closing outcome closes the appeal, any other opens it again.
struct OutcomeSet { QString outcome; };
struct NoteAdded { QString text; };
struct ReplyDrafted { QString text; bool isFinal = true; bool isQuestion = false; };
struct ReplySubmitted { QString text; bool isFinal = true; QString outcome; bool isQuestion = false; };
struct ReplyApproved { };
struct ReplyReturned { QString remark; };
/// `due` is the first answer's due time as it stood when the answer was given: what was met is never rewritten by a
/// later change of the calendar.
/// A question to the author goes the same way, is no answer, and stops the clocks that wait for him.
struct ReplySent {
    QString text;
    bool isFinal = true;
    QString outcome;
    std::optional<Timestamp> due;
    bool isQuestion = false;
};
struct Escalated {
    int level = 0;
    QString addressee;
    QString reason;
    std::optional<Timestamp> due;
    bool isToRegion = false; ///< the level is the regional centre's: in a team with one, the hub carries it there
    std::optional<Twin> twin{}; ///< what the region works with, once the hub has carried it
};
struct EscalationReturned {
    enum class Across : quint8 {
        No,
        ToTwin, ///< the hub carries it to the other feed
        FromTwin, ///< the other side has given it back, or has taken it back
    };
    QString result;
    Across across = Across::No;
};
/// At the regional centre: a municipality has taken the appeal up to it, for the first time or again. The hub's to say.
struct EscalationReceived { int level = 0; QString addressee; QString reason; std::optional<Timestamp> due; Twin twin; };
struct Postponed { Timestamp until{}; QString reason; };
struct Promised { Timestamp until{}; QString text; };
/// An open promise gets another date.
struct PromiseMoved { Timestamp until{}; QString reason; };
struct PromiseSettled { bool isKept = true; QString text; };
/// Back to work from Postponed, or the author has answered us elsewhere: `text` says what.
struct Resumed { QString text{}; };
/// It was taken for something else, or has become something else.
struct TrackSet { Track track = Track::OpenSource; QString reason; };
/// Under this number, on this day. Again: the number or the day was wrong.
struct AppealRegistered { QString number; Timestamp on{}; };
/// Sent on to whom it concerns, and the author told so; ends the appeal here (59-ФЗ art. 8 p. 3). `due` is until when
/// it may be.
struct Redirected { QString addressee; QString reason; QString notice; std::optional<Timestamp> due{}; };
/// The law's term is longer now, and the author told so (59-ФЗ art. 12 p. 2). `limit` is the longest that it may be.
struct TermExtended { Timestamp until{}; QString reason; QString notice; std::optional<Timestamp> limit{}; };
/// Ends without an answer on the merits, on this ground; `done` says what the ground asks for instead.
struct LeftUnanswered { QString ground; QString name; QString requirement{}; QString done{}; };
/// The addressee gives it back: it is not theirs.
struct AddresseeReturned { QString reason; };
/// A duty service was told: which, who took it, under what number of theirs.
struct EmergencyTold { QString service; QString person; QString card{}; };
/// It has one cause with others: they are one mass problem, which has no other sign than its name.
struct ProblemJoined { QString problem; };
struct ProblemLeft { };
/// Takes `operation` out of the history's effect; it stays in the history. Undoing an Undone does it again.
struct Undone { OperationId operation; };
/// The author wrote again in the conversation that the appeal came by, or a system that it was handed on to has said
/// something. Opens the appeal again (domain.md 4.1).
struct MessageReceived {
    QString text;
    QString author;
    std::optional<Timestamp> published;
    QString externalId;
    QString account{}; ///< of the system that it was handed on to; empty: the author's message
};
/// To be handed on by the gateway, as a request to the system that `account` reaches. It goes as it stands here:
/// nothing of the author goes along.
struct Forwarded {
    QString account;
    QString service; ///< the other system's code for it
    QString serviceName; ///< as the operator saw it
    QStringList attributes; ///< what the other system asks, "code=value"; of several values each by itself
    QString text;
    QString address; ///< this, the point or both
    std::optional<GeoPoint> point;
};
/// The gateway is about to hand the answer `reply`, or the request that it names, to its channel, under `key`; nobody
/// else does from here on. In a team the hub takes it only while the lease with this token is the gateway's.
struct DeliveryBegun { OperationId reply; QString key; QString lease; qint64 token = 0; };
/// `externalId` is what the channel calls the answer or the request: what is written to it comes back to the appeal.
struct DeliveryReported {
    OperationId reply;
    DeliveryOutcome outcome = DeliveryOutcome::InDoubt;
    QString externalId;
    QString details;
    qint64 token = 0;
};
/// A person has found out, or has decided: it did arrive, or it is to be sent again.
struct DeliverySettled { OperationId reply; bool isDelivered = true; };
/// From a newer program: kept as it is and shown as «unknown change».
struct UnknownChange { QString kind; QJsonObject body; };

using Change =
    std::variant<Received, AnswerRecorded, TagAdded, TagRemoved, TopicSet, PlaceSet, Assigned, ImportanceSet, TypeSet,
                 OutcomeSet, NoteAdded, ReplyDrafted, ReplySubmitted, ReplyApproved, ReplyReturned, ReplySent,
                 Escalated, EscalationReturned, Postponed, Promised, Resumed, Undone, MessageReceived, DeliveryBegun,
                 DeliveryReported, DeliverySettled, EscalationReceived, Forwarded, PromiseMoved,
                 PromiseSettled, TrackSet, AppealRegistered, Redirected, TermExtended, LeftUnanswered,
                 AddresseeReturned, EmergencyTold, ProblemJoined, ProblemLeft, UnknownChange>;

struct Operation {
    OperationId id;
    AppealId appeal;
    OperatorId by; ///< OperatorId{} is the program itself (an import)
    Timestamp at{};
    Change change;
};

} // namespace otklik
