// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/hub_trouble.h"
#include "core/sync/pg_connection.h"

#include <type_traits>

namespace otklik {

/// Does `work`, which returns a Result, in a transaction: all of it, or nothing where it failed. Unsure where the
/// commit came with a warning: it is done here, and no standby may know of it yet.
template<typename Work>
auto inTransaction(PgConnection &connection, Work work) -> std::invoke_result_t<Work>
{
    using Answer = std::invoke_result_t<Work>;
    if (const auto begun = connection.run(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    Answer answer = work();
    if (!answer) {
        (void)connection.run(QStringLiteral("ROLLBACK")); // where that fails too, the server does it
        return answer;
    }
    connection.takeWarnings();
    if (const auto committed = connection.run(QStringLiteral("COMMIT")); !committed)
        return committed.error();
    if (const QStringList warnings = connection.takeWarnings(); !warnings.isEmpty())
        return fail(HubTrouble::Unsure, warnings.first());
    return answer;
}

} // namespace otklik
