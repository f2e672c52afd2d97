// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/municipality.h"

#include <QCoreApplication>

#include <span>

namespace otklik {

/// What stands in the boxes of the deadlines' table.
class DeadlineSettingWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::DeadlineSettingWords)
public:
    static std::span<const ClockKind> clocks();
    static std::span<const TimeUnit> units();
    static std::span<const StartEvent> starts();
    static QString unit(TimeUnit unit);
    static QString start(StartEvent event);
    static QString approval(ApprovalPolicy policy);
};

} // namespace otklik
