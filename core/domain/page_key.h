// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace otklik {

/// A page of a list ends here: the next one continues behind it, wherever rows have moved meanwhile.
struct PageKey {
    qint64 value = 0; ///< what the list is sorted by
    AppealId id;

    friend bool operator==(const PageKey &, const PageKey &) = default;
};

} // namespace otklik
