// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklik/arguments.h"

namespace otklik {

/// Draws each screen into a PNG of arguments.screenshots, with made-up data in a store of its own unless one is named,
/// on a day that is always the same. Returns the program's exit code.
int drawScreenshots(const Arguments &arguments);

} // namespace otklik
