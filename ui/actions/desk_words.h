// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "ui/words/operation_words.h"

namespace otklik {

/// In the municipality's zone.
TimeWords timeWords(const Configuration &configuration);

/// With the names of its operators and levels; keeps the snapshot.
OperationWords operationWords(const ConfigurationPtr &configuration);

/// For the beginning of a line.
QString capitalized(QString words);

} // namespace otklik
