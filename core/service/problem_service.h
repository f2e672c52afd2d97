// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appeal_row.h"
#include "core/domain/likeness.h"
#include "core/domain/problem.h"
#include "core/service/change_notice.h"

#include <QFuture>

#include <memory>
#include <vector>

namespace otklik {

class DeskContext;

/// An appeal that may have the same cause as another one, and what speaks for it.
struct Alike {
    AppealRow row;
    Likeness likeness;
};

/// What is like an appeal: to be joined with it, or to be joined to.
struct AlikeAppeals {
    std::vector<Alike> free;      ///< open and of no problem, best first
    std::vector<Alike> inProblems; ///< the best of each problem, best first
};

/// Mass problems: many appeals with one cause. Joining and leaving are operations like any other; this is what one looks
/// at before. Compares what came in within kCompared and what is still open, at most kMostCompared of them, on a thread
/// of its own; the first question waits until their words are counted. Errors: Corrupt, Busy.
class ProblemService {
public:
    static constexpr std::chrono::days kCompared{60};
    static constexpr int kMostCompared = 100'000;

    explicit ProblemService(DeskContext &desk);
    ~ProblemService();

    /// Those with the most open appeals first.
    QFuture<Result<std::vector<Problem>>> problems();
    /// Authors of the open appeals of a problem.
    QFuture<Result<int>> peopleWaiting(const QString &problem);
    /// At most `limit` in each list. NotFound.
    QFuture<Result<AlikeAppeals>> alike(AppealId appeal, int limit);
    /// What is free and like one of the problem's appeals, best first.
    QFuture<Result<std::vector<Alike>>> alikeTo(const QString &problem, int limit);
    /// The ids of a problem's appeals, newest first, at most `limit`.
    QFuture<Result<std::vector<AppealId>>> members(const QString &problem, int limit);

    /// Called after each write; any thread.
    void takeNotice(const ChangeNotice &notice);

private:
    class Book;

    DeskContext &m_desk;
    std::unique_ptr<Book> m_book; ///< used on the comparing thread only
};

} // namespace otklik
