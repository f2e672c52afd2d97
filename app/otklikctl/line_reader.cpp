// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/line_reader.h"

namespace otklik {

std::optional<LineReader::Line> LineReader::next()
{
    using Traits = std::istream::traits_type;
    Line line;
    bool isAny = false;
    for (;;) {
        const auto c = m_in.get();
        if (Traits::eq_int_type(c, Traits::eof()))
            return isAny ? std::optional{std::move(line)} : std::nullopt;
        isAny = true;
        const char byte = Traits::to_char_type(c);
        if (byte == '\n')
            return line;
        if (line.bytes.size() < kMostBytes)
            line.bytes.append(byte);
        else
            line.isTooLong = true;
    }
}

} // namespace otklik
