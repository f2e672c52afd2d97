// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/highlight.h"

#include "core/text/plain_text.h"

#include <algorithm>

namespace otklik {
namespace {

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
        wanted.terms = read(phrase.text.toStdString(), phrase.isPrefix ? Purpose::Prefix : Purpose::Query);
        if (wanted.terms.empty())
            continue;
        if (phrase.isPrefix) {
            wanted.otherEndings.push_back(lastOf(phrase.text));
            for (const QString &completion : completions(phrase.text))
                wanted.otherEndings.push_back(lastOf(completion));
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
    const std::vector<Term> words = read(utf8, SearchTermReader::Purpose::Document);
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

bool SearchHighlighter::Term::means(const Term &other) const
{
    return name == other.name || (!alias.empty() && (alias == other.name || alias == other.alias)) ||
           (!other.alias.empty() && name == other.alias);
}

std::vector<SearchHighlighter::Term> SearchHighlighter::read(std::string_view utf8, SearchTermReader::Purpose purpose)
{
    std::vector<Term> terms;
    SearchTermReader reader{utf8, m_stemmer, purpose};
    while (const auto found = reader.next()) {
        if (found->alias)
            terms.back().alias = found->term;
        else
            terms.push_back({std::string{found->term}, {}, found->begin, found->end});
    }
    return terms;
}

SearchHighlighter::Term SearchHighlighter::lastOf(const QString &text)
{
    return read(text.toStdString(), SearchTermReader::Purpose::Query).back();
}

bool SearchHighlighter::matches(const Wanted &wanted, const std::vector<Term> &words, std::size_t at)
{
    const std::size_t last = wanted.terms.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const Term &word = words[at + i];
        bool same = word.means(wanted.terms[i]);
        if (!same && i == last && wanted.isPrefix) {
            const std::string &beginning = wanted.terms[i].name;
            same = word.name.starts_with(beginning) || word.alias.starts_with(beginning) ||
                   std::ranges::any_of(wanted.otherEndings, [&](const Term &other) { return word.means(other); });
        }
        if (!same)
            return false;
    }
    return true;
}

} // namespace otklik
