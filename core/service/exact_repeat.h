// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"

namespace otklik {

struct Session;

/// The newest earlier appeal of the same author in the same words, whatever their case, spaces and signs; null: none, or
/// nobody knows the author. Throws SqlError.
AppealUid exactRepeatOf(Session &session, const Origin &origin);

} // namespace otklik
