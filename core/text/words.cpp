// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/words.h"

#include "core/text/character.h"

namespace otklik {

using character::Class;

std::optional<Word> WordReader::next()
{
    const character::Table &table = character::table();
    const auto classAt = [&](std::size_t at, std::size_t &length) {
        const character::Decoded read = character::decode(m_text, at);
        length = read.length;
        return read.codePoint < character::kTableEnd ? table.classes[read.codePoint]
                                                     : character::classify(read.codePoint);
    };

    std::size_t length = 0;
    Class first = Class::Separator;
    for (; m_at < m_text.size(); m_at += length) {
        first = classAt(m_at, length);
        if (first == Class::Letter || first == Class::Digit)
            break;
    }
    if (m_at >= m_text.size())
        return std::nullopt;

    Word word{m_at, 0, first == Class::Digit ? Word::Kind::Number : Word::Kind::Letters};
    for (m_at += length; m_at < m_text.size(); m_at += length) {
        const Class next = classAt(m_at, length);
        if (next != first && next != Class::Joined)
            break;
    }
    word.end = m_at;
    return word;
}

} // namespace otklik
