// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/pg_connection.h"

#include <QUuid>

namespace otklik {

// Who may use a hub. For an administrator, who may create roles there and act as hub_owner. What changes two things, a
// role and a row, changes both or none.

/// Someone in a municipality. One login may be in several.
struct HubMember {
    int municipality = 0;
    QString municipalityCode;
    QString login;
    QUuid id;
    QString name;
    QString duty;
    bool isActive = true;
    std::optional<Timestamp> pushed; ///< last, if ever
};

struct NewHubMember {
    QString municipalityCode;
    QString name;
    QString duty;
    QString login; ///< of somebody who has one already; else a new one is made
    /// Brings in what a desk did alone: operations of this day and later keep the times that the desk states, once, until
    /// the first later one of the same login. Without it nothing is older than the login.
    std::optional<Timestamp> since;
};

/// What its owner has to be told, once: the hub keeps no more than a verifier.
struct HubCredentials {
    QString login;
    QString password; ///< empty for a login that was there before
    QUuid id;
};

/// The new municipality's id: \a id, or the next one. Invalid for a code that is not 1 to 40 of a-z, 0-9 and "-", or an
/// empty name; Refused (subject "known") where the code or the id is taken.
Result<int> addHubMunicipality(PgConnection &connection, const QString &code, const QString &name,
                               std::optional<int> id = {});

/// The regional centre of a municipality, a municipality of the hub as any other; none where \a region is empty. NotFound
/// where there is no such code, Invalid (subject "region") for itself or for one that has a region of its own or is one
/// itself: there are two floors.
Result<> setHubRegion(PgConnection &connection, const QString &code, const QString &region);

/// A login gets a random name, as all who are in the database can read the names. One that was disabled comes back.
/// Invalid (subject "since") for a time to come.
Result<HubCredentials> addHubMember(PgConnection &connection, const NewHubMember &member);

/// Switches a login off, in one municipality or (without a code) everywhere; then it cannot connect any more, and its
/// sessions end. What it did stays under its name.
Result<> disableHubMember(PgConnection &connection, const QString &login, const QString &municipalityCode = {});

/// Makes a new password; the old one stops to work for new connections.
Result<QString> resetHubPassword(PgConnection &connection, const QString &login);

/// Everybody, by municipality and name.
Result<std::vector<HubMember>> hubMembers(PgConnection &connection, const QString &municipalityCode = {});

} // namespace otklik
