// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

#include <optional>

namespace otklik {

enum class Theme { System, Light, Dark };

QString key(Theme theme);
std::optional<Theme> themeFromKey(const QString &key);

/// The two palettes of our own: each text role stands at least 4.5 : 1 against what it is drawn on.
QPalette lightPalette();
QPalette darkPalette();

/// System leaves the colours to the desktop; the others take Fusion with a palette of ours. GUI thread.
void applyTheme(Theme theme);

} // namespace otklik
