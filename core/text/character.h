// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// Internal to core/text: decoding UTF-8 and one table for the letters of everyday text.

namespace otklik::character {

enum class Class : std::uint8_t {
    Separator,
    Letter,
    Digit,
    Joined, ///< combining mark, soft hyphen, zero-width: belongs to the word it stands in, begins none
};

inline constexpr char32_t kTableEnd = 0x530; ///< ASCII, Latin, Greek, Cyrillic
inline constexpr char16_t kNeedsContext = 0xffff; ///< cannot be folded letter by letter

struct Table {
    std::array<Class, kTableEnd> classes;
    std::array<char16_t, kTableEnd> folded; ///< 0: dropped
};

const Table &table();

Class classify(char32_t codePoint);

struct Decoded {
    char32_t codePoint = 0;
    std::size_t length = 1;
};

inline constexpr Decoded kBroken{QChar::ReplacementCharacter, 1};

Decoded decodeLong(std::string_view utf8, std::size_t at);

/// The character at a byte offset. A broken byte is U+FFFD of length 1; never reads past the end.
inline Decoded decode(std::string_view utf8, std::size_t at)
{
    const auto first = static_cast<unsigned char>(utf8[at]);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xc2 && first < 0xe0 && at + 1 < utf8.size()) {
        const auto second = static_cast<unsigned char>(utf8[at + 1]);
        if ((second & 0xc0U) == 0x80U)
            return {((first & 0x1fU) << 6U) | (second & 0x3fU), 2};
        return kBroken;
    }
    return decodeLong(utf8, at);
}

} // namespace otklik::character
