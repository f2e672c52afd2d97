// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/operation.h"

#include <QJsonObject>

namespace otklik {

/// "tag.add", "reply.send", ...: the name of a change in the store, in the console and on the hub. Never reused.
QString kindOf(const Change &change);

/// All kinds that this program knows, in the order of the Change variant.
const QStringList &knownKinds();

/// The change's own fields, without kind, appeal, author and time. Times are UTC, ISO 8601.
/// Of a Received only what may change later is written: the Origin is stored once, beside the appeal.
/// Compact, UTF-8: the body of a stored operation.
QByteArray toJsonText(const Change &change);
/// The same, to look into.
QJsonObject toJson(const Change &change);

/// An unknown kind becomes an UnknownChange; a known one with a missing or ill-typed field is ErrorCode::Invalid with
/// the field as subject.
Result<Change> changeFromJson(const QString &kind, const QJsonObject &body);

} // namespace otklik
