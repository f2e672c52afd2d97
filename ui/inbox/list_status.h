// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QToolButton;

namespace otklik {

class PlainLabel;

/// The line above the list: how many there are, how many are selected, how many have come meanwhile.
class ListStatus final : public QWidget {
    Q_OBJECT
public:
    explicit ListStatus(QWidget *parent = nullptr);

    void setCount(std::optional<qint64> count); ///< nullopt: not known yet
    void setSelected(int count); ///< 0: nothing is being marked
    void setWaiting(int count);

signals:
    void selectAllRequested();
    void clearRequested();
    void showWaitingRequested();

private:
    void updateText();

    std::optional<qint64> m_count;
    int m_selected = 0;
    PlainLabel *m_text;
    QToolButton *m_selectAll;
    QToolButton *m_clear;
    QToolButton *m_waiting;
};

} // namespace otklik
