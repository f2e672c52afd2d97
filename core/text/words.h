// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace otklik {

struct Word {
    enum class Kind : std::uint8_t { Letters, Number };

    std::size_t begin = 0; ///< byte offsets in the UTF-8 text
    std::size_t end = 0;
    Kind kind = Kind::Letters;

    friend bool operator==(const Word &, const Word &) = default;
};

/// Reads the words of a text one by one. A word is a run of letters or a run of digits; everything else divides:
///
/// - «12к3», «12 к. 3» and «12-к-3» are all 12, к, 3; «5/2» is 5, 2; «12А» is 12, А. A house number that is searched
///   for as one quoted phrase is therefore found however it was written.
/// - «ivan.petrov77@mail.ru» is ivan, petrov, 77, mail, ru; «#ЯмыНаДорогах» is one word; «Санкт-Петербург» two.
/// - Combining marks, soft hyphens and zero-width characters belong to the word they stand in («до́рога» is one word).
///
/// Broken UTF-8 divides words and is never read past. Pure; any thread.
class WordReader {
public:
    explicit WordReader(std::string_view utf8)
        : m_text{utf8}
    {
    }

    std::optional<Word> next();

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace otklik
