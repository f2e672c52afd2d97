// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delivery.h"
#include "core/domain/key_table.h"

namespace otklik {

namespace {

constexpr KeyTable<DeliveryOutcome, 4> kOutcomes{{{DeliveryOutcome::Delivered, "delivered"},
                                                  {DeliveryOutcome::Refused, "refused"},
                                                  {DeliveryOutcome::NotNow, "not_now"},
                                                  {DeliveryOutcome::InDoubt, "in_doubt"}}};
constexpr KeyTable<DeliveryState, 5> kStates{{{DeliveryState::Waiting, "waiting"},
                                              {DeliveryState::Sending, "sending"},
                                              {DeliveryState::InDoubt, "in_doubt"},
                                              {DeliveryState::Refused, "refused"},
                                              {DeliveryState::Delivered, "delivered"}}};

} // namespace

QString key(DeliveryOutcome outcome)
{
    return kOutcomes.key(outcome);
}
QString key(DeliveryState state)
{
    return kStates.key(state);
}
std::optional<DeliveryOutcome> deliveryOutcomeFromKey(const QString &key)
{
    return kOutcomes.value(key);
}
std::optional<DeliveryState> deliveryStateFromKey(const QString &key)
{
    return kStates.value(key);
}

} // namespace otklik
