// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"

namespace otklik {

/// What of the law and the practice is asked of one appeal and never of the list, as one JSON text; nullopt where there
/// is nothing of it.
std::optional<QString> practiceText(const Appeal &appeal);
void readPractice(const QString &text, Appeal &appeal);

} // namespace otklik
