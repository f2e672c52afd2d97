// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/near_texts.h"
#include "core/text/search_terms.h"

#include <algorithm>
#include <cmath>

namespace otklik {

namespace {

/// A word that stands in more than a tenth of many texts tells nothing and costs the most.
constexpr std::size_t kFew = 2000;
constexpr std::size_t kCommonShare = 10;

/// Of fewer texts nobody can tell which words are rare: they are weighed as if there were so many.
constexpr std::size_t kFewest = 1000;

/// FNV-1a: the same on every machine, which qHash() need not be.
quint32 hashOf(std::string_view stem)
{
    quint32 hash = 2166136261U;
    for (const char byte : stem)
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return hash;
}

constexpr std::size_t kShortWord = 4; // bytes of UTF-8: two Russian letters

/// Stems that say nothing of the matter, before anybody has counted how common they are.
constexpr std::string_view kEmptyWords[]{
    "что",  "как",  "это",  "эт",   "так",  "уж",   "ил",   "для",      "при", "над",   "под",  "без",    "мен",
    "нам",  "нас",  "наш",  "вас",  "вам",  "ваш",  "они",  "здравств", "добр", "ден",   "утр", "вечер", "уважа",
    "прош", "прос", "пожалуйст", "очен", "был",  "есть", "тут", "там", "где", "когд", "спасиб",
};

bool saysNothing(std::string_view stem)
{
    const bool isNumber = stem.front() >= '0' && stem.front() <= '9';
    return (!isNumber && stem.size() <= kShortWord) || std::ranges::find(kEmptyWords, stem) != std::end(kEmptyWords);
}

} // namespace

Sketch sketchOf(const QString &text, Stemmer &stemmer)
{
    Sketch sketch;
    const QByteArray utf8 = text.toUtf8();
    SearchTermReader terms{{utf8.constData(), static_cast<std::size_t>(utf8.size())}, stemmer,
                           SearchTermReader::Purpose::Query};
    while (const auto term = terms.next()) {
        if (!saysNothing(term->term))
            sketch.push_back(hashOf(term->term));
    }
    std::ranges::sort(sketch);
    sketch.erase(std::ranges::unique(sketch).begin(), sketch.end());
    if (sketch.size() > kMaxSketch)
        sketch.resize(kMaxSketch);
    return sketch;
}

std::size_t NearTexts::add(const Sketch &sketch)
{
    const std::size_t text = m_begins.size();
    m_begins.push_back(m_words.size());
    for (const quint32 hash : sketch) {
        auto number = m_numbers.constFind(hash);
        if (number == m_numbers.cend()) {
            number = m_numbers.insert(hash, static_cast<Number>(m_texts.size()));
            m_texts.emplace_back();
        }
        m_texts[*number].push_back(static_cast<Number>(text));
        m_words.push_back(*number);
    }
    m_lengths.push_back(0);
    if (size() > m_weighed + m_weighed / 4) { // words become common as texts come in
        for (std::size_t each = 0; each < size(); ++each)
            weigh(each);
        m_weighed = size();
    } else {
        weigh(text);
    }
    return text;
}

bool NearTexts::isCommon(std::size_t texts) const
{
    return texts > kFew && texts * kCommonShare > size();
}

float NearTexts::weight(std::size_t texts) const
{
    return std::log(1.0F + static_cast<float>(std::max(size(), kFewest)) / static_cast<float>(texts));
}

std::span<const NearTexts::Number> NearTexts::wordsOf(std::size_t text) const
{
    const std::size_t end = text + 1 < size() ? m_begins[text + 1] : m_words.size();
    return std::span{m_words}.subspan(m_begins[text], end - m_begins[text]);
}

void NearTexts::weigh(std::size_t text)
{
    float sum = 0;
    for (const Number word : wordsOf(text)) {
        const float each = weight(m_texts[word].size());
        sum += each * each;
    }
    m_lengths[text] = std::sqrt(sum);
}

std::vector<float> NearTexts::likenessTo(std::size_t text) const
{
    std::vector<float> likeness(size());
    for (const Number word : wordsOf(text)) {
        const std::vector<Number> &texts = m_texts[word];
        if (isCommon(texts.size()))
            continue;
        const float each = weight(texts.size());
        for (const Number other : texts)
            likeness[other] += each * each;
    }
    for (std::size_t other = 0; other < size(); ++other) {
        if (likeness[other] > 0)
            likeness[other] = std::min(1.0F, likeness[other] / (m_lengths[text] * m_lengths[other]));
    }
    return likeness;
}

} // namespace otklik
