// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/operation_id.h"

#include <QString>

#include <optional>

namespace otklik {

/// What became of one attempt to deliver an answer.
enum class DeliveryOutcome : quint8 {
    Delivered,
    Refused, ///< by the other side, for good
    NotNow, ///< certainly not delivered: it will be tried again
    InDoubt, ///< nobody can tell: a person decides
};

/// Where an answer is on its way to the citizen.
enum class DeliveryState : quint8 {
    Waiting, ///< for the gateway
    Sending, ///< the gateway has begun, and has not said yet what became of it
    InDoubt, ///< a person has to find out: DeliverySettled
    Refused, ///< a person has to find another way: DeliverySettled, or another answer
    Delivered,
};

/// "in_doubt", for JSON, the console and the hub.
QString key(DeliveryOutcome outcome);
QString key(DeliveryState state);
std::optional<DeliveryOutcome> deliveryOutcomeFromKey(const QString &key);
std::optional<DeliveryState> deliveryStateFromKey(const QString &key);

/// An answer, or a request to another system, on its way.
struct ReplyDelivery {
    OperationId reply; ///< the ReplySent, or the Forwarded
    DeliveryState state = DeliveryState::Waiting;
    Timestamp since{}; ///< of the state
    int attempts = 0; ///< begun so far
    qint64 token = 0; ///< of the lease that the last attempt was begun under
    QString details; ///< what the other side said last, for a person

    /// In doubt or refused: nothing goes on by itself.
    bool needsPerson() const { return state == DeliveryState::InDoubt || state == DeliveryState::Refused; }

    friend bool operator==(const ReplyDelivery &, const ReplyDelivery &) = default;
};

} // namespace otklik
