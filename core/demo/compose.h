// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/authors.h"
#include "core/demo/dice.h"
#include "core/demo/places.h"
#include "core/demo/topic_book.h"

#include <QDate>
#include <QString>

namespace otklik::demo {

/// What the marks of a phrase stand for in one appeal.
struct Blanks {
    const Place *place = nullptr;
    QStringView done; ///< $w
    QStringView plan; ///< $p
    QDate past; ///< $q
    QDate future; ///< $f
    QString earlier; ///< $g
    int small = 2; ///< $k
    int teen = 11; ///< $m
    int bus = 1; ///< $b
    int lasting = 0; ///< which $d

    void throwNumbers(Dice &dice);
};

void appendFilled(QString &text, QStringView phrase, const Blanks &blanks);
QString filled(QStringView phrase, const Blanks &blanks);

struct Wording {
    const TopicEntry *topic = nullptr;
    Manner manner = Manner::Comment;
    int problem = 0; ///< which of the topic's problems
    bool isAlarming = false;
    bool isRepeat = false;
};

/// What a citizen wrote, with the haste and the slips of the manner.
QString citizenText(Dice &dice, const Wording &wording, const Blanks &blanks);
/// Gratitude, advertising, a bare «+1».
QString besideThePoint(Dice &dice, std::span<const QStringView> phrases, Manner manner, const Blanks &blanks);

} // namespace otklik::demo
