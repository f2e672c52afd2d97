// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/appeal.h"

#include <algorithm>
#include <functional>

namespace otklik {

namespace {

// Sorting keys of the list: dated < undated < done. Seconds since 1970 stay far below the first of them.
constexpr qint64 kUndated = 50'000'000'000;
constexpr qint64 kDone = 100'000'000'000;

template<typename Item, typename Delivery>
const Item *firstOpen(const std::vector<Item> &items, Delivery deliveryOf)
{
    const Item *refused = nullptr;
    for (const Item &item : items) {
        const ReplyDelivery &delivery = std::invoke(deliveryOf, item);
        if (delivery.state == DeliveryState::Refused)
            refused = &item;
        else if (delivery.state == DeliveryState::Delivered)
            refused = nullptr;
        else
            return &item;
    }
    return refused;
}

} // namespace

const ReplyDelivery *openDelivery(const Appeal &appeal)
{
    return firstOpen(appeal.deliveries, std::identity{});
}

const Forwarding *openForwarding(const Appeal &appeal)
{
    return firstOpen(appeal.forwardings, &Forwarding::delivery);
}

const ReplyDelivery *openDelivery(const Appeal &appeal, bool isForwarding)
{
    const Forwarding *forwarding = isForwarding ? openForwarding(appeal) : nullptr;
    if (forwarding)
        return &forwarding->delivery;
    return isForwarding ? nullptr : openDelivery(appeal);
}

const ReplyDelivery *deliveryOf(const Appeal &appeal, const OperationId &reply)
{
    for (const ReplyDelivery &answer : appeal.deliveries) {
        if (answer.reply == reply)
            return &answer;
    }
    for (const Forwarding &forwarding : appeal.forwardings) {
        if (forwarding.delivery.reply == reply)
            return &forwarding.delivery;
    }
    return nullptr;
}

qint64 urgencyKey(const Appeal &appeal)
{
    if (appeal.closed)
        return kDone + (kDone - toSeconds(appeal.origin.received));
    qint64 nearest = kUndated + toSeconds(appeal.origin.received);
    const auto consider = [&nearest](const std::optional<Timestamp> &date) {
        if (date)
            nearest = std::min(nearest, toSeconds(*date));
    };
    consider(appeal.nextDue);
    if (appeal.step == Step::Postponed && appeal.postponedUntil) {
        consider(appeal.postponedUntil);
        return nearest;
    }
    if (!appeal.firstAnswered)
        consider(appeal.due);
    consider(appeal.finalDue);
    consider(appeal.promisedUntil);
    consider(appeal.escalationDue);
    return nearest;
}

} // namespace otklik
