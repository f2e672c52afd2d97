// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/channels/open311/open311_records.h"
#include "core/channels/open311/open311_settings.h"

namespace otklik {

// Names of what came and of what was delivered: one name, one thing, over requests and updates.
QString open311RequestName(const QString &requestId);
QString open311UpdateName(const QString &updateId);

/// A request as a new appeal; the group and topic are left to the operator. `received`: now.
Arrival arrivalOf(const Open311Request &request, const Open311Settings &settings, Timestamp received);

/// An update continues its request. Where that one is unknown it is an appeal of its own, which can be answered.
Arrival arrivalOf(const Open311Update &update, const Open311Settings &settings, Timestamp received);

/// 16 bytes over the endpoint, the jurisdiction and the name.
QByteArray open311SourceKey(const Open311Settings &settings, const QString &name);

} // namespace otklik
