// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "core/storage/session.h"

#include <functional>

namespace otklik {

class DeskContext;

/// Is there a state left that an older program has folded?
bool isToBeRefolded(Session &session);

/// After an upgrade the states of the appeals are those that an older program has folded. They are folded anew on the
/// storage thread, some at a time between whatever else it does; how far it came stands in the store.
void refoldInTurns(DeskContext &desk);

/// The rest at once, on the storage thread; false where `goOn` stopped it. Throws SqlError.
bool refoldRest(Session &session, const Configuration &configuration, const std::function<bool()> &goOn);

} // namespace otklik
