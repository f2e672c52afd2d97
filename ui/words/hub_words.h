// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/hub_trouble.h"

#include <QCoreApplication>

namespace otklik {

/// Trouble with the hub as a person needs it.
class HubWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::HubWords)
public:
    static QString whatHappened(HubTrouble trouble); ///< never empty
    static QString whatNext(HubTrouble trouble);     ///< never empty
};

} // namespace otklik
