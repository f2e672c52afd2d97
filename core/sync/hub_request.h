// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSet>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct pg_result;

namespace otklik {

/// One statement on its way to the hub and back. Lives on the thread of the line.
struct HubRequest {
    QByteArray sql;
    std::vector<std::optional<QByteArray>> arguments;
    /// Requests about no municipality go before the hub is known to be the right one.
    int municipality = 0;
    /// Appeals and operations whose order matters: of two requests that touch the same, the second waits for the first,
    /// and fails with it.
    QSet<QUuid> touched;

    /// For each row; false: it makes no sense.
    std::function<bool(const pg_result *, int row)> takeRow;
    /// Exactly once: all rows came and the transaction is over, or the error. Returns why those behind must not go on.
    std::function<std::optional<Error>(const std::optional<Error> &)> finish;

    qsizetype size() const
    {
        qsizetype bytes = sql.size();
        for (const auto &argument : arguments)
            bytes += argument ? argument->size() : 0;
        return bytes;
    }
};
using HubRequestPtr = std::shared_ptr<HubRequest>;

} // namespace otklik
