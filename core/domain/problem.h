// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <vector>

namespace otklik {

/// How many of some appeals are where. Each includes the next.
struct ProblemCount {
    int total = 0;
    int open = 0;
    int waiting = 0; ///< without any answer

    friend bool operator==(const ProblemCount &, const ProblemCount &) = default;
};

/// Of the appeals of a mass problem that name a district.
struct ProblemDistrict {
    QString district; ///< empty: not stated
    ProblemCount count;

    friend bool operator==(const ProblemDistrict &, const ProblemDistrict &) = default;
};

/// Many appeals with one cause: as many as were joined, whoever wrote them and wherever.
struct Problem {
    QString name;
    ProblemCount count;
    Timestamp first{}; ///< received
    Timestamp last{};
    std::vector<ProblemDistrict> districts; ///< those with the most open first

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace otklik
