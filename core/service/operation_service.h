// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/operation.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace otklik {

class DeskContext;

/// A wish to change an appeal.
struct OperationRequest {
    AppealId appeal;
    OperatorId by;
    Change change;
    std::optional<OperationId> id; ///< made here where absent; the same id again changes nothing
};

/// What became of one request, in the order of the requests.
struct OperationOutcome {
    AppealId appeal;
    OperationId operation; ///< null where refused
    Result<> verdict;
};

/// The one door by which appeals change. A result means that the operation is durable on the disk (it survives a power
/// cut); until it arrives, nothing may be shown as done.
class OperationService {
public:
    explicit OperationService(DeskContext &desk);

    /// Each request succeeds or is refused for itself; an error of the whole (DiskFull, ReadOnly, Corrupt) means that
    /// none was done. Any number of requests: hundreds are one transaction.
    QFuture<Result<std::vector<OperationOutcome>>> apply(std::vector<OperationRequest> requests);

    QFuture<Result<std::vector<OperationOutcome>>> applyToAll(const Change &change, std::vector<AppealId> appeals,
                                                              OperatorId by);
    /// Undoes what apply() did: pass its outcomes; those refused are skipped.
    QFuture<Result<std::vector<OperationOutcome>>> undo(const std::vector<OperationOutcome> &done, OperatorId by);

private:
    DeskContext &m_desk;
};

} // namespace otklik
