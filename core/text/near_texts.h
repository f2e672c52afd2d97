// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/stem.h"

#include <QHash>

#include <span>
#include <vector>

namespace otklik {

/// The different words of a text as numbers: hashes of their stems, ascending; without greetings, particles and
/// prepositions, which every text has. Of a very long text the smallest hashes
/// stand for all, which are the same in every text (a bottom-k sketch: Broder 1997, «On the resemblance and containment
/// of documents»).
using Sketch = std::vector<quint32>;
inline constexpr std::size_t kMaxSketch = 160;

Sketch sketchOf(const QString &text, Stemmer &stemmer);

/// How alike texts are by their words, rare words counting most: the cosine of their tf-idf vectors, where a word
/// counts once (Salton and Buckley 1988). Some 350 bytes a text of fifty words. Not thread-safe.
class NearTexts {
public:
    /// The place of the text: 0, 1, 2, …
    std::size_t add(const Sketch &sketch);
    std::size_t size() const { return m_begins.size(); }

    /// For each text, by its place, how alike it is to this one: 0 to 1. One pass over the words in common; among
    /// 100,000 texts it takes a millisecond or two.
    std::vector<float> likenessTo(std::size_t text) const;

private:
    using Number = quint32;

    bool isCommon(std::size_t texts) const;
    float weight(std::size_t texts) const;
    void weigh(std::size_t text);
    std::span<const Number> wordsOf(std::size_t text) const;

    QHash<quint32, Number> m_numbers;         ///< of the words
    std::vector<std::vector<Number>> m_texts; ///< that have the word, ascending
    std::vector<std::size_t> m_begins;        ///< of a text's words in m_words
    std::vector<Number> m_words;
    std::vector<float> m_lengths; ///< of the texts' vectors
    std::size_t m_weighed = 0;    ///< how many texts there were when all were last weighed
};

} // namespace otklik
