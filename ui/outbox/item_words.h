// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/desk_words.h"
#include "ui/team/outbox_words.h"

namespace otklik {

/// With the names and the zone of the municipality; keeps the snapshot.
inline OutboxWords itemWords(const ConfigurationPtr &configuration)
{
    return OutboxWords{
        operationWords(configuration),
        {.ofOperator = [configuration](OperatorId id) { return configuration->operatorName(id); }, .ofLevel = {}},
        timeWords(*configuration)};
}

} // namespace otklik
