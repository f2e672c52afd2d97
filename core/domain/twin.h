// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation_id.h"

#include <QString>

namespace otklik {

/// The same matter in another feed. A regional centre works with copies, the answer is the municipality's to give
/// (domain.md 2): an appeal that is taken up to the region stays where it is, and the region gets one of its own.
struct Twin {
    QString municipality; ///< its name
    QString number; ///< there
    AppealUid appeal; ///< there

    friend bool operator==(const Twin &, const Twin &) = default;
};

} // namespace otklik
