// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <istream>
#include <optional>

namespace otklik {

/// Lines of a stream as they come: a line is given out as soon as its end has arrived, so that a program at the other
/// end of a pipe can wait for each answer.
class LineReader {
public:
    static constexpr qsizetype kMostBytes = 1024 * 1024;

    struct Line {
        QByteArray bytes;
        bool isTooLong = false; ///< over kMostBytes; what is beyond was left out
    };

    explicit LineReader(std::istream &in)
        : m_in(in)
    {
    }

    /// nullopt at the end; a last line without a line end is a line.
    std::optional<Line> next();

private:
    std::istream &m_in;
};

} // namespace otklik
