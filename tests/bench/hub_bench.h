// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/hub_team.h"

namespace otklik::bench {

// Each prints its lines of the table: a desk's way over the hub against what PostgreSQL and the desk's own store take
// for the same rows, in the same run.

/// Round trips of a push of 500 operations over a line of 100 ms.
void benchRoundTrips(const test::TestHub &hub, test::HubTeam &team);
/// A desk that catches up with all operations of so many appeals, and another one's first sync.
void benchSync(const test::TestHub &hub, test::HubTeam &team, qint64 appeals);
/// How long a change at one desk takes to another one's list.
void benchSight(const test::TestHub &hub, test::HubTeam &team);
/// 50 desks at once, on one municipality and on 530.
void benchLoad(const test::TestHub &hub, test::HubTeam &team);

} // namespace otklik::bench
