// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/command.h"

class QMenuBar;
class QWidget;

namespace otklik {

/// Commands that belong together. The menu, the palette and the table of keys are made of the same groups.
struct CommandGroup {
    QString title;
    std::vector<Command> commands;
    bool isGlobal = false; ///< its keys with Ctrl work in a text too
};
using CommandGroups = std::vector<CommandGroup>;

const Command *findCommand(const CommandGroups &groups, const QString &id); ///< nullptr where there is none

/// The key as an operator calls it: keyText(), but "?" for the key that makes it.
QString keyName(const Command &command);

/// Each command once by its name; what has several keys names all of them.
struct NamedCommand {
    QString group;
    QString keys;
    Command command;
};
std::vector<NamedCommand> byName(const CommandGroups &groups);

/// Asks for a command by its name, on either keyboard layout. Deletes itself when closed.
QWidget *openPalette(const std::function<CommandGroups()> &groups, QWidget *parent);

/// All keys on a page. Deletes itself when closed.
QWidget *openKeyTable(const CommandGroups &groups, QWidget *parent);

/// One menu for each group. The keys stand beside the names; pressing them is the window's business.
void fillMenuBar(QMenuBar &bar, const CommandGroups &groups);

} // namespace otklik
