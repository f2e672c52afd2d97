// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/local_time.h"

#include <QByteArray>

#include <vector>

namespace otklik {

/// UTC to wall clock and back for one IANA zone, in nanoseconds where QTimeZone takes microseconds: imports ask a
/// million times. Changes of the offset are known for 1990-2040; before and after, the nearest known offset holds.
/// An immutable value, any thread.
class Zone {
public:
    static constexpr int kFirstYear = 1990;
    static constexpr int kLastYear = 2040;

    /// Invalid where the system knows no such zone ("Europe/Moscow").
    static Result<Zone> load(const QString &ianaId);

    const QString &id() const { return m_id; }

    LocalSeconds toLocal(Timestamp time) const { return LocalSeconds{time.time_since_epoch() + offsetAt(time)}; }
    /// A time that the clock shows twice is the first of the two; one that is jumped over is the moment of the jump.
    Timestamp toUtc(LocalSeconds local) const;

    LocalDay localDay(Timestamp time) const { return dayOf(toLocal(time)); }
    /// The first moment of the day: not always 00:00.
    Timestamp startOfDay(LocalDay day) const { return toUtc(LocalSeconds{day}); }

private:
    struct Span {
        Timestamp from; ///< the offset holds from here to the next span
        std::chrono::seconds offset;
    };

    Zone() = default;
    void addSpan(qint64 from, std::chrono::seconds offset);
    std::chrono::seconds offsetAt(Timestamp time) const;

    QString m_id;
    std::vector<Span> m_spans; ///< never empty; the first begins at the beginning of time
};

} // namespace otklik
