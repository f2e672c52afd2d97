// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/keyboard.h"

#include "core/domain/keyboard_layout.h"

#include <QApplication>
#include <QClipboard>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kMostTabs = 120;

/// What the key says on the Russian layout; empty for Enter, Tab, arrows.
QString letterAt(Qt::Key place)
{
    if (place < Qt::Key_Space || place > Qt::Key_AsciiTilde)
        return {};
    const QString latin = QString{QChar{static_cast<char16_t>(place)}}.toLower();
    return onOtherLayout(latin);
}

} // namespace

QWidget *Keyboard::target()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    QWidget *top = QApplication::activeModalWidget();
    if (!top)
        top = &m_window;
    if (QApplication::activeWindow() != top) { // a window manager does this when a dialog closes
        top->activateWindow();
        if (!QTest::qWaitForWindowActive(top))
            return top;
    }
    return top->focusWidget() ? top->focusWidget() : top;
}

void Keyboard::send(Qt::Key key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QTest::sendKeyEvent(QTest::Click, target(), key, text, modifiers);
    QApplication::processEvents();
}

void Keyboard::press(Qt::Key place, Qt::KeyboardModifiers modifiers)
{
    m_pressed += 1 + modifiers.testFlag(Qt::ShiftModifier) + modifiers.testFlag(Qt::ControlModifier) +
                 modifiers.testFlag(Qt::AltModifier);
    QString letter = letterAt(place);
    // Qt names a key by its capital letter; with Ctrl its platforms name the Latin one on any layout.
    const bool isLatin = letter.isEmpty() || modifiers.testFlag(Qt::ControlModifier);
    const auto key = isLatin ? place : static_cast<Qt::Key>(letter.toUpper().front().unicode());
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier))
        letter.clear();
    else if (modifiers.testFlag(Qt::ShiftModifier))
        letter = letter.toUpper();
    send(key, letter, modifiers);
}

void Keyboard::type(const QString &text)
{
    for (const QChar letter : text) {
        ++m_pressed;
        send(static_cast<Qt::Key>(letter.toUpper().unicode()), letter, {});
    }
}

void Keyboard::paste(const QString &text)
{
    QApplication::clipboard()->setText(text);
    press(Qt::Key_V, Qt::ControlModifier);
}

bool Keyboard::tabTo(const QString &objectName)
{
    for (int i = 0; i < kMostTabs; ++i) {
        if (target()->objectName() == objectName)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

} // namespace otklik::test
