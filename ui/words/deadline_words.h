// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadline_engine.h"

#include <QCoreApplication>
#include <QStringList>

namespace otklik {

/// Why a due time is what it is. The names of profiles and holidays are the municipality's: plain text.
class DeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::DeadlineWords)
public:
    static QString clock(ClockKind kind); ///< "first answer"
    static QString amount(int amount, TimeUnit unit); ///< "9 working hours"
    static QString from(StartEvent event);            ///< "from detection"
    /// "9 working hours from detection"
    static QString rule(const DeadlineRule &rule);
    /// Rule, start, what was skipped and why, source: a sentence a line.
    static QStringList explain(const DeadlineExplanation &explanation, const Zone &zone);

private:
    static QString time(LocalSeconds time);
    static QString day(LocalDay day);
    static QStringList skippedDays(const std::vector<SkippedDay> &skipped);
};

} // namespace otklik
