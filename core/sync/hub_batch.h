// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sync/hub_records.h"

#include <QSet>

#include <span>

namespace otklik {

constexpr int kMaxBatch = 500;
/// Of JSON as we write it; the hub counts 256 KiB and 4 MiB in its own writing, which has blanks.
constexpr qsizetype kMaxOperationBytes = 160 * 1024;
constexpr qsizetype kMaxBatchBytes = 2'500 * 1024;

/// The operation as hub.push reads it.
QByteArray jsonOf(const OutgoingOperation &operation);

/// How many of the first operations fit into one push: as many as both limits allow, at least one.
qsizetype batchSize(std::span<const OutgoingOperation> operations);

/// A push as it goes over the line.
struct EncodedBatch {
    QByteArray json; ///< an array; empty where nothing of it can be sent
    /// Of the operations that cannot be sent at all, at their places; std::nullopt where the hub will say.
    std::vector<std::optional<PushVerdict>> verdicts;
    std::vector<OperationId> sent; ///< in order
    QSet<QUuid> touched; ///< appeals and operations whose order matters to those behind
};

/// An operation that PostgreSQL could not read would stop all others of its batch, so it is judged here: malformed,
/// with the hub's own words. Invalid for an empty batch or one over the limits.
Result<EncodedBatch> encode(std::span<const OutgoingOperation> operations);

} // namespace otklik
