// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace otklik::bench {

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

inline double percentile95(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * 0.95)];
}

/// Milliseconds that `f` takes.
template<typename F>
double timed(F &&f)
{
    QElapsedTimer clock;
    clock.start();
    f();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// One line of the table: ours, the reference measured in the same run, their ratio and what it has to be.
inline void print(qint64 appeals, const char *what, double ours, double reference, const char *unit, const char *bound)
{
    std::printf("%9lld  %-46s %12.3f %12.3f %-8s %8.2f  %s\n", static_cast<long long>(appeals), what, ours, reference,
                unit, reference > 0 ? ours / reference : 0.0, bound);
    std::fflush(stdout);
}

} // namespace otklik::bench
