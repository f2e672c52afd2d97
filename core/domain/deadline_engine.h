// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadline_profile.h"
#include "core/domain/rules.h"

namespace otklik {

/// A whole day between the start and the due date that did not count.
struct SkippedDay {
    enum class Why : quint8 { DayOffOfTheWeek, Holiday, RegionalHoliday };

    LocalDay day{};
    Why why = Why::DayOffOfTheWeek;
    QString title{}; ///< of the holiday; may be empty
    std::optional<LocalDay> movedFrom{}; ///< the day off was moved here from that date

    friend bool operator==(const SkippedDay &, const SkippedDay &) = default;
};

struct SkippedDays {
    LocalDay first{};
    LocalDay last{};

    friend bool operator==(const SkippedDays &, const SkippedDays &) = default;
};
/// Days that follow each other become one range; `skipped` is by date.
std::vector<SkippedDays> joinedDays(const std::vector<SkippedDay> &skipped);

/// Why a due time is what it is, for the screen to put in words.
struct DeadlineExplanation {
    DeadlineRule rule; ///< amount, unit, start event, source
    QString profileName;
    Timestamp start{};
    Timestamp due{};
    LocalSeconds localStart{}; ///< in the municipality's zone
    LocalSeconds localDue{};
    /// Working hours only: the clock really began here, because the start fell outside working time.
    std::optional<LocalSeconds> countedFrom;
    std::vector<SkippedDay> skipped; ///< by date; empty for units that count every day
    std::vector<LocalDay> shortened; ///< counted, but end earlier
    std::vector<int> unknownYears; ///< no production calendar of these was loaded: only weekends are off
    std::optional<LocalDay> movedFromDayOff; ///< the due date would have fallen here
    std::vector<Pause> pauses; ///< that moved the due time, as far as they did
};

/// The municipality's deadlines. Immutable, any thread; share by shared_ptr<const DeadlineEngine>.
class DeadlineEngine : public DeadlineRules {
public:
    DeadlineEngine(WorkingTime workingTime, std::vector<DeadlineProfile> profiles);

    const WorkingTime &workingTime() const { return m_time; }
    const Zone &zone() const { return m_time.zone(); }

    std::optional<Timestamp> due(const DeadlineQuestion &question, const StartTimes &starts,
                                 std::span<const Pause> pauses = {}) const override;
    bool isStoppedByInterim(const DeadlineQuestion &question) const override;

    /// nullopt where due() has no answer.
    std::optional<DeadlineExplanation> explain(const DeadlineQuestion &question, const StartTimes &starts,
                                               std::span<const Pause> pauses = {}) const;

private:
    struct Found {
        const DeadlineProfile *profile;
        const DeadlineRule *rule;
    };
    std::optional<Found> find(const DeadlineQuestion &question) const;
    std::vector<Pause> pausesOf(const DeadlineRule &rule, Timestamp start, std::span<const Pause> pauses) const;
    std::optional<Timestamp> count(const DeadlineRule &rule, Timestamp start, std::span<const Pause> pauses) const;
    void explainDays(DeadlineExplanation &explanation) const;

    WorkingTime m_time;
    std::vector<DeadlineProfile> m_profiles;
};

} // namespace otklik
