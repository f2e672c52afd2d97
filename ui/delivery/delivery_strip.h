// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QPushButton;

namespace otklik {

class PlainLabel;

/// One line about an answer that has not reached the citizen yet. Where nobody knows whether it has, or where the
/// channel refused it, a person decides here. Hidden where all is well.
class DeliveryStrip final : public QFrame {
    Q_OBJECT
public:
    explicit DeliveryStrip(QWidget *parent = nullptr);

    void setDelivery(const ReplyDelivery *delivery); ///< null: nothing to see to
    bool canDecide() const;
    /// What to press where the screen has keys for it: "Y".
    void setKeys(const QString &arrived, const QString &again);
    void addWay(QPushButton *button); ///< a further way out, behind the others

    void decideArrived();
    void decideAgain(); ///< asks where the citizen might get two answers

signals:
    void settled(const otklik::DeliverySettled &decision);

private:
    std::optional<ReplyDelivery> m_shown;
    PlainLabel *m_words;
    QHBoxLayout *m_row;
    QPushButton *m_arrived;
    QPushButton *m_again;
};

} // namespace otklik
