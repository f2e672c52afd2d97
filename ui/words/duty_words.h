// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace otklik {

/// What somebody may do at the hub, core/sync/hub/003_kinds.sql.
class DutyWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::DutyWords)
public:
    static QString duty(const QString &key); ///< an unknown one is shown as it is
};

} // namespace otklik
