// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/operation.h"
#include "core/domain/rules.h"

#include <span>

namespace otklik {

/// Answering a citizen closes the appeal; without an outcome chosen it is closed with this one.
QString defaultClosingOutcome();
/// Of what was sent on to whom it concerns (the federal report's result code; domain.md 2).
QString redirectedOutcome();

/// «Готово» and the like: the source had finished with the appeal.
bool isFinishedSourceStep(const QString &sourceStep);

/// The state after one more operation. Total: what makes no sense in a state (an approval of nothing) leaves it as it
/// is, so that operations of several desks can be folded in the hub's order. Undone is not handled here: see fold().
void apply(Appeal &appeal, const Operation &operation, const DeadlineRules &rules);

/// The state of an appeal whose operations are these, oldest first; the first one is Received. Pure, any thread.
Appeal fold(std::span<const Operation> operations, const DeadlineRules &rules);

/// Does the report change anything: of what is on its way or in doubt, or with the name of a request that the other system
/// has taken without one?
bool isAwaited(const DeliveryReported &report, const Appeal &appeal);

/// For each operation: is it out of effect, because an Undone that is itself in effect names it?
std::vector<bool> undoneFlags(std::span<const Operation> operations);

} // namespace otklik
