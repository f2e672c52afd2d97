// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace otklik {

/// The search key of a text: what is written alike is the same. NFKC, without case, ё as е, without stress marks and
/// other combining marks (й stays й), without soft hyphens, zero-width and direction characters.
/// Pure; any thread. Lone surrogates become U+FFFD. Meant for words and names: a character may unfold into eighteen.
QString foldText(QStringView text);

/// The same for a piece of UTF-8, added to `out`. Words of Latin and Cyrillic letters, which is nearly all there is,
/// take a table look-up a letter.
void appendFolded(std::string_view utf8, std::string &out);

/// A word that mixes Cyrillic and Latin («дoрога» with a Latin o): a slip of the keyboard or a disguise.
bool mixesAlphabets(QStringView word);

/// The Cyrillic letter, in UTF-8, that looks like this small Latin one.
std::optional<std::string_view> cyrillicLookalike(char latin);

/// A folded word that mixes both alphabets, with the Latin letters that look Cyrillic replaced, if that leaves one
/// alphabet; else unchanged.
void unifyAlphabet(std::string &foldedWord);

} // namespace otklik
