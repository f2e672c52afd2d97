// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/demo/places.h"
#include "core/demo/topic_book.h"

#include <QDate>

#include <vector>

namespace otklik::demo {

/// One cause that many people write about: a burst pipe in a street, or a storm over the whole region.
struct MassEvent {
    int firstHour = 0; ///< counted from the first hour of the story
    int hours = 0;
    int weight = 0; ///< of its first hour by day; falls to zero towards the end
    std::vector<int> topics;
    bool isRegional = false; ///< otherwise all write of `place`
    Place place;
    QString name; ///< of the mass problem, once the first appeal is joined to it
    QString answer; ///< the one text for all, once it is written
};

/// How many write in each hour: years grow, weeks and days swing, seasons shift topics, events break in.
class Rhythm {
public:
    Rhythm(quint64 seed, QDate first, Timestamp now, const TopicBook &topics, const Places &places);

    int hours() const { return static_cast<int>(m_base.size()); }
    Timestamp hourStart(int hour) const { return m_start + std::chrono::hours{hour}; }
    int hourSeconds(int hour) const; ///< the last hour is cut at the end of the story
    /// All appeals of the hours before this one, as a share of total().
    quint64 weightBefore(int hour) const { return m_before[static_cast<std::size_t>(hour)]; }
    quint64 total() const { return m_before.back(); }
    /// What an appeal of this hour is about: nullptr is everyday life.
    MassEvent *pickEvent(Dice &dice, int hour);
    /// Appeals of the day in percent of a mean day.
    int load(int hour) const;

private:
    void layDays(Dice &dice, QDate first, const TopicBook &topics);
    void addEvents(Dice &dice, QDate first, const TopicBook &topics, const Places &places);
    void addLocalEvent(Dice &dice, int day, QDate date, const TopicBook &topics, const Places &places);
    void addStorm(Dice &dice, int day, QDate date, const TopicBook &topics);
    void sumUp();
    int eventWeight(const MassEvent &event, int hour) const;

    Timestamp m_start;
    Timestamp m_now;
    std::vector<int> m_base;
    std::vector<int> m_dayBase;
    std::vector<quint64> m_before;
    std::vector<MassEvent> m_events; ///< by firstHour
    std::vector<std::vector<std::size_t>> m_active; ///< events of each hour
};

} // namespace otklik::demo
