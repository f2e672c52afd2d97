// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace otklik {

struct TextRange {
    qsizetype position = 0; ///< in UTF-16 code units, as QString counts
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

} // namespace otklik
