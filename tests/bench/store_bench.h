// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

namespace otklik::bench {

// Each prints its lines of the table: ours against SQLite's bare C API on the same rows, in the same run.

/// Fills an empty store with made-up appeals.
void benchFilling(const QString &directory, qint64 appeals);
void benchImport(qint64 rows);
void benchJumps(const QString &directory, Desk &desk, qint64 appeals);
void benchSearch(const QString &directory, Desk &desk, qint64 appeals);
void benchWorkload(const QString &directory, Desk &desk, qint64 appeals);
void benchOperation(const QString &directory, Desk &desk, qint64 appeals);

} // namespace otklik::bench
