// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadline_engine.h"

#include <algorithm>

using std::chrono::days;

namespace otklik {

namespace {

bool countsEveryDay(TimeUnit unit)
{
    return unit == TimeUnit::Minutes || unit == TimeUnit::ClockHours || unit == TimeUnit::CalendarDays;
}

/// What of the pauses lies behind the moment from which time is counted.
std::vector<Pause> pausesBehind(std::span<const Pause> pauses, Timestamp start)
{
    std::vector<Pause> counted;
    for (const Pause &pause : pauses) {
        if (!pause.to || *pause.to > start)
            counted.push_back({std::max(pause.from, start), pause.to});
    }
    return counted;
}

SkippedDay skippedDay(LocalDay day, const WorkingTime &time)
{
    SkippedDay skipped{.day = day};
    const auto named = time.calendar().find(day);
    if (!named || named->kind != DayKind::Off)
        return skipped;
    skipped.title = named->title;
    skipped.movedFrom = named->movedFrom;
    // A holiday on a Sunday takes nothing away: it is the Sunday that does not count.
    if (!time.schedule().ordinaryDay(weekdayIndex(day)).empty())
        skipped.why = named->isRegional ? SkippedDay::Why::RegionalHoliday : SkippedDay::Why::Holiday;
    return skipped;
}

} // namespace

std::vector<SkippedDays> joinedDays(const std::vector<SkippedDay> &skipped)
{
    std::vector<SkippedDays> ranges;
    for (const SkippedDay &skip : skipped) {
        if (!ranges.empty() && ranges.back().last + days{1} == skip.day)
            ranges.back().last = skip.day;
        else
            ranges.push_back({skip.day, skip.day});
    }
    return ranges;
}

DeadlineEngine::DeadlineEngine(WorkingTime workingTime, std::vector<DeadlineProfile> profiles)
    : m_time{std::move(workingTime)}
    , m_profiles{std::move(profiles)}
{
}

std::optional<Timestamp> DeadlineEngine::due(const DeadlineQuestion &question, const StartTimes &starts,
                                             std::span<const Pause> pauses) const
{
    const auto found = find(question);
    const auto start = found ? starts.at(found->rule->from) : std::nullopt;
    return start ? count(*found->rule, *start, pauses) : std::nullopt;
}

bool DeadlineEngine::isStoppedByInterim(const DeadlineQuestion &question) const
{
    const auto found = find(question);
    return !found || found->rule->endsWithInterim;
}

std::optional<DeadlineExplanation> DeadlineEngine::explain(const DeadlineQuestion &question, const StartTimes &starts,
                                                           std::span<const Pause> pauses) const
{
    const auto found = find(question);
    const auto start = found ? starts.at(found->rule->from) : std::nullopt;
    const auto due = start ? count(*found->rule, *start, pauses) : std::nullopt;
    if (!due)
        return {};
    DeadlineExplanation explanation;
    explanation.rule = *found->rule;
    explanation.profileName = found->profile->name;
    explanation.start = *start;
    explanation.due = *due;
    explanation.localStart = zone().toLocal(*start);
    explanation.localDue = zone().toLocal(*due);
    explanation.pauses = pausesOf(*found->rule, *start, pauses);
    std::erase_if(explanation.pauses, [&due](const Pause &pause) { return pause.from >= *due; });
    explainDays(explanation);
    return explanation;
}

std::optional<DeadlineEngine::Found> DeadlineEngine::find(const DeadlineQuestion &question) const
{
    for (const DeadlineProfile &profile : m_profiles) {
        for (const DeadlineRule &rule : profile.rules) {
            if (applies(rule, question))
                return Found{&profile, &rule};
        }
    }
    return {};
}

// Days are counted from the day after the start: of the start's own day nothing can be lost.
std::vector<Pause> DeadlineEngine::pausesOf(const DeadlineRule &rule, Timestamp start,
                                            std::span<const Pause> pauses) const
{
    if (!rule.isPaused)
        return {};
    const bool isByDays = rule.unit == TimeUnit::WorkingDays || rule.unit == TimeUnit::CalendarDays;
    return pausesBehind(pauses, isByDays ? zone().startOfDay(zone().localDay(start) + days{1}) : start);
}

std::optional<Timestamp> DeadlineEngine::count(const DeadlineRule &rule, Timestamp start,
                                               std::span<const Pause> pauses) const
{
    auto due = m_time.add(start, rule.amount, rule.unit);
    for (const Pause &pause : pausesOf(rule, start, pauses)) {
        if (!due || pause.from >= *due)
            break;
        due = pause.to ? m_time.prolong(*due, rule.unit, pause.from, *pause.to) : std::nullopt;
    }
    if (!due || rule.unit != TimeUnit::CalendarDays || rule.onDayOff == DayOffRule::Keep)
        return due;
    const LocalDay day = zone().localDay(*due);
    if (m_time.isWorkingDay(day))
        return due;
    return m_time.endOfDay(m_time.nearestWorkingDay(day, rule.onDayOff == DayOffRule::NextWorkingDay ? 1 : -1));
}

void DeadlineEngine::explainDays(DeadlineExplanation &explanation) const
{
    const DeadlineRule &rule = explanation.rule;
    const LocalDay first = dayOf(explanation.localStart);
    const LocalDay last = dayOf(explanation.localDue);

    for (int year = yearOf(first); year <= yearOf(last); ++year) {
        if (!m_time.calendar().isKnown(year) && !(countsEveryDay(rule.unit) && rule.onDayOff == DayOffRule::Keep))
            explanation.unknownYears.push_back(year);
    }
    DeadlineRule kept = rule;
    kept.onDayOff = DayOffRule::Keep;
    if (const auto plain = count(kept, explanation.start, explanation.pauses); plain && *plain != explanation.due)
        explanation.movedFromDayOff = zone().localDay(*plain);
    const bool everyHourCounts = rule.unit == TimeUnit::WorkingHours && m_time.schedule().isRoundTheClock;
    if (countsEveryDay(rule.unit) || everyHourCounts)
        return;

    const auto began = rule.unit == TimeUnit::WorkingHours ? m_time.nextWorkingMoment(explanation.start) : std::nullopt;
    if (began && *began != explanation.start)
        explanation.countedFrom = zone().toLocal(*began);
    // Days are counted from the day after the start, hours from the start's own day.
    for (LocalDay day = rule.unit == TimeUnit::WorkingDays ? first + days{1} : first; day <= last; day += days{1}) {
        if (!m_time.isWorkingDay(day))
            explanation.skipped.push_back(skippedDay(day, m_time));
        else if (m_time.calendar().kind(day) == DayKind::Short)
            explanation.shortened.push_back(day);
    }
}

} // namespace otklik
