// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace otklik::test {

/// What a desk in a process of its own begins with.
struct DeskProcess {
    static constexpr char kWork[] = "work";
    static constexpr char kJump[] = "jump "; ///< and seconds

    QString directory; ///< of a store that has joined its team
    QString password; ///< empty for one that is away: its line is not started
    quint32 seed = 0; ///< of who works there
    qint64 ahead = 0; ///< seconds by which its clock is wrong

    /// For this program once more; fromArguments() reads them there.
    QStringList arguments() const;
    static bool isAsked(const QStringList &arguments);
    static DeskProcess fromArguments(const QStringList &arguments);

    /// Does what its input says, line by line. Answers each with a line: the operation that was confirmed, or nothing.
    /// Ends with its input; the program's exit code.
    int run() const;
};

} // namespace otklik::test
