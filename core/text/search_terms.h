// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/stem.h"
#include "core/text/words.h"

#include <string>

namespace otklik {

struct SearchTerm {
    std::string_view term; ///< valid until the next call
    std::size_t begin = 0; ///< byte offsets of the word in the text
    std::size_t end = 0;
    bool alias = false; ///< another name of the word before it, at the same place
};

/// What a text is found by: the stems of its words, in order. The index, the query and the highlighting all read texts
/// through this class and therefore agree.
///
/// - A word that mixes alphabets by look-alike letters is taken as Cyrillic, and so is a Latin house letter («12a»).
/// - Of a very long run of letters only the beginning counts.
/// - A word in «-ов», «-ев» is found as a surname too: Snowball takes «Иванов» for a plural of «иван», but «Иванова»
/// for
///   «иванов».
/// - In a document, «корпус» and «строение» between two numbers are also «к» and «с»: «дом 12, корпус 3» is found
///   by «12к3».
class SearchTermReader {
public:
    enum class Purpose {
        Document,
        Query, ///< no aliases
        Prefix, ///< as Query, but the last word is left unstemmed: it is the beginning of a longer one
    };

    /// Both outlive the reader.
    SearchTermReader(std::string_view utf8, Stemmer &stemmer, Purpose purpose);

    std::optional<SearchTerm> next();

private:
    void fold(const Word &word);
    void chooseAlias(const Word &word, std::string_view term);

    std::string_view m_text;
    Stemmer &m_stemmer;
    Purpose m_purpose;
    WordReader m_words;
    std::optional<Word> m_before;
    std::optional<Word> m_upcoming;
    std::optional<SearchTerm> m_alias;
    std::string m_folded;
};

} // namespace otklik
