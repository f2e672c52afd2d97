// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QString>

#include <functional>
#include <vector>

namespace otklik {

/// Something an operator can do with a key: the palette and the table of keys are made of the same list.
/// `key` is the place on a QWERTY keyboard, so that it is the same key on the Russian layout.
struct Command {
    QString id;   ///< stable: "topic"
    QString name; ///< in words: "Set the topic"
    Qt::Key key = Qt::Key_unknown;
    Qt::KeyboardModifiers modifiers;
    std::function<void()> run;
    std::function<bool()> isEnabled; ///< empty: always
};

/// What to press, for the palette and the table of keys: "Ctrl+Enter", "T".
QString keyText(const Command &command);

/// Runs the first command whose key this is. False where there is none, or it cannot be done now.
/// Not to be asked while a text is being typed.
bool runByKey(const std::vector<Command> &commands, const QKeyEvent *event);

} // namespace otklik
