// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/appeal_dialogs.h"

using namespace Qt::StringLiterals;

namespace otklik {

std::vector<Command> appealCommands(AppealDialogs &dialogs, AppealActions &actions, const AppealSelection &selection)
{
    const auto isAny = [selection] { return !selection.ids().empty(); };
    const auto on = [&dialogs, selection](void (AppealDialogs::*ask)(const AppealDialogs::Ids &)) {
        return [&dialogs, selection, ask] { (dialogs.*ask)(selection.ids()); };
    };
    const auto undo = [&actions] { actions.undoLast(); };
    const auto topic = [&dialogs, selection] {
        dialogs.topic(selection.ids(), selection.text ? selection.text() : QString{});
    };

    std::vector<Command> commands{
        {u"topic"_s, AppealDialogs::tr("Topic"), Qt::Key_T, {}, topic, isAny},
        {u"tag"_s, AppealDialogs::tr("Any tag"), Qt::Key_G, {}, on(&AppealDialogs::tag), isAny},
        {u"assign"_s,
         AppealDialogs::tr("Assign to a person or a department"),
         Qt::Key_A,
         {},
         on(&AppealDialogs::assign),
         isAny},
        {u"postpone"_s,
         AppealDialogs::tr("Postpone or promise, with a date"),
         Qt::Key_P,
         {},
         on(&AppealDialogs::postpone),
         isAny},
        {u"note"_s, AppealDialogs::tr("Internal note"), Qt::Key_N, {}, on(&AppealDialogs::note), isAny},
        {u"escalate"_s, AppealDialogs::tr("Escalate"), Qt::Key_E, {}, on(&AppealDialogs::escalate), isAny},
        {u"escalation.return"_s, AppealDialogs::tr("Return from escalation"), Qt::Key_E, Qt::ShiftModifier,
         on(&AppealDialogs::returnEscalation), isAny},
        {u"undo"_s, AppealDialogs::tr("Undo the last action"), Qt::Key_Z, {}, undo, {}},
        {u"undo.ctrl"_s, AppealDialogs::tr("Undo the last action"), Qt::Key_Z, Qt::ControlModifier, undo, {}},
        {u"importance"_s, AppealDialogs::tr("Importance"), Qt::Key_I, {}, on(&AppealDialogs::importance), isAny},
        {u"outcome"_s, AppealDialogs::tr("Outcome"), Qt::Key_O, {}, on(&AppealDialogs::outcome), isAny},
        {u"type"_s, AppealDialogs::tr("Type"), Qt::Key_unknown, {}, on(&AppealDialogs::type), isAny},
        {u"district"_s, AppealDialogs::tr("District"), Qt::Key_D, {}, on(&AppealDialogs::district), isAny},
        {u"law"_s,
         AppealDialogs::tr("Register, redirect, extend, give back…"),
         Qt::Key_L,
         {},
         on(&AppealDialogs::law),
         isAny},
        {u"problem"_s,
         AppealDialogs::tr("Join to a mass problem"),
         Qt::Key_M,
         {},
         on(&AppealDialogs::problem),
         isAny},
        {u"forward"_s,
         AppealDialogs::tr("Hand on to another system…"),
         Qt::Key_F,
         {},
         on(&AppealDialogs::forward),
         isAny},
        {u"resume"_s, AppealDialogs::tr("Back to work"), Qt::Key_P, Qt::ShiftModifier, on(&AppealDialogs::resume),
         isAny},
    };
    for (int number = 1; number <= 9; ++number) {
        commands.push_back({u"favourite.%1"_s.arg(number),
                            AppealDialogs::tr("Favourite tag %1 on or off").arg(QString::number(number)),
                            static_cast<Qt::Key>(Qt::Key_0 + number), {},
                            [&dialogs, selection, number] { dialogs.favouriteTag(number, selection.ids()); }, isAny});
    }
    return commands;
}

} // namespace otklik
