// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/open311/open311_api.h"
#include "core/channels/open311/open311_cursor.h"

namespace otklik {

inline constexpr std::chrono::seconds kWidestOpen311Window = std::chrono::hours{90 * 24};

/// What a server gave for a period of time.
template<typename Record>
struct Open311Span {
    Open311List<Record> list;
    bool isFull = false; ///< as much as the server gives at once: there may be more
};

/// One window that did not come back full, or could not be made smaller.
template<typename Record>
struct Open311Reading {
    Open311List<Record> list;
    Open311Window next;
    bool isAtEnd = false; ///< `next` begins now
    bool isCut = false; ///< more than the server gives at once, in a single second
};

/// Reads on from `window`, halving it as long as it comes back full; the next one is twice as wide again.
/// \a ask: Result<Open311Span<Record>>(const Open311Period &)
template<typename Record, typename Ask>
Result<Open311Reading<Record>> readOpen311Window(Open311Window window, Timestamp now, Ask ask)
{
    constexpr std::chrono::seconds kNarrowest{1};
    window.from = std::min(window.from, now); // the clock may have been ahead of its time
    for (;;) {
        const Timestamp to = std::min(window.from + window.span, now);
        auto span = ask(Open311Period{window.from, to});
        if (!span)
            return span.error();
        const auto width = to - window.from;
        if (span->isFull && width > kNarrowest) {
            window.span = width / 2;
            continue;
        }
        const auto nextSpan = std::min(window.span * 2, kWidestOpen311Window);
        return Open311Reading<Record>{std::move(span->list), {to, nextSpan}, to >= now, span->isFull};
    }
}

/// All pages of a period where the server has pages. A server that knows nothing of pages gives the first one again.
Result<Open311Span<Open311Request>> readOpen311Requests(const Open311Api &api, const Open311Settings &settings,
                                                        const Open311Period &period, std::stop_token stop);

/// `isFull` where so many came as the server gives of requests.
Result<Open311Span<Open311Update>> readOpen311Updates(const Open311Api &api, const Open311Settings &settings,
                                                      const Open311Period &period, std::stop_token stop);

} // namespace otklik
