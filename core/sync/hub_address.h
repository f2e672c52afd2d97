// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/pg_connection.h"

#include <optional>
#include <vector>

namespace otklik {

/// How far the hub's certificate is checked. There is no weaker one.
enum class HubTrust : quint8 {
    VerifyFull, ///< issued by our authority for the very name that was called
    VerifyCa, ///< issued by our authority, for whatever server
};

struct HubHost {
    QString name; ///< a DNS name or an IP address
    quint16 port = 5432;

    friend bool operator==(const HubHost &, const HubHost &) = default;
};

/// Files of a second factor beside the password; the key is readable by its owner only.
struct ClientCertificate {
    QString certificateFile;
    QString keyFile;

    friend bool operator==(const ClientCertificate &, const ClientCertificate &) = default;
};

/// Where a hub is and how to be sure that it is the one. Holds no secret: it may be written down and shown.
struct HubAddress {
    std::vector<HubHost> hosts; ///< the primary and its standbys, in any order
    QString database;
    QString user;
    QString caFile; ///< certificates of the authority that vouches for the hub
    HubTrust trust = HubTrust::VerifyFull;
    std::optional<ClientCertificate> certificate;

    /// Reads "postgresql://user@host:5432,host2/hub?sslrootcert=/etc/otklik/hub.crt", or the same as "host=...
    /// user=...". Invalid with the word as subject: for a password, which does not belong here; for an sslmode that
    /// trusts anybody; for anything that is missing or unknown.
    static Result<HubAddress> parse(const QString &text);
    /// What parse() reads.
    QString toString() const;

    friend bool operator==(const HubAddress &, const HubAddress &) = default;
};

/// All that libpq has to know to call one of the hosts at one of its addresses. Nothing is left to the environment or
/// to files in the home directory: PGSSLMODE, PGOPTIONS and their like change nothing.
PgParameters connectionParameters(const HubAddress &address, const HubHost &host, const QString &ip,
                                  const QString &password);

} // namespace otklik
