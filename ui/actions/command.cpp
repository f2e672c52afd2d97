// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/command.h"

#include "ui/widgets/key_place.h"

#include <QKeySequence>

#include <algorithm>

namespace otklik {

namespace {

constexpr Qt::KeyboardModifiers kMeant = Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

Qt::Key pressed(const QKeyEvent *event)
{
    if (event->key() == Qt::Key_Enter)
        return Qt::Key_Return;
    if (const auto digit = placeDigit(event))
        return static_cast<Qt::Key>(Qt::Key_0 + *digit);
    return placeKey(event);
}

} // namespace

QString keyText(const Command &command)
{
    if (command.key == Qt::Key_unknown)
        return {};
    const Qt::Key key = command.key == Qt::Key_Return ? Qt::Key_Enter : command.key; // as keyboards have it
    return QKeySequence{QKeyCombination{command.modifiers, key}}.toString(QKeySequence::NativeText);
}

bool runByKey(const std::vector<Command> &commands, const QKeyEvent *event)
{
    const Qt::Key key = pressed(event);
    const Qt::KeyboardModifiers modifiers = event->modifiers() & kMeant;
    const auto found = std::ranges::find_if(commands, [&](const Command &command) {
        return command.key == key && command.modifiers == modifiers;
    });
    if (found == commands.end() || (found->isEnabled && !found->isEnabled()))
        return false;
    found->run();
    return true;
}

} // namespace otklik
