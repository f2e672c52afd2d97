// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk_fixture.h"

namespace otklik::test {

/// A place in a team at whose address nobody listens: what is done waits. The certificate is a file that is there;
/// nobody comes to read it.
inline TeamPlace nobodysPlace()
{
    return {.hub = QStringLiteral("postgresql://nina@127.0.0.1:1/hub?sslrootcert=" OTKLIK_SOURCE_DIR "/LICENSE"),
            .municipality = 7,
            .name = QStringLiteral("Приокский"),
            .self = QUuid::createUuid(),
            .timelines = {}};
}

inline void joinNobody(Desk &desk)
{
    wait(desk.team().join(nobodysPlace())).value();
}

/// Writes an operation in the name of who sits there; its id.
inline OperationId perform(DeskFixture &fixture, AppealId appeal, const Change &change)
{
    const auto outcomes = wait(fixture.desk().operations().apply({{appeal, fixture.me(), change, {}}})).value();
    return outcomes.front().verdict ? outcomes.front().operation : OperationId{};
}

} // namespace otklik::test
