// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/rhythm.h"
#include "core/demo/work_clock.h"

#include <array>

namespace otklik::demo {

namespace {

// Measured on messages to a city portal, rounded: permille of a day by the hour, of a week by the day.
constexpr std::array kHours{41, 24, 9, 6, 4, 3, 5, 14, 26, 42, 52, 58, 59, 58, 60, 61, 60, 59, 56, 58, 60, 64, 63, 58};
constexpr std::array kWeekdays{157, 154, 153, 152, 135, 118, 131};
constexpr int kHoursPerDay = 24;
constexpr int kMeanDay = 10000;

constexpr QStringView kLocalTags[] = {u"отопление", u"горячая_вода", u"вода",   u"электричество", u"мусор", u"автобус",
                                      u"авария",    u"связь",        u"воздух", u"освещение",     u"снег"};
constexpr QStringView kWinterStorm[] = {u"снег", u"электричество", u"сосульки", u"автобус"};
constexpr QStringView kSummerStorm[] = {u"электричество", u"авария", u"подтопление", u"деревья", u"кровля", u"связь"};

int rhythmOfHour(int hour)
{
    return kHours[static_cast<std::size_t>(hour % kHoursPerDay)];
}

bool isWinter(QDate date)
{
    return date.month() >= 11 || date.month() <= 3;
}

} // namespace

Rhythm::Rhythm(quint64 seed, QDate first, Timestamp now, const TopicBook &topics, const Places &places)
    : m_start(utcOf(first, 0))
    , m_now(now)
{
    Dice dice(scatter(seed ^ 0x72687974686dULL));
    layDays(dice, first, topics);
    addEvents(dice, first, topics, places);
    sumUp();
}

int Rhythm::hourSeconds(int hour) const
{
    return static_cast<int>(std::min<qint64>(3600, (m_now - hourStart(hour)).count()));
}

void Rhythm::layDays(Dice &dice, QDate first, const TopicBook &topics)
{
    const auto hours = static_cast<int>((m_now - m_start).count() / 3600);
    const int days = hours / kHoursPerDay + 1;
    for (int day = 0; day < days; ++day) {
        const QDate date = first.addDays(day);
        int weight = kMeanDay * (70 + 60 * day / days) / 100;
        weight = weight * kWeekdays[static_cast<std::size_t>(date.dayOfWeek() - 1)] * 7 / 1000;
        weight = weight * topics.volumePercent(date.month()) / 100;
        weight = weight * dice.between(80, 120) / 100;
        if (date.dayOfWeek() < Qt::Saturday && !WorkClock::isWorkday(date))
            weight = weight * 70 / 100;
        m_dayBase.push_back(weight);
        for (int hour = 0; hour < kHoursPerDay && day * kHoursPerDay + hour < hours; ++hour)
            m_base.push_back(weight * rhythmOfHour(hour) / 1000);
    }
}

void Rhythm::addEvents(Dice &dice, QDate first, const TopicBook &topics, const Places &places)
{
    const int days = hours() / kHoursPerDay;
    const int sureStorm = days * 5 / 8;
    int lastStorm = -30;
    for (int day = 0; day < days; ++day) {
        const QDate date = first.addDays(day);
        if (dice.percent(14))
            addLocalEvent(dice, day, date, topics, places);
        const bool isStorm = day == sureStorm || (dice.permille(10) && day - lastStorm > 20);
        if (isStorm) {
            addStorm(dice, day, date, topics);
            lastStorm = day;
        }
    }
}

void Rhythm::addLocalEvent(Dice &dice, int day, QDate date, const TopicBook &topics, const Places &places)
{
    const int topic = topics.pickAmong(dice, topics.withTags(kLocalTags), date.month());
    MassEvent event;
    event.topics = {topic};
    event.firstHour = day * kHoursPerDay + dice.between(5, 19);
    event.hours = dice.between(8, 60);
    event.weight = m_dayBase[static_cast<std::size_t>(day)] * dice.between(10, 110) / 100 * 2 / event.hours;
    event.place.district = places.pickDistrict(dice);
    places.pickSettlement(dice, topics.entry(topic).topic->area, event.place);
    places.pickStreet(dice, event.place);
    m_events.push_back(std::move(event));
}

void Rhythm::addStorm(Dice &dice, int day, QDate date, const TopicBook &topics)
{
    const std::span<const QStringView> tags =
        isWinter(date) ? std::span<const QStringView>{kWinterStorm} : std::span<const QStringView>{kSummerStorm};
    MassEvent storm;
    for (const int topic : topics.withTags(tags)) {
        if (seasonPercent(topics.entry(topic).topic->season, date.month()) > 0)
            storm.topics.push_back(topic);
    }
    storm.isRegional = true;
    storm.firstHour = day * kHoursPerDay + dice.between(4, 8);
    storm.hours = dice.between(30, 44);
    storm.weight = m_dayBase[static_cast<std::size_t>(day)] * dice.between(9, 13) * 2 / storm.hours;
    m_events.push_back(std::move(storm));
}

int Rhythm::eventWeight(const MassEvent &event, int hour) const
{
    const int passed = hour - event.firstHour;
    const qint64 fading = qint64{event.weight} * (event.hours - passed) / event.hours;
    return static_cast<int>(fading * rhythmOfHour(hour) * kHoursPerDay / 1000);
}

void Rhythm::sumUp()
{
    m_active.resize(m_base.size());
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const int end = std::min(m_events[i].firstHour + m_events[i].hours, hours());
        for (int hour = m_events[i].firstHour; hour < end; ++hour)
            m_active[static_cast<std::size_t>(hour)].push_back(i);
    }
    quint64 sum = 0;
    for (int hour = 0; hour < hours(); ++hour) {
        m_before.push_back(sum);
        sum += static_cast<quint64>(m_base[static_cast<std::size_t>(hour)]);
        for (const std::size_t active : m_active[static_cast<std::size_t>(hour)])
            sum += static_cast<quint64>(eventWeight(m_events[active], hour));
    }
    m_before.push_back(sum);
}

MassEvent *Rhythm::pickEvent(Dice &dice, int hour)
{
    const auto index = static_cast<std::size_t>(hour);
    const auto all = static_cast<int>(m_before[index + 1] - m_before[index]);
    int left = dice.below(std::max(all, 1)) - m_base[index];
    for (const std::size_t active : m_active[index]) {
        if (left < 0)
            break;
        left -= eventWeight(m_events[active], hour);
        if (left < 0)
            return &m_events[active];
    }
    return nullptr;
}

int Rhythm::load(int hour) const
{
    const int from = hour / kHoursPerDay * kHoursPerDay;
    const int to = std::min(from + kHoursPerDay, hours());
    const quint64 day = weightBefore(to) - weightBefore(from);
    return static_cast<int>(day * 100 * static_cast<quint64>(hours()) /
                            (std::max<quint64>(total(), 1) * static_cast<quint64>(to - from)));
}

} // namespace otklik::demo
