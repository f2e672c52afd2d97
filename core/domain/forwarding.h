// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delivery.h"

namespace otklik {

/// An appeal that was handed on to another system as a request there. The author's answer stays with us.
struct Forwarding {
    QString account; ///< of the gateway: the other system
    QString service; ///< by the name that the operator chose it by
    ReplyDelivery delivery; ///< of the Forwarded that `reply` names
    QString externalId; ///< what the channel calls the request there; empty while nobody has said

    friend bool operator==(const Forwarding &, const Forwarding &) = default;
};

} // namespace otklik
