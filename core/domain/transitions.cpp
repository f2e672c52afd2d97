// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transitions.h"

#include <QString>

#include <algorithm>

namespace otklik {

namespace {

using enum Step;

constexpr Steps kAny = Steps::all();
constexpr Steps kOpen = kAny.without(Done);
constexpr Steps kSame{};
/// Where an open appeal stands when nothing holds it up.
constexpr Steps kAtWork{New, InWork, Returned, Interim};

constexpr Tracks kWritten{Track::Appeal59, Track::InfoRequest8};
constexpr Tracks kAddressed{Track::OpenSource, Track::Pos, Track::Appeal59, Track::InfoRequest8};

// domain.md 4.1, where it is marked as a model of ours; of the written tracks 59-ФЗ art. 8, 11 and 12.
constexpr Transition kTable[]{
    {"tag.add", kAny, kSame},
    {"tag.remove", kAny, kSame},
    {"topic.set", kAny, kSame},
    {"problem.join", kAny, kSame},
    {"problem.leave", kAny, kSame},
    {"place.set", kAny, kSame},
    {"importance.set", kAny, kSame},
    {"type.set", kAny, kSame},
    {"note.add", kAny, kSame},
    {"track.set", kOpen, kSame},
    {"register", kAny, kSame, kWritten},
    {"assign", kAny, {New, InWork, Interim, Returned}},
    {"return", kAtWork, {Returned}},
    {"reply.draft", kAny, {InWork}},
    {"reply.submit", kOpen, {ForApproval}},
    {"reply.approve", {ForApproval}, {InWork, Interim, Postponed, Returned, Clarifying}},
    {"reply.return", kOpen, {InWork, Interim, Postponed, Returned, Clarifying}},
    {"reply.send", kOpen, {Done, Interim, Clarifying, Postponed, Returned, InWork, New}},
    {"redirect", kOpen, {Done}, kAddressed},
    {"leave", kOpen, {Done}, kAddressed},
    {"emergency.tell", kAny, {Done}},
    {"outcome.set", kAny, {Done, New, InWork, ForApproval, Interim, Postponed, Returned, Clarifying}},
    {"extend", kOpen, kSame, kWritten},
    {"postpone",
     {New, InWork, Interim, Postponed, Returned},
     {Postponed},
     {Track::OpenSource, Track::Pos, Track::Emergency, Track::PersonalReception}},
    {"promise", kAny, kSame},
    {"promise.move", kAny, kSame},
    {"promise.settle", kAny, kSame},
    {"resume", {Postponed, Clarifying}, {New, InWork, Interim, Returned, Postponed}},
    {"escalate", kAny, {InWork}},
    {"escalation.return", kAny, {New, InWork, Done}},
    {"forward", kAny, {InWork}},
    {"delivery.settle", kAny, kSame},
    {"undo", kAny, kAny},
};

} // namespace

std::span<const Transition> transitions()
{
    return kTable;
}

const Transition *transitionOf(const QString &kind)
{
    const auto found =
        std::ranges::find_if(kTable, [&kind](const Transition &row) { return kind == QLatin1StringView{row.kind}; });
    return found == std::end(kTable) ? nullptr : found;
}

} // namespace otklik
