// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/catalog_service.h"

#include <functional>

namespace otklik {

/// The two questions that the list asks. Answers may come late, out of order or not at all.
struct AppealSource {
    std::function<QFuture<Result<AppealIds>>(const AppealQuery &query, int limit)> find;
    std::function<QFuture<Result<std::vector<AppealRow>>>(std::vector<AppealId> ids)> rows;
};

/// The catalog has to outlive the source.
AppealSource sourceOf(CatalogService &catalog);

} // namespace otklik
