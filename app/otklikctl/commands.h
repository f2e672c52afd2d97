// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklikctl/command.h"

namespace otklik {

// Each group in a file of its own.
Command importCommand();
Command listCommand();
Command countCommand();
Command searchCommand();
Command showCommand();
Command alikeCommand();
Command problemsCommand();
Command doCommand();
Command reportCommand();
Command exportCommand();
Command demoCommand();
Command verifyCommand();
Command backupCommand();
Command restoreCommand();
Command operatorsCommand();
Command districtsCommand();
Command municipalityCommand();
Command mappingsCommand();
Command hubCommand();
Command gatewayCommand();

/// In the order of the help.
std::vector<Command> allCommands();

} // namespace otklik
