// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/lookalikes.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr double kMetresInDegree = 111'320; // of a meridian; far from the poles, over a few streets

bool areNear(const GeoPoint &a, const GeoPoint &b)
{
    const double north = (a.latitude - b.latitude) * kMetresInDegree;
    if (std::abs(north) > kSamePlace) // nearly all are told apart by this
        return false;
    const double east = (a.longitude - b.longitude) * kMetresInDegree
                        * std::cos(a.latitude * std::numbers::pi / 180);
    return std::hypot(north, east) <= kSamePlace;
}

/// Words that stand in addresses without saying where.
const QSet<QString> &addressWords()
{
    static const QSet<QString> words{u"г"_s,    u"гор"_s,      u"город"_s, u"ул"_s,  u"улица"_s, u"пр"_s,
                                     u"пр-т"_s, u"просп"_s,    u"проспект"_s, u"пер"_s, u"переулок"_s,
                                     u"д"_s,    u"дом"_s,      u"кв"_s,    u"квартира"_s, u"литера"_s, u"лит"_s};
    return words;
}

QString withoutAddressWords(const QString &address)
{
    static const QString dividers = u" ,.;:№\t"_s;
    QString rest;
    QString word;
    for (const QChar c : address + u' ') {
        if (!dividers.contains(c)) {
            word += c;
            continue;
        }
        if (!addressWords().contains(word.toLower()))
            rest += word + u' ';
        word.clear();
    }
    return rest;
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

void Lookalikes::add(const Comparable &appeal)
{
    if (holds(appeal.id))
        return;
    m_places.insert(appeal.id.value, m_texts.add(sketchOf(appeal.text, m_stemmer)));
    m_facts.push_back(factsOf(appeal));
}

void Lookalikes::update(const Comparable &appeal)
{
    if (const auto place = m_places.constFind(appeal.id.value); place != m_places.cend())
        m_facts[*place] = factsOf(appeal);
}

std::vector<AppealId> Lookalikes::ids() const
{
    std::vector<AppealId> ids;
    ids.reserve(m_facts.size());
    for (const Facts &facts : m_facts)
        ids.push_back(facts.id);
    return ids;
}

Lookalikes::Facts Lookalikes::factsOf(const Comparable &appeal)
{
    Facts facts{appeal.id, appeal.received, appeal.isOpen, appeal.topic, {}, appeal.point};
    if (hasDigit(appeal.address))
        facts.house = sketchOf(withoutAddressWords(appeal.settlement + u' ' + appeal.address), m_stemmer);
    return facts;
}

Likeness Lookalikes::compare(const Facts &a, const Facts &b, float text)
{
    Likeness likeness{0, text, false, a.topic != 0 && a.topic == b.topic};
    likeness.isSamePlace = a.point && b.point ? areNear(*a.point, *b.point)
                                               : !a.house.empty() && a.house == b.house;
    // Each speaks for itself, and none of place and topic is enough alone.
    const float against = (1 - 0.9F * text) * (likeness.isSamePlace ? 0.6F : 1) * (likeness.isSameTopic ? 0.8F : 1);
    const bool isLongAgo = std::chrono::abs(a.received - b.received) > kNear;
    likeness.score = (1 - against) * (isLongAgo ? 0.5F : 1);
    return likeness;
}

std::vector<Lookalikes::Found> Lookalikes::of(AppealId appeal, float atLeast) const
{
    const auto place = m_places.constFind(appeal.value);
    if (place == m_places.cend())
        return {};
    const Facts &self = m_facts[*place];
    const std::vector<float> texts = m_texts.likenessTo(*place);
    std::vector<Found> found;
    for (std::size_t other = 0; other < m_facts.size(); ++other) {
        if (other == *place)
            continue;
        const Likeness likeness = compare(self, m_facts[other], texts[other]);
        if (likeness.score >= atLeast)
            found.push_back({m_facts[other].id, m_facts[other].isOpen, likeness});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const Found &each) { return each.likeness.score; });
    return found;
}

} // namespace otklik
