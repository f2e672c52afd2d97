// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_state.h"
#include "ui/words/time_words.h"

#include <QCoreApplication>

namespace otklik {

/// How the desk stands with its team, for the line at the bottom of the screen.
class TeamWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::TeamWords)
public:
    /// "Data as of 15:30"; "Offline, data as of 10:41 · The line to the hub broke."
    static QString line(const TeamState &state, const TimeWords &time, Timestamp now);
    /// Behind it: what to do.
    static QString explanation(const TeamState &state);
    /// "12 waiting to be sent · 1 needs you"; empty where there is nothing.
    static QString outbox(const OutboxCounts &counts);

private:
    static QString ownLine(const TeamState &state, const TimeWords &time, Timestamp now);
    static QString followedLine(const TeamState &state);
};

} // namespace otklik
