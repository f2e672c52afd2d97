// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace otklik {

/// One typed word, or several in quotes that have to stand side by side. Letters, digits and single spaces only.
struct SearchPhrase {
    QString text;
    bool isPrefix = false; ///< still being typed: the last word may go on

    friend bool operator==(const SearchPhrase &, const SearchPhrase &) = default;
};

/// What an operator looks for: all of the phrases, in any order.
struct SearchQuery {
    std::vector<SearchPhrase> phrases;

    bool isEmpty() const { return phrases.empty(); }

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

inline constexpr qsizetype kSearchedChars = 256;
inline constexpr std::size_t kSearchedPhrases = 16;
inline constexpr std::size_t kSearchedWords = 32; ///< «12к3» is one phrase of three words

/// Reads what was typed, hostile or not; never fails. What is beyond the limits is left out. The last word is a
/// beginning if nothing follows it and it has at least two letters or four digits («12» is not meant to find 129).
SearchQuery parseSearchQuery(QStringView typed);

/// The query for `MATCH` on a table with the tokenizer `otklik`. A syntactically valid FTS5 expression for every
/// query; empty for an empty one, which FTS5 would refuse: then there is nothing to search for.
/// `columns` restricts the search; the names are our own, not input.
QString ftsMatch(const SearchQuery &query, const QStringList &columns = {});

/// Words that a beginning may go on to and whose stem is shorter than the beginning: «обращающ» is not the beginning of
/// the stem of «обращающий», which is «обраща», so it is looked for by its own name.
QStringList completions(const QString &beginning);

} // namespace otklik
