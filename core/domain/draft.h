// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/values.h"

namespace otklik {

/// What stands in an operator's composer; saved as the operator types, never shown to others.
struct Draft {
    QString text;
    bool isFinal = true;
    QString outcome;
    Timestamp saved{};
    bool isQuestion = false; ///< to the author

    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace otklik
