// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace otklik::test {

/// The hands of an operator on a Russian keyboard: keys go to what has the focus, letters as the Russian layout gives
/// them. Counts what is pressed: a modifier that is held is one key more.
class Keyboard {
public:
    explicit Keyboard(QWidget &window)
        : m_window(window)
    {
    }

    /// The key at this place of a QWERTY keyboard: Key_J is «о», Key_Semicolon «ж».
    void press(Qt::Key place, Qt::KeyboardModifiers modifiers = {});
    /// Letter after letter, whatever layout they take.
    void type(const QString &text);
    /// By the clipboard, so that no completer guesses at a path.
    void paste(const QString &text);
    /// Tab until the widget of this name has the focus; false where it is not reached.
    bool tabTo(const QString &objectName);

    /// Where the next key goes: an open popup, the dialog that asks, else the window.
    QWidget *target();

    int pressed() const { return m_pressed; }
    void forget() { m_pressed = 0; }

private:
    void send(Qt::Key key, const QString &text, Qt::KeyboardModifiers modifiers);

    QWidget &m_window;
    int m_pressed = 0;
};

} // namespace otklik::test
