// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search_terms.h"

#include "core/text/fold.h"

namespace otklik {
namespace {

constexpr std::size_t kCountedBytes = 120; // 60 Cyrillic letters

bool isNumber(const std::optional<Word> &word)
{
    return word && word->kind == Word::Kind::Number;
}

std::string_view shortBuildingPart(std::string_view folded)
{
    if (folded == "корпус" || folded == "корп")
        return "к";
    if (folded == "строение" || folded == "стр")
        return "с";
    return {};
}

bool mayBeSurname(std::string_view folded)
{
    return folded.ends_with("ов") || folded.ends_with("ев");
}

} // namespace

SearchTermReader::SearchTermReader(std::string_view utf8, Stemmer &stemmer, Purpose purpose)
    : m_text{utf8}
    , m_stemmer{stemmer}
    , m_purpose{purpose}
    , m_words{utf8}
    , m_upcoming{m_words.next()}
{
}

std::optional<SearchTerm> SearchTermReader::next()
{
    if (m_alias)
        return std::exchange(m_alias, std::nullopt);
    while (m_upcoming) {
        const Word word = *m_upcoming;
        m_upcoming = m_words.next();
        fold(word);
        const bool isPrefix = m_purpose == Purpose::Prefix && !m_upcoming;
        const std::string_view term = isPrefix ? std::string_view{m_folded} : m_stemmer.stem(m_folded);
        chooseAlias(word, term);
        m_before = word;
        if (m_folded.empty())
            continue;
        return SearchTerm{term, word.begin, word.end, false};
    }
    return std::nullopt;
}

void SearchTermReader::fold(const Word &word)
{
    std::size_t length = std::min(word.end - word.begin, kCountedBytes);
    while (word.begin + length < word.end && (static_cast<unsigned char>(m_text[word.begin + length]) & 0xc0U) == 0x80U)
        --length; // not in the middle of a character
    m_folded.clear();
    appendFolded(m_text.substr(word.begin, length), m_folded);

    const bool isHouseLetter = m_folded.size() == 1 && isNumber(m_before) && m_before->end == word.begin;
    if (const auto lookalike = isHouseLetter ? cyrillicLookalike(m_folded.front()) : std::nullopt)
        m_folded = *lookalike;
    else
        unifyAlphabet(m_folded);
}

void SearchTermReader::chooseAlias(const Word &word, std::string_view term)
{
    std::string_view other;
    if (term.size() < m_folded.size() && mayBeSurname(m_folded))
        other = m_folded;
    else if (m_purpose == Purpose::Document && isNumber(m_before) && isNumber(m_upcoming))
        other = shortBuildingPart(m_folded);
    if (!other.empty())
        m_alias = SearchTerm{other, word.begin, word.end, true};
}

} // namespace otklik
