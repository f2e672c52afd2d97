// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace otklik {

class PlainLabel;

/// A strip above the pages: what happened, what is safe, what to do. Hidden while all is well.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// An empty `action` shows no button.
    void show(const QString &text, const QString &action = {});
    QString text() const;

signals:
    void actionChosen();

private:
    PlainLabel *m_mark;
    PlainLabel *m_text;
    QPushButton *m_action;
};

} // namespace otklik
