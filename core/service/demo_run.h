// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/maintenance_service.h"

#include <functional>

namespace otklik {

/// Fills the store with made-up appeals and people, by batches; `goOn` as in checkStore(). Any thread but the
/// storage's.
Result<qint64> runDemo(DeskContext &desk, const DemoOptions &options, const std::function<bool(double)> &goOn);

} // namespace otklik
