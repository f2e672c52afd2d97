// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

/// What the program says of itself goes to the standard error output: time, importance, room, and then ids, counts and
/// codes only. QT_LOGGING_RULES changes what is said.
void setUpLog();

} // namespace otklik
