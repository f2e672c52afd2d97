// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/municipality.h"
#include "core/domain/operation.h"

namespace otklik {

/// The change as it is stored: NULs and broken surrogates out of every text, names trimmed, and what the request left
/// to the appeal's state put in (the approved text of a reply, due times, the words of a ground, whether an escalation crosses to the region).
Change completed(Change change, const Appeal &appeal, const Municipality &municipality, const DeadlineRules &rules);

/// The same hygiene for what a file brings.
Intake cleaned(Intake intake);

} // namespace otklik
