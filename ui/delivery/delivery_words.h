// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forwarding.h"

#include <QCoreApplication>

namespace otklik {

/// An answer on its way, or a request to another system, for an operator.
class DeliveryWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::DeliveryWords)
public:
    static QString brief(const ReplyDelivery &delivery); ///< for a column: "refused: 550 no such box"
    /// With what to do next; plain, about 300 characters. Of a request to another system `system` names that, of an
    /// answer it is empty.
    static QString whole(const ReplyDelivery &delivery, const QString &system = {});
    /// What the other system calls a request that it has: "9001"; empty where it has not said.
    static QString numberOf(const Forwarding &forwarding);

private:
    static QString ofRequest(const ReplyDelivery &delivery, const QString &system);
};

} // namespace otklik
