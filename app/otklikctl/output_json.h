// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/catalog_service.h"
#include "core/service/configuration.h"

#include <QJsonObject>

namespace otklik {

/// All of an appeal. Texts are as they were received; times are UTC; "overdue" is as of `now`.
QJsonObject appealJson(const Appeal &appeal, const Configuration &configuration, Timestamp now);

/// {"id", "kind", "at", "by", "undone"} and the operation's own fields; "by" is null for the program itself.
QJsonObject operationJson(const HistoryEntry &entry, const Configuration &configuration);

/// "value.id", what --offset-key takes back.
QString pageKeyText(const PageKey &key);
std::optional<PageKey> pageKeyFromText(const QString &text);

/// A UUID as it stands in every answer.
QString idText(const QUuid &id);

} // namespace otklik
