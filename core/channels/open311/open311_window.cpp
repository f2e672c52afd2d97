// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/open311/open311_window.h"

#include <QSet>

#include <iterator>

namespace otklik {

namespace {

constexpr int kMostPages = 50;
constexpr qsizetype kMostRecords = 20'000;

} // namespace

Result<Open311Span<Open311Request>> readOpen311Requests(const Open311Api &api, const Open311Settings &settings,
                                                        const Open311Period &period, std::stop_token stop)
{
    Open311Span<Open311Request> span;
    if (!settings.hasPages) {
        auto list = api.requests(period, 0, std::move(stop));
        if (!list)
            return list.error();
        span.isFull = list->size() >= settings.pageSize;
        span.list = std::move(*list);
        return span;
    }
    QSet<QString> ids;
    for (int page = 1; page <= kMostPages && span.list.size() < kMostRecords; ++page) {
        auto list = api.requests(period, page, stop);
        if (!list)
            return list.error();
        const auto known = ids.size();
        for (Open311Request &request : list->records) {
            if (ids.contains(request.id))
                continue;
            ids.insert(request.id);
            span.list.records.push_back(std::move(request));
        }
        if (ids.size() == known && page > 1)
            return span;
        std::ranges::move(list->refused, std::back_inserter(span.list.refused));
        if (list->size() == 0)
            return span;
    }
    span.isFull = true;
    return span;
}

Result<Open311Span<Open311Update>> readOpen311Updates(const Open311Api &api, const Open311Settings &settings,
                                                      const Open311Period &period, std::stop_token stop)
{
    auto list = api.updates(period, std::move(stop));
    if (!list)
        return list.error();
    const bool isFull = list->size() >= settings.pageSize;
    return Open311Span<Open311Update>{std::move(*list), isFull};
}

} // namespace otklik
