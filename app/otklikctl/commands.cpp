// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/commands.h"

namespace otklik {

std::vector<Command> allCommands()
{
    return {importCommand(),   listCommand(),    countCommand(),     searchCommand(),    showCommand(),
            alikeCommand(),    problemsCommand(),
            doCommand(),       reportCommand(),  exportCommand(),    demoCommand(),      verifyCommand(),
            backupCommand(),   restoreCommand(), operatorsCommand(), districtsCommand(), municipalityCommand(),
            mappingsCommand(), hubCommand(),     gatewayCommand()};
}

} // namespace otklik
