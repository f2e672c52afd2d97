// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QPushButton;

namespace otklik {

class PlainLabel;

/// One line about an answer that has not reached the citizen yet, or a request that has not reached another system.
/// Where nobody knows whether it has, or where it was refused, a person decides here. Hidden where all is well.
class DeliveryStrip final : public QFrame {
    Q_OBJECT
public:
    explicit DeliveryStrip(QWidget *parent = nullptr);

    /// Null: nothing to see to. `system`: to which a request goes; empty for an answer.
    void setDelivery(const ReplyDelivery *delivery, const QString &system = {});
    bool canDecide() const;
    /// What to press where the screen has keys for it: "Y".
    void setKeys(const QString &arrived, const QString &again);
    void addWay(QPushButton *button); ///< a further way out, behind the others

    void decideArrived();
    void decideAgain(); ///< asks where the citizen might get two answers, or the other system two requests

signals:
    void settled(const otklik::DeliverySettled &decision);

private:
    std::optional<ReplyDelivery> m_shown;
    QString m_system;
    PlainLabel *m_words;
    QHBoxLayout *m_row;
    QPushButton *m_arrived;
    QPushButton *m_again;
};

} // namespace otklik
