// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/open311/open311_records.h"
#include "core/domain/forward_catalog.h"

namespace otklik {

/// Nothing where a request of this service could not be made of it: an answer that is wanted has no usable code.
std::optional<ForwardService> forwardServiceOf(const Open311Service &service, const Open311Definition &definition);

} // namespace otklik
