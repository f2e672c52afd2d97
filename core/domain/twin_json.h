// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/twin.h"

#include <QJsonObject>

#include <optional>

namespace otklik {

/// {"name": ..., "number": ..., "appeal": uuid}, as the hub writes it too. Nothing where a field is not there.
QJsonObject toJson(const Twin &twin);
std::optional<Twin> twinFromJson(const QJsonObject &json);

} // namespace otklik
