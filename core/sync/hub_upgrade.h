// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_schema.h"
#include "core/sync/pg_connection.h"

#include <chrono>

namespace otklik {

// How a hub is set up and brought up to date: by an administrator, who has to be a superuser there. Desks may stay
// connected. Several administrators at once do no harm: each waits until the one before is done.

/// For others who hold what a step needs. Longer than a hub lets anybody sleep in a transaction (otklik.conf).
constexpr std::chrono::seconds kUpgradePatience{90};

/// Opens \a conninfo (libpq's keywords or URI) for an administrator: sslmode is verify-full unless it says otherwise.
/// Invalid where it holds a password: a command line can be read by everybody on the machine.
/// HubTrouble::PasswordNeeded asks for one.
Result<PgConnection> openHubAsAdministrator(const QString &conninfo, const QString &password = {});

/// The schema's version; 0 where there is no hub in this database.
Result<int> hubVersion(PgConnection &connection);

struct HubUpgrade {
    int from = 0;
    int to = 0;
};

/// Makes a hub of a database without one; what is a hub of this version already is left alone. Refused (subject
/// "older") where it is an older one, SchemaTooNew where it is a newer one. \a timeZone decides the year in the numbers
/// of appeals.
Result<HubUpgrade> initHub(PgConnection &connection, const QString &timeZone,
                           std::chrono::seconds patience = kUpgradePatience);

/// Takes the steps that the hub lacks, each wholly or not at all: what it ended before goes on with the next call.
/// NotFound where there is no hub, SchemaTooNew where it is newer than this program. HubTrouble::Busy where somebody
/// has held a table of the hub, or the place of the administrator, for \a patience: the details name the session.
/// Nobody at a desk waits for long meanwhile.
Result<HubUpgrade> upgradeHub(PgConnection &connection, std::chrono::seconds patience = kUpgradePatience);

} // namespace otklik
