// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// Where the window and the console keep the store when nobody says --store: $XDG_DATA_HOME/otklik, by default
/// ~/.local/share/otklik.
QString defaultStoreDirectory();

} // namespace otklik
