// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/likeness.h"
#include "core/storage/problem_reader.h"
#include "core/text/near_texts.h"

namespace otklik {

inline constexpr double kSamePlace = 150; ///< metres
inline constexpr std::chrono::days kNear{14}; ///< apart in time; what is further counts half

/// The appeals that others are compared with, in memory. Not thread-safe.
class Lookalikes {
public:
    void add(const Comparable &appeal); ///< with its text; one that is there is left as it is
    void update(const Comparable &appeal); ///< its place, topic and step have changed
    bool holds(AppealId appeal) const { return m_places.contains(appeal.value); }
    std::vector<AppealId> ids() const;

    struct Found {
        AppealId appeal;
        bool isOpen = true;
        Likeness likeness;
    };
    /// Best first, without itself; nothing for one that it does not hold.
    std::vector<Found> of(AppealId appeal, float atLeast) const;

private:
    struct Facts {
        AppealId id;
        Timestamp received{};
        bool isOpen = true;
        qint64 topic = 0;
        Sketch house; ///< of its address; empty where there is no number in it
        std::optional<GeoPoint> point;
    };
    Facts factsOf(const Comparable &appeal);
    static Likeness compare(const Facts &a, const Facts &b, float text);

    Stemmer m_stemmer;
    NearTexts m_texts;
    std::vector<Facts> m_facts; ///< by the texts' places
    QHash<qint64, std::size_t> m_places;
};

} // namespace otklik
