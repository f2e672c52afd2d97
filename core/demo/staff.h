// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik::demo {

constexpr int kClerks = 6; ///< operators come first, then the two others
constexpr int kSupervisor = 6;
constexpr int kAdministrator = 7;

/// A rung of the ladder that escalations name, 1 to 6.
QString rungName(int level);

} // namespace otklik::demo
