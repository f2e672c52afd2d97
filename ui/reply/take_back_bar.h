// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_actions.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace otklik {

class PlainLabel;

/// After an answer was recorded: says so, counts the seconds down, and takes it back. Stays while the operator goes on
/// to the next appeal.
class TakeBackBar final : public QWidget {
    Q_OBJECT
public:
    explicit TakeBackBar(AppealActions &actions, QWidget *parent = nullptr);

private:
    void offer(quint64 action);
    void tick();
    void finish();

    AppealActions &m_actions;
    PlainLabel *m_words;
    QPushButton *m_takeBack;
    QTimer m_timer;
    QElapsedTimer m_since;
    quint64 m_action = 0;
};

} // namespace otklik
