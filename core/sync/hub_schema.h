// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace otklik {

/// One step of the hub's schema: core/sync/hub/NNN_name.sql.
struct HubScript {
    int version = 0; ///< NNN: the schema's version once it has run
    QString name; ///< "003_kinds"
    QString sql; ///< runs once, as a superuser, in a transaction of its own
};

/// All steps that this program knows, from 1 on and without a gap; Internal if the program was built without one.
Result<std::vector<HubScript>> hubScripts();

} // namespace otklik
