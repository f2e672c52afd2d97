// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_schema.h"
#include "core/sync/pg_connection.h"

#include <QDeadlineTimer>

namespace otklik {

// How the hub's schema changes while desks are at work. A change that waits for a table makes everybody wait who comes
// behind it; so it never waits for long, and whoever sleeps on a table stops nobody but the administrator.

/// From here to the end of the session no other administrator changes the schema. HubTrouble::Busy, and who it is,
/// where one has been at it until \a limit.
Result<> beTheOnlyAdministrator(PgConnection &connection, const QDeadlineTimer &limit);

/// Takes `script` and writes down its number: both or neither. Where somebody has a table that it needs, it lets
/// everybody pass and tries again until \a limit; then HubTrouble::Busy, and who it is.
Result<> takeStep(PgConnection &connection, const HubScript &script, const QDeadlineTimer &limit);

} // namespace otklik
