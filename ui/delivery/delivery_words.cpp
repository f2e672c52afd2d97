// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/delivery_words.h"

#include "core/text/plain_text.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr qsizetype kDetails = 200;

} // namespace

QString DeliveryWords::brief(const ReplyDelivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return delivery.attempts > 0 ? tr("the channel does not take it yet") : tr("waits for the gateway");
    case DeliveryState::Sending:
        return tr("is being delivered");
    case DeliveryState::InDoubt:
        return tr("not known whether it has arrived");
    case DeliveryState::Refused:
        return tr("refused: %1").arg(oneLine(delivery.details, kDetails));
    case DeliveryState::Delivered:
        return tr("delivered");
    }
    return {};
}

QString DeliveryWords::whole(const ReplyDelivery &delivery, const QString &system)
{
    if (!system.isEmpty())
        return ofRequest(delivery, displayName(system));
    switch (delivery.state) {
    case DeliveryState::Waiting:
        if (delivery.attempts > 0)
            return tr(
                "The channel does not take the answer yet. It was tried %Ln time(s) and is tried again by itself.",
                nullptr, delivery.attempts);
        return tr("The answer waits for the gateway.");
    case DeliveryState::Sending:
        return tr("The answer is being delivered.");
    case DeliveryState::InDoubt:
        return tr("It is not known whether the answer has reached the citizen. Look in the channel: is it there?");
    case DeliveryState::Refused:
        return tr("The answer cannot be delivered: %1. Answer in another way, or send it once more when the cause is "
                  "mended.")
            .arg(oneLine(delivery.details, kDetails));
    case DeliveryState::Delivered:
        break;
    }
    return {};
}

QString DeliveryWords::ofRequest(const ReplyDelivery &delivery, const QString &system)
{
    switch (delivery.state) {
    case DeliveryState::Waiting:
        if (delivery.attempts > 0)
            return tr("“%1” does not take the request yet. It was tried %Ln time(s) and is tried again by itself.",
                      nullptr, delivery.attempts)
                .arg(system);
        return tr("The request to “%1” waits for the gateway.").arg(system);
    case DeliveryState::Sending:
        return tr("The request is being handed on to “%1”.").arg(system);
    case DeliveryState::InDoubt:
        return tr("It is not known whether the request has reached “%1”. Look there: is it in their list?").arg(system);
    case DeliveryState::Refused:
        return tr("“%1” does not take the request: %2. Hand it on anew with that put right, or send it once more when "
                  "the cause is mended there.")
            .arg(system, oneLine(delivery.details, kDetails));
    case DeliveryState::Delivered:
        break;
    }
    return {};
}

QString DeliveryWords::numberOf(const Forwarding &forwarding)
{
    // Settled by a person, the words are those of the failure before.
    return forwarding.externalId.isEmpty() ? QString{}
                                           : displayName(forwarding.delivery.details.section(": "_L1, 0, 0));
}

} // namespace otklik
