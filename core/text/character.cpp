// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character.h"

#include "core/text/fold.h"

namespace otklik::character {
namespace {

Class classOfCategory(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_Letter:
        return Class::Letter;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Other:
        return Class::Digit;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return Class::Joined;
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        break;
    }
    return Class::Separator;
}

Table makeTable()
{
    Table made{};
    for (char32_t code = 0; code < kTableEnd; ++code) {
        made.classes[code] = classOfCategory(code);
        if (made.classes[code] == Class::Joined) {
            // A breve belongs to the и before it, so marks cannot be dropped one by one; format characters can.
            made.folded[code] = QChar::category(code) == QChar::Other_Format ? char16_t{0} : kNeedsContext;
            continue;
        }
        const QString one = foldText(QString{QChar{static_cast<char16_t>(code)}});
        made.folded[code] = one.size() == 1 ? one.front().unicode() : kNeedsContext;
    }
    return made;
}

} // namespace

const Table &table()
{
    static const Table made = makeTable();
    return made;
}

Class classify(char32_t codePoint)
{
    return codePoint < kTableEnd ? table().classes[codePoint] : classOfCategory(codePoint);
}

Decoded decodeLong(std::string_view utf8, std::size_t at)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned first = byteAt(at);
    const std::size_t length = first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > utf8.size())
        return kBroken;
    char32_t code = length == 3 ? first & 0x0fU : first & 0x07U;
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byteAt(at + i);
        if ((next & 0xc0U) != 0x80U)
            return kBroken;
        code = (code << 6U) | (next & 0x3fU);
    }
    const bool overlong = code < (length == 3 ? 0x800U : 0x10000U);
    if (overlong || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return kBroken;
    return {code, length};
}

} // namespace otklik::character
