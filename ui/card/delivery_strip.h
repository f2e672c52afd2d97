// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QFrame>

class QPushButton;

namespace otklik {

class PlainLabel;

/// One line of the card about an answer that has not reached the citizen yet. Where nobody knows whether it has, or
/// where the channel refused it, a person decides here. Hidden where all is well.
class DeliveryStrip final : public QFrame {
    Q_OBJECT
public:
    explicit DeliveryStrip(QWidget *parent = nullptr);

    void setDelivery(const ReplyDelivery *delivery); ///< null: nothing to see to

signals:
    void settled(const otklik::DeliverySettled &decision);

private:
    static QString wordsOf(const ReplyDelivery &delivery);

    OperationId m_reply;
    PlainLabel *m_words;
    QPushButton *m_arrived;
    QPushButton *m_again;
};

} // namespace otklik
