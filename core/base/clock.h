// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>

namespace otklik {

/// UTC, to the second. Becomes local time (the municipality's zone) only where a person reads it.
using Timestamp = std::chrono::sys_seconds;

/// Where "now" comes from; a test hands in its own.
using Clock = std::function<Timestamp()>;

Timestamp systemNow();

inline qint64 toSeconds(Timestamp t)
{
    return t.time_since_epoch().count();
}
inline Timestamp fromSeconds(qint64 seconds)
{
    return Timestamp{std::chrono::seconds{seconds}};
}

/// "2026-03-06T13:30:00Z", the form of every time in JSON.
QString toIso(Timestamp t);

} // namespace otklik
