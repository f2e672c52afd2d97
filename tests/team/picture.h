// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/team/team_desk.h"

#include <map>

namespace otklik::test {

/// What the desks have to agree on.
inline std::map<QString, QString> picture(TeamDesk &desk)
{
    std::map<QString, QString> appeals;
    for (const AppealId id : desk.ids()) {
        const AppealCard card = desk.card(id);
        QStringList words{
            card.appeal.origin.number,         card.appeal.origin.text, card.appeal.topic,
            card.appeal.tags.join(u','),       key(card.appeal.step),   QString::number(card.appeal.replies),
            QString::number(card.appeal.notes)};
        for (const HistoryEntry &entry : card.history)
            words << entry.operation.id.toString() + entry.author;
        appeals[card.appeal.uid.toString()] = words.join(u'|');
    }
    return appeals;
}

inline QString differences(TeamDesk &one, TeamDesk &other)
{
    const auto mine = picture(one);
    const auto theirs = picture(other);
    QStringList words;
    for (const auto &[uid, appeal] : mine) {
        const auto found = theirs.find(uid);
        if (found == theirs.end())
            words << QStringLiteral("only here: ") + appeal;
        else if (found->second != appeal)
            words << appeal + QStringLiteral("\nand\n") + found->second;
    }
    if (theirs.size() > mine.size())
        words << QStringLiteral("%1 more there").arg(theirs.size() - mine.size());
    return words.join(u'\n');
}

} // namespace otklik::test

/// In the end, also where a line had to fall silent first; or says what is different.
#define SAME(one, other)                                                                                               \
    do {                                                                                                               \
        const bool isSame = QTest::qWaitFor([&] { return differences(one, other).isEmpty(); }, 60'000);                \
        QVERIFY2(isSame, qPrintable(differences(one, other)));                                                         \
    } while (false)
#define IN_STEP(desk) QTRY_VERIFY_WITH_TIMEOUT((desk).isInStep(), 60'000)
