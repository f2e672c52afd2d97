// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "core/service/catalog_service.h"
#include "ui/words/time_words.h"

namespace otklik {

/// How pressing a row is, for its mark.
enum class Urgency : quint8 { Done, None, Later, Today, Soon, Overdue };

/// The nearest date that somebody waits for, as urgencyKey() orders by it; nullopt where there is none or all is done.
std::optional<Timestamp> nearestDate(const AppealRow &row);

struct Badge {
    enum class Tone : quint8 { Alarm, Attention, Calm };

    QString text;
    Tone tone = Tone::Calm;

    friend bool operator==(const Badge &, const Badge &) = default;
};

/// A row in words that are safe to paint: one line each, cut to a length that costs nothing.
struct RowWords {
    Urgency urgency = Urgency::None;
    QString channel; ///< up to three letters
    QString author;
    QString place; ///< "Obninsk · Roads › Potholes"
    QString time; ///< "2 h 10 min left"
    QString snippet;
    QStringList tags; ///< with #
    std::vector<Badge> badges; ///< the most important first
};

/// Says what a row shows, at a moment, in the municipality's time.
class RowWording {
    Q_DECLARE_TR_FUNCTIONS(otklik::RowWording)
public:
    /// What is due before this moment counts as urgent; asked once a minute.
    using UrgentBefore = std::function<Timestamp(Timestamp now)>;

    explicit RowWording(Clock clock = systemNow, const QTimeZone &zone = QTimeZone::utc(),
                        UrgentBefore urgentBefore = inTwoHours);

    static Timestamp inTwoHours(Timestamp now) { return now + std::chrono::hours{2}; }

    RowWords words(const AppealRow &row) const;
    QString accessibleText(const AppealRow &row) const; ///< the row read aloud
    QString toolTip(const AppealRow &row) const; ///< absolute times, a line each; plain text
    static QString urgencyName(Urgency urgency);

private:
    Urgency urgency(const AppealRow &row, Timestamp now) const;
    QString time(const AppealRow &row, Timestamp now) const;
    std::vector<Badge> badges(const AppealRow &row, Timestamp now) const;

    Timestamp urgentBefore(Timestamp now) const;

    Clock m_clock;
    TimeWords m_time;
    UrgentBefore m_urgentBefore;
    mutable qint64 m_minute = 0; ///< for which m_urgent was asked
    mutable Timestamp m_urgent{};
};

} // namespace otklik
