// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace otklik {

class Database;

/// A consistent copy of the open store, written beside `file` and renamed when it is whole. Unwritable, DiskFull.
Result<> copyDatabase(Database &db, const QString &file);

/// Removes a database file and what SQLite keeps beside it.
void removeDatabase(const QString &file);

/// Puts the backup `file` in place of `target` (a database file that nobody has open); what was there stays beside it
/// with the suffix ".before-restore". A file that is not a sound store of ours is refused: BadFile, SchemaTooNew.
Result<> restoreDatabase(const QString &file, const QString &target);

/// SQLite's check of the whole file; what it finds, in its own words.
QStringList integrityProblems(Database &db);

} // namespace otklik
