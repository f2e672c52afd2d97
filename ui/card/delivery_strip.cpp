// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/delivery_strip.h"

#include "core/text/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kDetails = 200;

} // namespace

DeliveryStrip::DeliveryStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new PlainLabel(this))
    , m_arrived(new QPushButton(tr("It has arrived"), this))
    , m_again(new QPushButton(tr("Send once more"), this))
{
    setObjectName(u"deliveryStrip"_s);
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_words->setObjectName(u"deliveryWords"_s);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::ToolTipText);
    m_arrived->setObjectName(u"deliveryArrived"_s);
    m_again->setObjectName(u"deliveryAgain"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(m_words, 1);
    for (QPushButton *button : {m_arrived, m_again}) {
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, isDelivered = button == m_arrived] { emit settled({m_reply, isDelivered}); });
    }
    hide();
}

void DeliveryStrip::setDelivery(const ReplyDelivery *delivery)
{
    setVisible(delivery);
    if (!delivery)
        return;
    m_reply = delivery->reply;
    m_words->setText(wordsOf(*delivery));
    const bool needsPerson =
        delivery->state == DeliveryState::InDoubt || delivery->state == DeliveryState::Refused;
    m_arrived->setVisible(needsPerson);
    m_again->setVisible(needsPerson);
}

QString DeliveryStrip::wordsOf(const ReplyDelivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return tr("The answer waits for the gateway.");
    case DeliveryState::Sending:
        return tr("The answer is being delivered.");
    case DeliveryState::InDoubt:
        return u"⚠ "_s + tr("It is not known whether the answer has reached the citizen. Look in the channel: is it "
                           "there?");
    case DeliveryState::Refused:
        return u"⚠ "_s + tr("The answer cannot be delivered: %1. Answer in another way, or send it once more when the "
                           "cause is mended.")
                            .arg(oneLine(delivery.details, kDetails));
    case DeliveryState::Delivered:
        break;
    }
    return {};
}

} // namespace otklik
