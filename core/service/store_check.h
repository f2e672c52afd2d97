// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "core/service/maintenance_service.h"
#include "core/storage/session.h"

#include <functional>

namespace otklik {

/// Everything that a store can be asked about itself; throws SqlError. `goOn` is told the share done (0..1) and says
/// whether to go on.
Result<VerifyReport> checkStore(Session &session, const Configuration &configuration,
                                const std::function<bool(double)> &goOn);

} // namespace otklik
