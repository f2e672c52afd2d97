// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appeal_row.h"
#include "core/domain/facet.h"
#include "core/domain/filter.h"
#include "core/domain/operation.h"
#include "core/domain/page_key.h"

#include <QFuture>

#include <array>
#include <memory>

namespace otklik {

class DeskContext;

/// The ids of a query in its order.
struct AppealIds {
    std::vector<AppealId> ids;
    std::optional<PageKey> next; ///< set where only the first `limit` were asked for and more follow

    bool isComplete() const { return !next; }
};

/// An operation in the history, with what the words need.
struct HistoryEntry {
    Operation operation;
    QString author; ///< the operator's name; empty for the program itself
    bool isUndone = false;
};

struct AppealCard {
    Appeal appeal;
    std::vector<HistoryEntry> history;      ///< oldest first
    std::vector<AppealRow> earlier;         ///< of the same author, newest first, at most 20
    int earlierCount = 0;                   ///< all of them
};

using ViewCounts = std::array<qint64, kViewCount>; ///< indexed by View

/// Everything that is read of appeals. Each call returns at once; the work is done on the reading thread and does not
/// wait for imports. Results arrive through whenDone(). Errors: Corrupt, Busy; NotFound for card().
class CatalogService {
public:
    explicit CatalogService(DeskContext &desk);

    /// `limit` 0: all; `after`: the page behind it. A query with filter.text or filter.author searches in all of an
    /// appeal's words; with Sort::Newest it is answered in the order of arrival, at once.
    QFuture<Result<AppealIds>> find(const AppealQuery &query, int limit = 0, const std::optional<PageKey> &after = {});
    QFuture<Result<qint64>> count(const AppealQuery &query);
    /// In the order asked for; an id that is not there is left out.
    QFuture<Result<std::vector<AppealRow>>> rows(std::vector<AppealId> ids);
    QFuture<Result<AppealCard>> card(AppealId id);
    /// Whole appeals, in the order asked for; an id that is not there is left out. For pages, not for everything.
    QFuture<Result<std::vector<Appeal>>> appeals(std::vector<AppealId> ids);
    QFuture<Result<ViewCounts>> viewCounts(OperatorId me);
    /// Most frequent first, at most 500.
    QFuture<Result<std::vector<FacetValue>>> facet(Facet facet);
    /// By uid, or by the number that people see (the newest of several).
    QFuture<Result<AppealId>> idOf(const QString &uidOrNumber);
    /// Whose history the operation stands in. NotFound.
    QFuture<Result<AppealId>> appealOf(const OperationId &operation);

private:
    DeskContext &m_desk;
};

} // namespace otklik
