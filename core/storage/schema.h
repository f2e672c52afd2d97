// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

namespace otklik {

class Database;

/// "Otkl", in the file's header: tells our store from a foreign SQLite file.
constexpr qint64 kApplicationId = 0x4f746b6c;

int latestSchemaVersion();

/// Brings the store to the latest version, each step in one transaction. SchemaTooNew and Corrupt (a foreign file)
/// leave it untouched. `beforeUpgrade` is called once before the first step of a store that has data: it makes the
/// backup copy, and its error stops everything.
Result<> migrate(Database &db, const std::function<Result<>(int fromVersion)> &beforeUpgrade);

} // namespace otklik
