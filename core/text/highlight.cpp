// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/highlight.h"

#include "core/text/plain_text.h"

#include <algorithm>

namespace otklik {
namespace {

std::vector<std::string> termsOf(const QString &text, Stemmer &stemmer, SearchTermReader::Purpose purpose)
{
    const std::string utf8 = text.toStdString();
    std::vector<std::string> terms;
    SearchTermReader reader{utf8, stemmer, purpose};
    while (const auto term = reader.next())
        terms.emplace_back(term->term);
    return terms;
}

// Goes along the text once and turns byte offsets into positions of QString.
class Positions {
public:
    explicit Positions(std::string_view utf8)
        : m_utf8{utf8}
    {
    }

    qsizetype at(std::size_t byte)
    {
        for (; m_byte < byte; ++m_byte) {
            const auto unit = static_cast<unsigned char>(m_utf8[m_byte]);
            if ((unit & 0xc0U) != 0x80U)
                m_position += unit >= 0xf0 ? 2 : 1;
        }
        return m_position;
    }

private:
    std::string_view m_utf8;
    std::size_t m_byte = 0;
    qsizetype m_position = 0;
};

} // namespace

SearchHighlighter::SearchHighlighter(const SearchQuery &query)
{
    using Purpose = SearchTermReader::Purpose;
    for (const SearchPhrase &phrase : query.phrases) {
        Wanted wanted;
        wanted.isPrefix = phrase.isPrefix;
        wanted.terms = termsOf(phrase.text, m_stemmer, phrase.isPrefix ? Purpose::Prefix : Purpose::Query);
        if (wanted.terms.empty())
            continue;
        if (phrase.isPrefix) {
            wanted.otherEndings.push_back(termsOf(phrase.text, m_stemmer, Purpose::Query).back());
            for (const QString &completion : completions(phrase.text))
                wanted.otherEndings.push_back(termsOf(completion, m_stemmer, Purpose::Query).back());
        }
        m_wanted.push_back(std::move(wanted));
    }
}

std::vector<TextRange> SearchHighlighter::ranges(QStringView text)
{
    if (m_wanted.empty() || text.isEmpty())
        return {};
    // A lone surrogate has no UTF-8; its substitute takes one position too.
    const std::string utf8 = cleanForStorage(text.toString()).toStdString();
    const std::vector<Found> words = read(utf8);
    std::vector<bool> marked(words.size(), false);
    for (const Wanted &wanted : m_wanted) {
        for (std::size_t i = 0; i + wanted.terms.size() <= words.size(); ++i) {
            if (matches(wanted, words, i))
                std::fill_n(marked.begin() + static_cast<std::ptrdiff_t>(i), wanted.terms.size(), true);
        }
    }
    std::vector<TextRange> found;
    Positions positions{utf8};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!marked[i])
            continue;
        const qsizetype begin = positions.at(words[i].begin);
        const qsizetype end = positions.at(words[i].end);
        const bool touches = !found.empty() && found.back().position + found.back().length == begin;
        if (touches)
            found.back().length += end - begin;
        else
            found.push_back({begin, end - begin});
    }
    return found;
}

std::vector<SearchHighlighter::Found> SearchHighlighter::read(std::string_view utf8)
{
    std::vector<Found> words;
    SearchTermReader reader{utf8, m_stemmer, SearchTermReader::Purpose::Document};
    while (const auto term = reader.next()) {
        if (term->alias)
            words.back().alias = term->term;
        else
            words.push_back({std::string{term->term}, {}, term->begin, term->end});
    }
    return words;
}

bool SearchHighlighter::matches(const Wanted &wanted, const std::vector<Found> &words, std::size_t at)
{
    const std::size_t last = wanted.terms.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const Found &word = words[at + i];
        const std::string &term = wanted.terms[i];
        bool same = word.term == term || (!word.alias.empty() && word.alias == term);
        if (!same && i == last && wanted.isPrefix)
            same = word.term.starts_with(term) ||
                   std::ranges::find(wanted.otherEndings, word.term) != wanted.otherEndings.end();
        if (!same)
            return false;
    }
    return true;
}

} // namespace otklik
