// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_status.h"

#include "core/sync/hub_records.h"
#include "core/sync/hub_upgrade.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr char kServer[] = R"sql(
    SELECT current_setting('server_version'), pg_is_in_recovery(), extract(epoch FROM clock_timestamp())::bigint,
           pg_database_size(current_database()), current_setting('synchronous_standby_names'),
           (SELECT count(*) FROM pg_stat_activity a WHERE a.datname = current_database()
               AND EXISTS (SELECT FROM hub.operator o WHERE o.login = a.usename)))sql";

constexpr char kFeeds[] = R"sql(
    SELECT m.municipality_id, m.code, m.name, h.last_seq,
           (SELECT count(*) FROM hub.appeal a WHERE a.municipality_id = m.municipality_id),
           (SELECT extract(epoch FROM min(l.until))::bigint FROM hub.lease l
             WHERE l.municipality_id = m.municipality_id AND l.until > now())
      FROM hub.municipality m JOIN hub.feed_head h ON h.municipality_id = m.municipality_id
     ORDER BY m.municipality_id)sql";

constexpr char kStandbys[] = R"sql(
    SELECT application_name, state, sync_state, coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn), 0)::bigint,
           extract(epoch FROM replay_lag)
      FROM pg_stat_replication WHERE NOT pg_is_in_recovery() ORDER BY application_name)sql";

constexpr char kDesks[] = R"sql(
    SELECT m.code, o.login, o.display_name, greatest(h.last_seq - d.cursor, 0), d.waiting, d.refused,
           extract(epoch FROM d.waits_since)::bigint, extract(epoch FROM d.told)::bigint
      FROM hub.desk d JOIN hub.municipality m ON m.municipality_id = d.municipality_id
      JOIN hub.feed_head h ON h.municipality_id = d.municipality_id
      JOIN hub.operator o ON o.municipality_id = d.municipality_id AND o.operator_id = d.operator_id AND o.active
     ORDER BY d.told, o.login)sql";

std::optional<Timestamp> timeIn(const PgRows &rows, int row, int column)
{
    if (rows.isNull(row, column))
        return std::nullopt;
    return fromSeconds(rows.text(row, column).toLongLong());
}

Result<> readServer(PgConnection &connection, HubStatus &status)
{
    const auto rows = connection.query(QString::fromLatin1(kServer));
    if (!rows)
        return rows.error();
    status.server = rows->text(0, 0);
    status.isStandby = rows->text(0, 1) == u"t"_s;
    status.now = fromSeconds(rows->text(0, 2).toLongLong());
    status.bytes = rows->text(0, 3).toLongLong();
    status.waitsFor = rows->text(0, 4);
    status.sessions = rows->text(0, 5).toInt();
    return {};
}

Result<> readFeeds(PgConnection &connection, HubStatus &status)
{
    const auto rows = connection.query(QString::fromLatin1(kFeeds));
    if (!rows)
        return rows.error();
    for (int row = 0; row < rows->count(); ++row)
        status.feeds.push_back({rows->text(row, 0).toInt(), rows->text(row, 1), rows->text(row, 2),
                                rows->text(row, 3).toLongLong(), rows->text(row, 4).toLongLong(),
                                timeIn(*rows, row, 5)});
    return {};
}

Result<> readDesks(PgConnection &connection, HubStatus &status)
{
    if (status.version < kDeskReportSchema)
        return {};
    const auto rows = connection.query(QString::fromLatin1(kDesks));
    if (!rows)
        return rows.error();
    for (int row = 0; row < rows->count(); ++row)
        status.desks.push_back({rows->text(row, 0), rows->text(row, 1), rows->text(row, 2),
                                rows->text(row, 3).toLongLong(), rows->text(row, 4).toLongLong(),
                                rows->text(row, 5).toLongLong(), timeIn(*rows, row, 6),
                                fromSeconds(rows->text(row, 7).toLongLong())});
    return {};
}

Result<> readStandbys(PgConnection &connection, HubStatus &status)
{
    const auto rows = connection.query(QString::fromLatin1(kStandbys));
    if (!rows)
        return rows.error();
    for (int row = 0; row < rows->count(); ++row) {
        status.standbys.push_back(
            {rows->text(row, 0), rows->text(row, 1), rows->text(row, 2), rows->text(row, 3).toLongLong(), {}});
        if (!rows->isNull(row, 4))
            status.standbys.back().lagSeconds = rows->text(row, 4).toDouble();
    }
    return {};
}

} // namespace

Result<HubStatus> hubStatus(PgConnection &connection)
{
    const auto version = hubVersion(connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return fail(ErrorCode::NotFound, u"hub"_s, u"there is no hub in this database"_s);
    HubStatus status;
    status.version = *version;
    for (const auto read : {readServer, readFeeds, readDesks, readStandbys}) {
        if (const auto done = read(connection, status); !done)
            return done.error();
    }
    auto members = hubMembers(connection);
    if (!members)
        return members.error();
    status.members = std::move(*members);
    return status;
}

} // namespace otklik
