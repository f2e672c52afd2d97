// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"
#include "core/domain/problem.h"
#include "core/storage/session.h"

#include <optional>
#include <vector>

namespace otklik {

/// What two appeals are compared by.
struct Comparable {
    AppealId id;
    Timestamp received{};
    bool isOpen = true;
    qint64 topic = 0; ///< a term
    QString settlement;
    QString address;
    std::optional<GeoPoint> point;
    QString text; ///< with the title; only where asked for
};

/// Mass problems, and what speaks for one. Throws SqlError.
class ProblemReader {
public:
    explicit ProblemReader(Session &session)
        : m_session(session)
    {
    }

    /// Those with the most open appeals first.
    std::vector<Problem> problems();
    std::vector<AppealId> members(const QString &problem, int limit); ///< newest first
    int peopleWaiting(const QString &problem); ///< authors of its open appeals; one without a key is one each time

    /// Received since, or still open: the newest that are at most `limit`, in order of id, behind `after`.
    std::vector<Comparable> comparable(AppealId after, Timestamp since, int limit);
    AppealId oldestOfNewest(int count); ///< behind which the newest `count` appeals stand
    /// As they are now, without their texts. What is not there is left out.
    std::vector<Comparable> facts(const std::vector<AppealId> &ids);

private:
    Session &m_session;
};

} // namespace otklik
