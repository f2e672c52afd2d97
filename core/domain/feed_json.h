// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/feed.h"

#include <QJsonObject>

#include <functional>

namespace otklik {

// A change as the hub and the other desks get it: as in the store, but whole (a receipt brings its Origin), and with
// the team's names in place of this desk's row numbers.

/// The hub's name of an operator; null where the hub does not know them.
using OperatorName = std::function<QUuid(OperatorId)>;
/// OperatorId{} where nobody here has the name.
using OperatorOfName = std::function<OperatorId(const QUuid &)>;

/// Of a ReplySent, `round` are the answers that its operator had seen.
QJsonObject toFeedJson(const Change &change, const OperatorName &nameOf, int round = 0);

/// Invalid where a field is missing or ill-typed; an unknown kind becomes an UnknownChange. Takes the number that the
/// hub gave to an appeal.
Result<Change> changeFromFeedJson(const QString &kind, const QJsonObject &body, const OperatorOfName &operatorOf);

} // namespace otklik
