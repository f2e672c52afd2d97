// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <vector>

namespace otklik {

/// What a write touched. A screen reloads what it shows of it.
struct ChangeNotice {
    std::vector<AppealId> appeals{}; ///< empty when everything may have changed (an import, another program)
    bool isEverything = false;
    bool isConfiguration = false;  ///< operators, templates, the municipality's settings
};

} // namespace otklik
