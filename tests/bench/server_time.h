// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace otklik::bench {

/// Milliseconds of the processor that a PostgreSQL server has used so far: the postmaster, those of its processes that
/// live, and those that have ended.
double serverMilliseconds(qint64 postmaster);

} // namespace otklik::bench
