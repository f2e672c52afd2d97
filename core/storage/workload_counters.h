// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/zone.h"
#include "core/stats/workload.h"
#include "core/storage/session.h"

#include <array>
#include <map>

namespace otklik {

/// The counters behind the charts and the sidebar. A write hands in each appeal before and after; the differences are
/// gathered and written once a transaction, so that a batch of a thousand rows costs as much as its cells.
class WorkloadCounters {
public:
    static constexpr int kDimensions = 7; ///< one for each WorkloadBy
    static constexpr int kMeasures = 8;
    static constexpr qint64 kAllDays = -1'000'000; ///< the day of the row that holds a term's sum over all its days

    WorkloadCounters(Session &session, const Zone &zone)
        : m_session(session)
        , m_zone(zone)
    {
    }

    void added(const Appeal &appeal) { count(appeal, +1); }
    void changed(const Appeal &before, const Appeal &after)
    {
        count(before, -1);
        count(after, +1);
    }
    /// Writes the gathered differences, inside the transaction of the rows themselves.
    void flush();

    /// What the tables hold differs from what was gathered: for a recount that started from nothing.
    QStringList differences();
    /// Replaces what the tables hold by what was gathered.
    void replace();

private:
    struct Cell {
        int dimension = 0;
        qint64 day = 0; ///< days since 1970
        qint64 term = 0;
        friend auto operator<=>(const Cell &, const Cell &) = default;
    };
    using Measures = std::array<qint64, kMeasures>;

    void count(const Appeal &appeal, int sign);
    std::array<qint64, kDimensions> terms(const Appeal &appeal);

    Session &m_session;
    const Zone &m_zone;
    std::map<Cell, Measures> m_cells;
    std::array<qint64, kStepCount> m_steps{};
};

} // namespace otklik
