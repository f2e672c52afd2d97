// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <vector>

namespace otklik {

/// A municipality whose feed a desk takes in beside that of its own: what the region's people look at.
struct FollowedFeed {
    int municipality = 0;
    QString name; ///< one of its own among them all, not empty: Origin::municipality

    friend bool operator==(const FollowedFeed &, const FollowedFeed &) = default;
};

/// Where this desk works in a team. Holds no secret.
struct TeamPlace {
    QString hub; ///< HubAddress::toString()
    int municipality = 0;
    QString name; ///< of the municipality
    QUuid self; ///< the hub's name of who works at this desk
    /// The highest timeline of each hub that this desk has talked to, by its system id: a former primary that comes
    /// back is behind it and is not pushed to (hub.md T12).
    QHash<QString, int> timelines;
    std::vector<FollowedFeed> followed{};

    friend bool operator==(const TeamPlace &, const TeamPlace &) = default;
};

} // namespace otklik
