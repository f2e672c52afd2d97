// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <optional>

class QKeyEvent;

namespace otklik {

/// The key of the QWERTY keyboard at the place that was pressed, so that one-letter commands work on the Russian layout
/// too: Key_J for «о», Key_Semicolon for «ж», Key_Slash for the key left of the right Shift, Key_Question for it with
/// Shift. A Latin letter is itself on any layout (who has Dvorak reads the letter on the key).
Qt::Key placeKey(const QKeyEvent *event);

/// 1..9 for a key of the digits' row, whatever Shift makes of it («!», «№»).
std::optional<int> placeDigit(const QKeyEvent *event);

} // namespace otklik
