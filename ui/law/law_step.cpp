// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/law/law_step.h"

#include "ui/words/error_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr LawStep kAll[]{
    LawStep::Register,      LawStep::Redirect,      LawStep::Extend,       LawStep::Leave,
    LawStep::Return,        LawStep::Heard,         LawStep::PromiseKept,  LawStep::PromiseMoved,
    LawStep::PromiseBroken, LawStep::TellEmergency, LawStep::Track,
};

/// The step with its form filled in, to ask whether it may be done at all.
Change filledIn(LawStep step, const Appeal &appeal, const Practice &practice, Timestamp now)
{
    const QString words = u"…"_s;
    const Timestamp later = now + std::chrono::days{1};
    switch (step) {
    case LawStep::Register:
        return AppealRegistered{words, now};
    case LawStep::Redirect:
        return Redirected{words, words, words};
    case LawStep::Extend:
        return TermExtended{later, words, words};
    case LawStep::Leave: {
        const auto ground = std::ranges::find_if(
            practice.grounds, [&appeal](const NoAnswerGround &each) { return isGroundOn(each, appeal.track); });
        return LeftUnanswered{ground == practice.grounds.end() ? QString{} : ground->id, words, {}, words};
    }
    case LawStep::Return:
        return AddresseeReturned{words};
    case LawStep::Track: {
        const std::vector<Track> tracks = tracksFor(appeal, practice);
        return TrackSet{tracks.empty() ? appeal.track : tracks.front(), words};
    }
    case LawStep::PromiseKept:
    case LawStep::PromiseBroken:
        return PromiseSettled{step == LawStep::PromiseKept, words};
    case LawStep::PromiseMoved:
        return PromiseMoved{later, words};
    case LawStep::TellEmergency:
        return EmergencyTold{words, words};
    case LawStep::Heard:
        return Resumed{words};
    }
    return NoteAdded{};
}

/// Never to be wanted of such an appeal: not worth a line.
bool isBesidePoint(LawStep step, const Appeal &appeal)
{
    switch (step) {
    case LawStep::Register:
    case LawStep::Extend:
        return !isRegistered(appeal.track);
    case LawStep::PromiseKept:
    case LawStep::PromiseMoved:
    case LawStep::PromiseBroken:
        return !appeal.promisedUntil;
    case LawStep::Heard:
        return appeal.step != Step::Clarifying;
    case LawStep::Redirect:
    case LawStep::Leave:
    case LawStep::Return:
    case LawStep::Track:
    case LawStep::TellEmergency:
        return false;
    }
    return false;
}

} // namespace

QString LawSteps::name(LawStep step)
{
    switch (step) {
    case LawStep::Register: return tr("Register: number and date");
    case LawStep::Redirect: return tr("Redirect by competence");
    case LawStep::Extend: return tr("Extend the law’s term");
    case LawStep::Leave: return tr("Leave without an answer, on a ground");
    case LawStep::Return: return tr("Addressee gives it back: not theirs");
    case LawStep::Track: return tr("It is another kind of appeal");
    case LawStep::PromiseKept: return tr("The promise was kept");
    case LawStep::PromiseMoved: return tr("Move the promise to another date");
    case LawStep::PromiseBroken: return tr("The promise was broken");
    case LawStep::TellEmergency: return tr("A duty service was told (EDDS, 112)");
    case LawStep::Heard: return tr("The author has answered the question");
    }
    return {};
}

std::vector<OfferedStep> LawSteps::offered(const Appeal &appeal, const Operator &me, const Practice &practice,
                                           Timestamp now)
{
    std::vector<OfferedStep> steps;
    for (const LawStep step : kAll) {
        if (isBesidePoint(step, appeal))
            continue;
        const Operation asked{newOperationId(), appeal.id, me.id, now, filledIn(step, appeal, practice, now)};
        const auto allowed = mayDo(appeal, asked, me, practice, {});
        steps.push_back({step, name(step), allowed ? QString{} : ErrorWords::whatHappened(allowed.error())});
    }
    std::ranges::stable_sort(steps, {}, [](const OfferedStep &each) { return !each.whyNot.isEmpty(); });
    return steps;
}

std::vector<Track> tracksFor(const Appeal &appeal, const Practice &practice)
{
    std::vector<Track> tracks;
    for (int i = 0; i < kTrackCount; ++i) {
        const auto track = static_cast<Track>(i);
        if (mayBecome(appeal.track, track, appeal.origin.channel, practice.appealChannels))
            tracks.push_back(track);
    }
    return tracks;
}

} // namespace otklik
