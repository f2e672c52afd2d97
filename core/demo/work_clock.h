// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>

#include <vector>

namespace otklik::demo {

constexpr qint64 kDaySeconds = 24 * 3600;
/// Kaluga keeps Moscow time, without summer time since 2014; the demo does not go further back.
constexpr qint64 kZoneSeconds = 3 * 3600;

struct LocalMoment {
    QDate date;
    int secondOfDay = 0;
};
LocalMoment localMoment(Timestamp time);
Timestamp utcOf(QDate date, int secondOfDay);

/// Monday to Friday, 9 to 18, without the holidays that have a fixed date: when made-up colleagues work. Not the
/// calendar that deadlines are counted by.
class WorkClock {
public:
    static constexpr int kFrom = 9 * 3600;
    static constexpr int kTo = 18 * 3600;

    WorkClock(QDate first, QDate last);

    static bool isWorkday(QDate date);
    /// The moment when `seconds` of work have passed since `time`; clamped to the days known.
    Timestamp after(Timestamp time, qint64 seconds) const;

private:
    QDate m_first;
    std::vector<qint64> m_before; ///< seconds of work before each day
};

} // namespace otklik::demo
