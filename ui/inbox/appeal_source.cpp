// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/appeal_source.h"

namespace otklik {

AppealSource sourceOf(CatalogService &catalog)
{
    return {
        .find = [&catalog](const AppealQuery &query, int limit) { return catalog.find(query, limit); },
        .rows = [&catalog](std::vector<AppealId> ids) { return catalog.rows(std::move(ids)); },
    };
}

} // namespace otklik
