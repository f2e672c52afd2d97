// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"

namespace otklik {

/// One line of the list: the same fields as the appeal, with the text cut short.
struct AppealRow {
    AppealId id;
    AppealUid uid;
    QString number;
    QString channel;
    QString author;
    QString authorKey;
    QString snippet; ///< the title or the beginning of the text, at most 300 characters, not cleaned for display
    QString district;
    QString settlement;
    QString address;
    QString group;
    QString topic;
    QStringList tags;
    QString problem;
    QString department;
    OperatorId assignee;
    Step step = Step::New;
    QString sourceStep;
    QString type;
    QString outcome;
    Importance importance = Importance::Ordinary;
    int level = 0;
    int replies = 0;
    int notes = 0;
    bool isRepeat = false;
    bool hasDraft = false;
    bool isApproved = false;
    Timestamp received{};
    std::optional<Timestamp> due; ///< of the first answer
    std::optional<Timestamp> finalDue;
    std::optional<Timestamp> firstAnswered;
    std::optional<Timestamp> closed;
    std::optional<Timestamp> postponedUntil;
    std::optional<Timestamp> promisedUntil;
    std::optional<Timestamp> escalationDue;
    std::optional<Timestamp> nextDue; ///< of the clocks that have no field here
    Track track = Track::OpenSource;
    QString municipality; ///< followed by this desk; empty: its own

    friend bool operator==(const AppealRow &, const AppealRow &) = default;
};

} // namespace otklik
