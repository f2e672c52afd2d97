// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

namespace otklik {

/// Names an operation on every desk and on the hub; made where the operation is made.
using OperationId = QUuid;

/// An appeal is named by the id of the operation that received it.
using AppealUid = OperationId;

/// A UUIDv7 (RFC 9562, 5.7): sorts by the time of making, so indexes grow at their end. Any thread.
OperationId newOperationId();

} // namespace otklik
