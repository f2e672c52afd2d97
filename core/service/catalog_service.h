// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appeal.h"
#include "core/domain/filter.h"
#include "core/domain/operation.h"

#include <QFuture>

#include <array>
#include <memory>

namespace otklik {

class Storage;

/// One line of the list; the same fields as the appeal, with the text cut short.
struct AppealRow {
    AppealId id;
    AppealUid uid;
    QString number;
    QString channel;
    QString author;
    QString authorKey;
    QString snippet; ///< title or the beginning of the text, at most 300 characters, not cleaned for display
    QString district;
    QString address;
    QString group;
    QString topic;
    QStringList tags;
    QString department;
    OperatorId assignee;
    Step step = Step::New;
    QString sourceStep;
    QString type;
    QString outcome;
    Importance importance = Importance::Ordinary;
    int level = 0;
    int replies = 0;
    int notes = 0;
    bool isRepeat = false;
    bool hasDraft = false;
    bool isApproved = false;
    Timestamp received{};
    std::optional<Timestamp> due; ///< of the first answer
    std::optional<Timestamp> finalDue;
    std::optional<Timestamp> firstAnswered;
    std::optional<Timestamp> postponedUntil;
    std::optional<Timestamp> promisedUntil;
    std::optional<Timestamp> escalationDue;
};

/// The ids of a query in its order. `isComplete` is false where only the first `limit` were asked for and more follow.
struct AppealIds {
    std::vector<AppealId> ids;
    bool isComplete = true;
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

/// A value that appeals have, with how many have it.
struct FacetValue {
    QString value; ///< empty: not stated
    qint64 count = 0;
};

enum class Facet : quint8 { Channel, District, Group, Topic, Tag, Department, Type, Outcome };

/// Everything that is read of appeals. Each call returns at once; the work is done on the reading thread and does not
/// wait for imports. Results arrive through whenDone(). Errors: Corrupt, Busy; NotFound for card().
class CatalogService {
public:
    explicit CatalogService(Storage &storage);

    /// limit 0: all. A query with filter.text or filter.author searches in all of an appeal's words.
    QFuture<Result<AppealIds>> find(const AppealQuery &query, int limit = 0);
    /// A page of `limit` ids behind the id `after` in the query's order (AppealId{}: from the beginning).
    QFuture<Result<AppealIds>> findAfter(const AppealQuery &query, AppealId after, int limit);
    QFuture<Result<qint64>> count(const AppealQuery &query);
    /// In the order asked for; an id that is not there is left out.
    QFuture<Result<std::vector<AppealRow>>> rows(std::vector<AppealId> ids);
    QFuture<Result<AppealCard>> card(AppealId id);
    QFuture<Result<ViewCounts>> viewCounts(OperatorId me);
    /// Most frequent first, at most 500.
    QFuture<Result<std::vector<FacetValue>>> facet(Facet facet);
    /// By uid, or by the number that people see (the newest of several).
    QFuture<Result<AppealId>> idOf(const QString &uidOrNumber);

private:
    Storage &m_storage;
};

} // namespace otklik
