// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_members.h"

namespace otklik {

/// One municipality's feed.
struct HubFeedStatus {
    int municipality = 0;
    QString code;
    QString name;
    qint64 head = 0; ///< operations so far
    qint64 appeals = 0;
    std::optional<Timestamp> oldestLease; ///< when the one that is held longest runs out; nothing where none is held
};

/// How somebody's desk stood when it spoke last. One that is cut off cannot speak.
struct HubDesk {
    QString municipality; ///< code
    QString login;
    QString name; ///< of who works there
    qint64 behind = 0; ///< operations that it had not taken in, against the head as it is now
    qint64 waiting = 0; ///< operations that it had not sent
    qint64 refused = 0; ///< operations that somebody there has to decide on
    std::optional<Timestamp> waitsSince; ///< the oldest of those that wait
    Timestamp told;
};

/// One standby that is connected.
struct HubStandby {
    QString name;
    QString state; ///< "streaming" where all is well
    QString sync; ///< "sync" and "quorum" are waited for, "async" and "potential" are not
    qint64 lagBytes = 0; ///< written here and not replayed there
    std::optional<double> lagSeconds; ///< none where nothing is written
};

struct HubStatus {
    int version = 0;
    QString server; ///< PostgreSQL's version
    bool isStandby = false;
    Timestamp now;
    qint64 bytes = 0; ///< of the database
    int sessions = 0; ///< of operators, now
    std::vector<HubFeedStatus> feeds;
    std::vector<HubMember> members;
    std::vector<HubDesk> desks; ///< those of members, who spoke longest ago first; none on a hub older than version 12
    QString waitsFor; ///< synchronous_standby_names: empty where an acknowledgement waits for nobody
    std::vector<HubStandby> standbys;
};

/// For an administrator; on a standby too. NotFound where there is no hub.
Result<HubStatus> hubStatus(PgConnection &connection);

} // namespace otklik
