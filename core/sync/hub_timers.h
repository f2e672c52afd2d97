// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace otklik {

/// How long the line waits, by a clock that does not jump.
struct HubTimers {
    std::chrono::milliseconds connecting{8'000}; ///< for each address of each host, and for its name
    std::chrono::milliseconds silence{40'000}; ///< nothing came and nothing went; the hub itself gives up after 30 s
    std::chrono::milliseconds answer{600'000}; ///< for one answer, however slowly it drips
    std::chrono::milliseconds idle{90'000}; ///< nothing to do: a session costs the hub memory
};

} // namespace otklik
