// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace otklik {

/// Asks for some words: a note, the result of an escalation, what has to change in a reply. Ctrl+Enter takes them,
/// Esc closes.
class TextDialog final : public QDialog {
    Q_OBJECT
public:
    struct Wording {
        QString title;
        QString hint;
        QString button; ///< names the action
        QString text{}; ///< to begin with
        bool mayBeEmpty = false;
        bool isOneLine = false; ///< Enter is enough then
    };

    TextDialog(const Wording &wording, QWidget *parent);

signals:
    void written(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void take();

    const bool m_mayBeEmpty;
    const bool m_isOneLine;
    QPlainTextEdit *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace otklik
