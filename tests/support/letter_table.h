// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

namespace otklik::test {

/// One row of the table that a municipality gets from the monitoring of social networks.
struct Letter {
    QString number;
    QString text;
    QString author = QStringLiteral("Анна П.");
    QString place = QStringLiteral("Обнинск");
    QString time = QStringLiteral("06.03.2026 15:00"); ///< in Moscow
    QString source = QStringLiteral("ВКонтакте");
};

inline QString letterTime(Timestamp at)
{
    return QDateTime::fromSecsSinceEpoch(toSeconds(at), QTimeZone{"Europe/Moscow"})
        .toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

/// The lines of its CSV; the first one is the header.
inline QStringList letterTable(const QList<Letter> &letters)
{
    QStringList lines{QStringLiteral("Номер инцидента;Источник;Автор;Муниципалитет;Дата создания;Текст инцидента")};
    for (const Letter &letter : letters)
        lines << QStringList{letter.number, letter.source, letter.author, letter.place, letter.time, letter.text}.join(
            u';');
    return lines;
}

} // namespace otklik::test
