// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/service/configuration.h"

#include <QHash>

namespace otklik {

/// What the variables of a reply template stand for in this appeal; see templateVariables(). What is not known is
/// left out and becomes a field to fill in.
QHash<QString, QString> templateValues(const Appeal &appeal, const Configuration &configuration, Timestamp now);

/// Those that suit the appeal's topic, the special ones first.
std::vector<ReplyTemplate> templatesFor(const Appeal &appeal, const Configuration &configuration);

} // namespace otklik
