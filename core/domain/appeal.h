// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation_id.h"
#include "core/domain/clocks.h"
#include "core/domain/forwarding.h"
#include "core/domain/intake.h"
#include "core/domain/twin.h"

namespace otklik {

/// A reply that is being prepared.
struct PendingReply {
    QString text;
    bool isFinal = true;
    QString outcome; ///< that the appeal is to be closed with
    OperatorId by;
    Timestamp at{};
    bool isQuestion = false; ///< to the author, who is to answer it

    friend bool operator==(const PendingReply &, const PendingReply &) = default;
};

/// Of a written appeal, from which the law counts.
struct Registration {
    QString number;
    Timestamp on{};

    friend bool operator==(const Registration &, const Registration &) = default;
};

/// The state of an appeal: the fold of its operations. Nothing else computes these values.
/// A plain aggregate: copied between threads by value and compared by value in tests.
struct Appeal {
    AppealId id;
    AppealUid uid;
    Origin origin;

    Track track = Track::OpenSource;
    std::optional<Registration> registration;
    Step step = Step::New;
    QString sourceStep;
    QString type;
    QString outcome;
    Importance importance = Importance::Ordinary;

    QString district;
    QString settlement;
    QString address;
    std::optional<GeoPoint> point;
    QString group;
    QString topic;
    QStringList tags; ///< in the order they were added, each once
    QString problem; ///< the mass problem that it is one of; empty: none
    QString department;
    OperatorId assignee;
    std::optional<Timestamp> assigned; ///< first put into somebody's hands; later hands do not move it
    std::optional<Timestamp> taken; ///< when it last left nobody's hands
    std::optional<Timestamp> returned; ///< given back by its addressee, and in nobody's hands since
    int returns = 0;
    bool isRepeat = false;
    AppealUid repeats; ///< the earlier appeal of the same author with the same words; null: none
    std::optional<Timestamp> sourceDue;

    std::optional<PendingReply> draft;     ///< as last drafted, returned or taken back
    std::optional<PendingReply> submitted; ///< waits for approval
    bool isApproved = false;               ///< the submitted reply may be sent
    int replies = 0;
    int notes = 0;

    std::optional<Timestamp> due;           ///< of the first answer; nullopt where no profile applies
    std::optional<Timestamp> firstAnswered; ///< interim or final
    std::optional<Timestamp> interimAnswered; ///< or written to again: from here the final answer is owed
    std::optional<Timestamp> finalDue;      ///< of the final answer, once an interim one is given
    std::optional<Timestamp> extendedUntil; ///< of the law's term
    std::optional<Timestamp> nextDue; ///< the nearest of the clocks that have no field here; see runningClocks()
    std::vector<Pause> clarifications; ///< oldest first
    bool isAnsweredFinally = false;
    std::optional<Timestamp> closed; ///< when it became Done

    int level = 0; ///< of escalation, 0 is with the executor
    QString addressee;
    std::optional<Timestamp> escalationDue;
    std::optional<Twin> twin; ///< at the regional centre, or of a copy there: the municipality's
    bool isCopy = false; ///< a municipality answers it; here it is worked on and given back

    std::optional<Timestamp> postponedUntil;
    QString postponeReason;
    std::optional<Timestamp> promisedUntil;
    QString promise;
    int promiseMoves = 0;
    int brokenPromises = 0;
    std::optional<Timestamp> emergencyTold; ///< when a duty service was last told of it

    QString account; ///< by which answers are delivered; empty where nobody delivers them
    std::vector<ReplyDelivery> deliveries; ///< of the answers given since it came by the account, oldest first
    std::vector<Forwarding> forwardings; ///< oldest first

    friend bool operator==(const Appeal &, const Appeal &) = default;
};

/// The answer that somebody has to see to: the first that waits, is on its way or is in doubt, else the last one that
/// was refused and was not followed by a delivered one. Null where all is well. Answers go out one after another.
const ReplyDelivery *openDelivery(const Appeal &appeal);
/// The request to another system that somebody has to see to, by the same rule; null where there is none.
const Forwarding *openForwarding(const Appeal &appeal);
/// The one or the other.
const ReplyDelivery *openDelivery(const Appeal &appeal, bool isForwarding);
/// How the delivery of this ReplySent or Forwarded stands; null where nobody delivers it.
const ReplyDelivery *deliveryOf(const Appeal &appeal, const OperationId &reply);

inline bool isAnswered(const Appeal &appeal)
{
    return appeal.firstAnswered.has_value();
}
/// Given an answer no later than due; false while unanswered.
inline bool isAnsweredInTime(const Appeal &appeal)
{
    return appeal.firstAnswered && appeal.due && *appeal.firstAnswered <= *appeal.due;
}
/// Still without any answer after the due time.
inline bool isOverdue(const Appeal &appeal, Timestamp now)
{
    return isOpen(appeal.step) && !appeal.firstAnswered && appeal.due && *appeal.due < now;
}

/// What the list sorts by, ascending: seconds since 1970 of the nearest date that somebody waits for; what is done
/// comes after everything open, newest first.
qint64 urgencyKey(const Appeal &appeal);

} // namespace otklik
