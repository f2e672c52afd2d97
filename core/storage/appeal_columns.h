// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal_row.h"
#include "core/storage/session.h"

namespace otklik {

// The order of the columns of `appeal` in AppealStore's statements; named in SQL once, in appeal_store.cpp.

/// Binds what operations change, from parameter 1 on; returns the next free parameter.
int bindState(Statement &st, Dictionary &terms, const Appeal &appeal);
/// Binds what never changes, from parameter `index` on; returns the next free one.
int bindOrigin(Statement &st, Dictionary &terms, const Appeal &appeal, int index);

Appeal readAppeal(const Statement &st, Dictionary &terms);
AppealRow readRow(const Statement &st, Dictionary &terms);

} // namespace otklik
