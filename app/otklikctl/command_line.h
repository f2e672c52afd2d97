// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace otklik {

/// What was typed, before any option is understood: the first word that is neither an option nor the value of a global
/// one is the command. Global options may stand on both sides of it.
struct CommandLine {
    QString command; ///< empty where none was typed
    QStringList arguments; ///< all the others, in their order
    QString language; ///< of --lang
    bool isJson = false;
};

CommandLine readCommandLine(const QStringList &words);

/// Does what was typed; the value is the program's exit code.
int runCommandLine(const CommandLine &line);

} // namespace otklik
