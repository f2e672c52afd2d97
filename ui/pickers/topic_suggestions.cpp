// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pickers/topic_suggestions.h"

#include "core/text/fold.h"
#include "core/text/stem.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kReadChars = 1000;
constexpr qsizetype kReadWords = 60;
constexpr qsizetype kLeastStem = 4; ///< «для» begins half of the names
constexpr int kHitsPerWord = 5;

QStringList stemsOf(const QString &text)
{
    static const QRegularExpression kBetween{u"[^\\p{L}]+"_s};
    Stemmer stemmer;
    QStringList stems;
    QSet<QString> seen;
    for (const QString &word : foldText(QStringView{text}.first(std::min(text.size(), kReadChars)))
                                   .split(kBetween, Qt::SkipEmptyParts)) {
        const QString stem = stemmer.stem(QStringView{word});
        if (stem.size() < kLeastStem || seen.contains(stem))
            continue;
        seen.insert(stem);
        stems << stem;
        if (stems.size() == kReadWords)
            break;
    }
    return stems;
}

} // namespace

std::vector<Classifier::Hit> topicsMentioned(const Classifier &classifier, const QString &text, int most)
{
    struct Score {
        Classifier::Hit hit;
        int points = 0;
    };
    std::vector<Score> scores;
    for (const QString &stem : stemsOf(text)) {
        int points = kHitsPerWord;
        for (const Classifier::Hit &hit : classifier.suggest(stem, kHitsPerWord)) {
            const auto known = std::ranges::find(scores, hit.topic, [](const Score &s) { return s.hit.topic; });
            if (known == scores.end())
                scores.push_back({hit, points});
            else
                known->points += points;
            --points;
        }
    }
    std::ranges::stable_sort(scores, std::greater{}, &Score::points);
    std::vector<Classifier::Hit> hits;
    for (const Score &score : scores) {
        if (static_cast<int>(hits.size()) == most)
            break;
        hits.push_back(score.hit);
    }
    return hits;
}

} // namespace otklik
