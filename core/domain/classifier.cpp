// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/classifier.h"

#include "core/domain/keyboard_layout.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kMostTyped = 200; // a paste of a whole letter is not a search for a topic

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression notAWord{u"[^\\p{L}\\p{N}]+"_s};
    return foldedName(text).split(notAWord, Qt::SkipEmptyParts);
}

/// Where the first word stands that begins so; -1 where none does.
qsizetype placeOf(const QString &start, const QStringList &words)
{
    const auto found = std::ranges::find_if(words, [&start](const QString &word) { return word.startsWith(start); });
    return found == words.end() ? -1 : found - words.begin();
}

} // namespace

QString foldedName(const QString &name)
{
    QString folded = name.toLower();
    folded.replace(u'ё', u'е');
    folded.remove(u'★');
    return folded.simplified();
}

const TopicGroup *Classifier::findGroup(const QString &name) const
{
    const auto found = m_groupByName.find(foldedName(name));
    return found == m_groupByName.end() ? nullptr : &m_groups[*found];
}

Classifier::Hit Classifier::findTopic(const QString &name, const QString &group) const
{
    const TopicGroup *wanted = findGroup(group);
    const auto [first, last] = m_topicByName.equal_range(foldedName(name));
    Hit best;
    for (auto place = first; place != last; ++place) {
        const Hit hit = at(*place);
        if (hit.group == wanted)
            return hit;
        if (!best.topic || hit.topic->id < best.topic->id)
            best = hit;
    }
    return best;
}

Classifier::Hit Classifier::topicById(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry &entry) { return at(entry.place).topic->id == id; });
    return found == m_entries.end() ? Hit{} : at(found->place);
}

const Department *Classifier::department(const QString &id) const
{
    const auto found = std::ranges::find(m_departments, id, &Department::id);
    return found == m_departments.end() ? nullptr : &*found;
}

std::vector<Classifier::Hit> Classifier::suggest(const QString &typed, int most) const
{
    const QString start = typed.left(kMostTyped);
    const auto hits = rank(wordsOf(start), most);
    return hits.empty() ? rank(wordsOf(onOtherLayout(start)), most) : hits;
}

std::vector<Classifier::Hit> Classifier::rank(const QStringList &words, int most) const
{
    constexpr qsizetype kOtherName = 100; // an alias is worse than any place in the name, the group than any alias
    constexpr qsizetype kGroup = 1000;
    if (words.isEmpty())
        return {};
    struct Ranked {
        qsizetype penalty;
        Hit hit;
    };
    std::vector<Ranked> ranked;
    for (const Entry &entry : m_entries) {
        qsizetype penalty = 0;
        for (const QString &word : words) {
            if (const auto place = placeOf(word, entry.nameWords); place >= 0)
                penalty += place;
            else if (placeOf(word, entry.otherWords) >= 0)
                penalty += kOtherName;
            else if (placeOf(word, entry.groupWords) >= 0)
                penalty += kGroup;
            else
                penalty = -1;
            if (penalty < 0)
                break;
        }
        if (penalty >= 0)
            ranked.push_back({penalty, at(entry.place)});
    }
    std::ranges::stable_sort(ranked, [](const Ranked &a, const Ranked &b) {
        return std::pair{a.penalty, a.hit.topic->name.size()} < std::pair{b.penalty, b.hit.topic->name.size()};
    });
    std::vector<Hit> hits;
    for (const Ranked &one : ranked) {
        if (static_cast<int>(hits.size()) == most)
            break;
        hits.push_back(one.hit);
    }
    return hits;
}

Classifier::Hit Classifier::at(Place place) const
{
    const TopicGroup &group = m_groups[place.group];
    return {&group, &group.topics[place.topic]};
}

void Classifier::buildIndex()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const TopicGroup &group = m_groups[i];
        for (const QString &name : QStringList{group.name} + group.aliases)
            m_groupByName.insert(foldedName(name), i);
        const QStringList groupWords = wordsOf(group.name + u' ' + group.englishName);
        for (std::size_t j = 0; j < group.topics.size(); ++j) {
            const Topic &topic = group.topics[j];
            for (const QString &name : QStringList{topic.name} + topic.aliases)
                m_topicByName.insert(foldedName(name), {i, j});
            m_entries.push_back({{i, j},
                                 wordsOf(topic.name),
                                 wordsOf(topic.aliases.join(u' ') + u' ' + topic.englishName),
                                 groupWords});
        }
    }
}

} // namespace otklik
