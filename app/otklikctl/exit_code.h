// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

/// What the console tells the shell; documented in `otklikctl --help`.
enum class ExitCode {
    Done = 0,
    Refused = 1, ///< something was refused: named on stderr and in the JSON
    Usage = 2, ///< the command line makes no sense; nothing was looked at
    StoreUnusable = 3, ///< the store is missing, damaged, too new, locked or cannot be written
};

} // namespace otklik
