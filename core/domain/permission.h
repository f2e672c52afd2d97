// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appeal.h"
#include "core/domain/operation.h"
#include "core/domain/practice.h"

#include <span>

namespace otklik {

/// An answer can be taken back this long after it was sent.
constexpr std::chrono::seconds kTakeBack{15};

// Limits of what a person types, in UTF-16 units.
constexpr int kMaxTag = 64;
constexpr int kMaxTags = 50;
constexpr int kMaxName = 300;
constexpr int kMaxNote = 64 * 1024;
/// Of a request to another system: GeoReport v2 takes 4,000 characters, and our own sign goes along.
constexpr int kMaxForward = 3900;
constexpr int kMaxAttributes = 100;
constexpr int kMaxAttribute = 2000;

/// Why an operation is refused: the subject of an ErrorCode::Refused. `ui` has words for each.
namespace refusal {
inline constexpr char kAlreadyAnswered[] = "already_answered"; ///< a final answer is given: reopen it first
inline constexpr char kNothingSubmitted[] = "nothing_submitted";
inline constexpr char kAlreadySubmitted[] = "already_submitted";
inline constexpr char kOwnReply[] = "own_reply";         ///< a reply is approved by somebody else
inline constexpr char kNeedsApproval[] = "needs_approval";
inline constexpr char kTextDiffers[] = "text_differs";   ///< from the text that was approved
inline constexpr char kFactMissing[] = "fact_missing";   ///< a fact field of the template is not filled
inline constexpr char kTooLong[] = "too_long";           ///< for the channel
inline constexpr char kNotUp[] = "not_up";               ///< an escalation goes up, never sideways
inline constexpr char kNotEscalated[] = "not_escalated";
inline constexpr char kIsCopy[] = "is_copy"; ///< the municipality that it came from answers
inline constexpr char kOnlooker[] = "onlooker"; ///< an observer changes nothing
inline constexpr char kInThePast[] = "in_the_past";
inline constexpr char kCannotBeUndone[] = "cannot_be_undone";
inline constexpr char kAlreadyUndone[] = "already_undone";
inline constexpr char kNotYours[] = "not_yours";
inline constexpr char kNothingToResume[] = "nothing_to_resume";
inline constexpr char kNotFromHere[] = "not_from_here"; ///< not while the appeal is at its present step
inline constexpr char kNotOnTrack[] = "not_on_track"; ///< the law by which the appeal lives knows no such thing
inline constexpr char kNotByLaw[] = "not_by_law"; ///< an appeal of that kind is made by its author, or by nobody
inline constexpr char kNotRegistered[] = "not_registered"; ///< register it first
inline constexpr char kTooLate[] = "too_late"; ///< the law's days for it are over
inline constexpr char kTermTooLong[] = "term_too_long"; ///< longer than the law lets it be extended
inline constexpr char kInNobodysHands[] = "in_nobodys_hands";
inline constexpr char kExtended[] = "extended"; ///< once only
inline constexpr char kPromised[] = "promised"; ///< an open promise is moved or settled
inline constexpr char kNotPromised[] = "not_promised";
inline constexpr char kAsking[] = "asking"; ///< the author is asked already
inline constexpr char kNoProblem[] = "no_problem"; ///< it is none of a mass problem
inline constexpr char kBegun[] = "begun"; ///< the answer is on its way, or an earlier one is
inline constexpr char kNotBegun[] = "not_begun"; ///< nothing to report on
inline constexpr char kForwarded[] = "forwarded"; ///< to this system, or is on its way to another one
inline constexpr char kNotInDoubt[] = "not_in_doubt"; ///< of this answer there is nothing to decide
} // namespace refusal

/// The word from namespace refusal that `error` carries, or an empty string.
QString refusalOf(const Error &error);

/// May `by` do `operation` to `appeal` in its present state (transitions())? `history` are the appeal's operations, oldest first;
/// only an Undone looks at them. The only place where the rule is written down. Pure, any thread.
Result<> mayDo(const Appeal &appeal, const Operation &operation, const Operator &by, const Practice &practice,
               std::span<const Operation> history);

/// May `by` change what an administrator sets for everybody: the municipality, people, templates, tags, districts?
/// Where no administrator works any more, anybody may, or nobody could ever. Forbidden. Pure, any thread.
Result<> mayAdminister(OperatorId by, std::span<const Operator> people);

} // namespace otklik
