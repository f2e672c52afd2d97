// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/config_fields.h"

#include <QJsonArray>

namespace otklik {

/// One level that an appeal can be taken up to.
struct Rung {
    int level = 0; ///< 0 is the executor, kMaxLevel the top
    QString name;
    QStringList addressees; ///< offered first; may be empty
    bool isRegion = false; ///< the regional centre: in a team with one, the hub carries the escalation there

    friend bool operator==(const Rung &, const Rung &) = default;
};

/// The municipality's levels of escalation, from the executor up. A municipality may have fewer than seven.
struct Ladder {
    std::vector<Rung> rungs; ///< by level, each once

    const Rung *find(int level) const; ///< nullptr where the municipality has no such level
    const Rung *above(int level) const; ///< the next one up; nullptr at the top

    friend bool operator==(const Ladder &, const Ladder &) = default;
};

/// The list under `key`: levels 0..kMaxLevel, ascending, named, the executor and at least one above.
Ladder readLadder(ConfigFields &fields, QLatin1StringView key);
QJsonArray toJson(const Ladder &ladder);

} // namespace otklik
