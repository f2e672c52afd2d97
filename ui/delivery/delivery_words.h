// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delivery.h"

#include <QCoreApplication>

namespace otklik {

/// An answer on its way, for an operator.
class DeliveryWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::DeliveryWords)
public:
    static QString brief(const ReplyDelivery &delivery); ///< for a column: "refused: 550 no such box"
    static QString whole(const ReplyDelivery &delivery); ///< with what to do next; plain, about 300 characters
};

} // namespace otklik
