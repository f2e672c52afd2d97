// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/search_query.h"
#include "core/text/search_terms.h"
#include "core/text/text_range.h"

namespace otklik {

/// Finds in a shown text what the search found it by: whole words, all their forms, the words of a phrase only where
/// they stand together. Made once for a query, then asked for each text. Not shared between threads.
class SearchHighlighter {
public:
    explicit SearchHighlighter(const SearchQuery &query = {});

    /// In order, without overlaps. Linear in the text: give it what is shown, not a megabyte.
    std::vector<TextRange> ranges(QStringView text);

private:
    struct Term {
        std::string name;
        std::string alias;
        std::size_t begin = 0; ///< bytes
        std::size_t end = 0;

        bool means(const Term &other) const;
    };
    struct Wanted {
        std::vector<Term> terms; ///< one after another
        std::vector<Term> otherEndings; ///< what may stand instead of the last
        bool isPrefix = false;
    };

    std::vector<Term> read(std::string_view utf8, SearchTermReader::Purpose purpose);
    Term lastOf(const QString &text);
    static bool matches(const Wanted &wanted, const std::vector<Term> &words, std::size_t at);

    Stemmer m_stemmer;
    std::vector<Wanted> m_wanted;
};

} // namespace otklik
