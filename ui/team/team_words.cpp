// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_words.h"

#include "core/domain/hub_trouble.h"
#include "ui/words/error_words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString{});
    return parts.join(u" · "_s);
}

} // namespace

QString TeamWords::line(const TeamState &state, const TimeWords &time, Timestamp now)
{
    return joined({ownLine(state, time, now), followedLine(state)});
}

QString TeamWords::followedLine(const TeamState &state)
{
    const auto behind = std::ranges::count_if(
        state.followed, [](const TeamState::Followed &each) { return each.line != TeamState::Line::InStep; });
    if (behind == 0 || state.line != TeamState::Line::InStep)
        return {};
    return tr("%Ln municipality(ies) not in step yet", nullptr, static_cast<int>(behind));
}

QString TeamWords::ownLine(const TeamState &state, const TimeWords &time, Timestamp now)
{
    using Line = TeamState::Line;
    const QString dataOf = state.dataOf ? tr("data as of %1").arg(time.when(*state.dataOf, now)) : QString{};
    const auto troubled = [&](const Error &trouble) {
        if (is(trouble, HubTrouble::PasswordNeeded))
            return joined({tr("Offline: no password"), dataOf});
        return joined({tr("Offline"), dataOf, ErrorWords::whatHappened(trouble)});
    };
    switch (state.line) {
    case Line::Alone:
        return {};
    case Line::Off:
        return joined({tr("Offline"), dataOf});
    case Line::Calling:
        // A call after a trouble looks like the trouble until it succeeds: nothing flickers with each attempt.
        return state.trouble ? troubled(*state.trouble) : joined({tr("Calling the hub…"), dataOf});
    case Line::FirstSync: {
        const QLocale locale;
        if (state.toTake <= 0)
            return tr("Taking in the team’s appeals…");
        return tr("Taking in the team’s appeals: %1 of about %2")
            .arg(locale.toString(std::min(state.taken, state.toTake)), locale.toString(state.toTake));
    }
    case Line::CatchingUp:
        return joined({tr("Catching up with the hub…"), dataOf});
    case Line::InStep:
        if (state.trouble) // in step, and yet something cannot go
            return joined({tr("Data as of %1").arg(state.dataOf ? time.when(*state.dataOf, now) : u"—"_s),
                           ErrorWords::whatHappened(*state.trouble)});
        return state.dataOf ? tr("Data as of %1").arg(time.when(*state.dataOf, now)) : tr("Connected to the hub");
    case Line::Waiting:
    case Line::Stopped:
        return state.trouble ? troubled(*state.trouble) : joined({tr("Offline"), dataOf});
    }
    return {};
}

QString TeamWords::explanation(const TeamState &state)
{
    QStringList parts;
    if (state.trouble)
        parts << ErrorWords::message(*state.trouble);
    if (state.sentAgain > 0)
        parts << tr("The hub was restored from an older copy: %Ln change(s) of this desk go there once more.", nullptr,
                    static_cast<int>(state.sentAgain));
    for (const TeamState::Followed &each : state.followed) {
        if (each.trouble)
            parts << u"%1: %2"_s.arg(each.municipality, ErrorWords::whatHappened(*each.trouble));
    }
    return parts.join(u'\n');
}

QString TeamWords::outbox(const OutboxCounts &counts)
{
    QStringList parts;
    if (counts.waiting > 0)
        parts << tr("%Ln waiting to be sent", nullptr, static_cast<int>(counts.waiting));
    if (counts.held > 0)
        parts << tr("%Ln held", nullptr, static_cast<int>(counts.held));
    if (counts.refused > 0)
        parts << tr("%Ln need(s) you", nullptr, static_cast<int>(counts.refused));
    return parts.join(u" · "_s);
}

} // namespace otklik
