// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/list_query.h"

namespace otklik {

struct ListedIds {
    std::vector<AppealId> ids;
    std::optional<PageKey> next; ///< set where a limit cut the list off
};

struct TermCount {
    qint64 term = 0;
    qint64 count = 0;
};

/// Which appeals are in a view, in its order. Throws SqlError.
class AppealList {
public:
    explicit AppealList(Session &session)
        : m_session(session)
    {
    }

    /// `limit` 0: all.
    ListedIds ids(const ListScope &scope, int limit, const std::optional<PageKey> &after = {});
    qint64 count(const ListScope &scope);
    std::array<qint64, kViewCount> viewCounts(OperatorId me, Timestamp urgentBefore);

    ListSizes sizes();

private:
    ListedIds byDistrict(const ListScope &scope, int limit, const std::optional<PageKey> &after);
    ListedIds bySearch(const ListScope &scope, int limit, const std::optional<PageKey> &after);
    qint64 countRows(std::string_view sql, qint64 value);

    Session &m_session;
};

} // namespace otklik
