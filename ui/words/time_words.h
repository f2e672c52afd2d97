// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace otklik {

/// Times as a person reads them: in the municipality's zone, whatever the machine's, by the interface's QLocale.
/// Formatting costs some microseconds: for what is visible, never for sorting.
class TimeWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::TimeWords)
public:
    explicit TimeWords(const QTimeZone &zone);

    QDateTime local(Timestamp time) const;
    /// The moment when the wall clock of the municipality shows this.
    Timestamp fromLocal(QDate day, QTime time) const;

    QString moment(Timestamp time) const; ///< "06.03.2026 16:30"
    QString day(Timestamp time) const;    ///< "06.03.2026"
    QString clock(Timestamp time) const;  ///< "16:30"
    /// As short as it stays clear: "16:30" today, "tomorrow 12:15", "Tue 12:15" within a week, else with the date.
    QString when(Timestamp time, Timestamp now) const;

    /// "2 h 10 min left", "3 h overdue".
    static QString left(Timestamp due, Timestamp now);
    /// The same for a narrow column: "2 h 10 min", "−3 h".
    static QString leftShort(Timestamp due, Timestamp now);
    /// Two units at most: "45 min", "2 h 10 min", "3 d 4 h", "12 d".
    static QString duration(std::chrono::seconds length);

private:
    QTimeZone m_zone;
};

} // namespace otklik
