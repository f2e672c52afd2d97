// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/delivery_strip.h"

#include "ui/delivery/delivery_words.h"
#include "ui/widgets/message.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

DeliveryStrip::DeliveryStrip(QWidget *parent)
    : QFrame(parent)
    , m_words(new PlainLabel(this))
    , m_row(new QHBoxLayout(this))
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
    m_row->setContentsMargins(8, 2, 8, 2);
    m_row->addWidget(m_words, 1);
    addWay(m_arrived);
    addWay(m_again);
    connect(m_arrived, &QPushButton::clicked, this, &DeliveryStrip::decideArrived);
    connect(m_again, &QPushButton::clicked, this, &DeliveryStrip::decideAgain);
    hide();
}

void DeliveryStrip::addWay(QPushButton *button)
{
    button->setAutoDefault(false);
    m_row->addWidget(button);
}

void DeliveryStrip::setKeys(const QString &arrived, const QString &again)
{
    m_arrived->setText(tr("%1 (%2)").arg(tr("It has arrived"), arrived));
    m_again->setText(tr("%1 (%2)").arg(tr("Send once more"), again));
}

void DeliveryStrip::setDelivery(const ReplyDelivery *delivery, const QString &system)
{
    m_system = system;
    m_shown = delivery ? std::optional{*delivery} : std::nullopt;
    setVisible(delivery);
    if (!delivery)
        return;
    const QString words = DeliveryWords::whole(*delivery, system);
    m_words->setText(canDecide() ? u"⚠ "_s + words : words);
    m_arrived->setVisible(canDecide());
    m_again->setVisible(canDecide());
}

bool DeliveryStrip::canDecide() const
{
    return m_shown && m_shown->needsPerson();
}

void DeliveryStrip::decideArrived()
{
    if (canDecide())
        emit settled({m_shown->reply, true});
}

void DeliveryStrip::decideAgain()
{
    if (!canDecide())
        return;
    const DeliverySettled decision{m_shown->reply, false};
    if (m_shown->state == DeliveryState::Refused)
        return emit settled(decision);
    const bool isAnswer = m_system.isEmpty();
    askQuestion(window(),
                {.text = isAnswer ? tr("Send the answer once more?") : tr("Send the request once more?"),
                 .explanation =
                     isAnswer
                         ? tr("Nobody knows whether the first one has arrived. If it has, the citizen gets two.")
                         : tr("Nobody knows whether the first one has arrived. If it has, the other system gets two."),
                 .yes = tr("Send once more"),
                 .isDangerous = true},
                [this, decision] { emit settled(decision); });
}

} // namespace otklik
