// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

#include <functional>

namespace otklik {

// The only way to a message box: its text is plain, each paragraph at most 400 characters. None of them waits for the
// answer; `parent` is the window that they belong to, and they go with it.

/// Says what happened, what is safe and what to do next. `explanation` is a second paragraph.
QMessageBox *showMessage(QWidget *parent, QMessageBox::Icon icon, const QString &text, const QString &explanation = {});

struct Question {
    QString text;
    QString explanation;
    QString yes; ///< the button names the action: «Open in the browser»
    bool isDangerous = false; ///< then «Cancel» is the button that Enter presses
};

/// Calls `accepted` after the person has agreed; nothing is called otherwise.
QMessageBox *askQuestion(QWidget *parent, const Question &question, const std::function<void()> &accepted);

} // namespace otklik
