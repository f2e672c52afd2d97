// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

// All that is ever said to a hub. Times come as seconds since 1970 and bytes as hexadecimal, so that no setting of the
// session has a part in them. The columns are in the order in which hub_answers reads them.

inline constexpr char kPushStatement[] = "SELECT hub.push($1::int, $2::jsonb)";

inline constexpr char kHeadStatement[] = "SELECT last_seq, min_seq, encode(chain, 'hex'), floor(extract(epoch FROM "
                                         "server_now))::bigint, system_id, timeline,"
                                         " schema_version, min_client FROM hub.head($1::int)";

inline constexpr char kPullStatement[] =
    "SELECT seq, op_id, appeal_id, operator_id, kind, body::text, floor(extract(epoch FROM said))::bigint,"
    " floor(extract(epoch FROM at))::bigint, encode(chain, 'hex') FROM hub.pull($1::int, $2::bigint, $3::int)";

inline constexpr char kSnapshotStatement[] =
    "SELECT seq, op_id, appeal_id, operator_id, kind, body::text, floor(extract(epoch FROM said))::bigint,"
    " floor(extract(epoch FROM at))::bigint, encode(chain, 'hex') FROM hub.snapshot($1::int, $2::bigint, $3::int)";

inline constexpr char kOperatorsStatement[] =
    "SELECT operator_id, display_name, duty, active FROM hub.operators($1::int)";

inline constexpr char kSelfStatement[] = "SELECT operator_id, duty, display_name FROM hub.me_who($1::int)";

inline constexpr char kMunicipalitiesStatement[] = "SELECT municipality_id, code, name, duty FROM hub.municipalities()";

inline constexpr char kTellStatement[] = "SELECT hub.tell($1::int, $2::bigint, $3::int, $4::int, $5::int)";

inline constexpr char kOfferStatement[] = "SELECT hub.offer($1::int, $2, $3::jsonb)";

inline constexpr char kCatalogsStatement[] = "SELECT account, services, digest FROM hub.catalogs($1::int, $2)";

inline constexpr char kTakeLeaseStatement[] =
    "SELECT token, floor(extract(epoch FROM until))::bigint, holder FROM hub.lease_take($1::int, $2, $3::int)";

inline constexpr char kDropLeaseStatement[] = "SELECT hub.lease_drop($1::int, $2, $3::bigint)";

inline constexpr char kLeasesStatement[] =
    "SELECT resource, operator_id, floor(extract(epoch FROM until))::bigint FROM hub.leases($1::int)";

} // namespace otklik
