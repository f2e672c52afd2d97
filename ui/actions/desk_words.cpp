// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/desk_words.h"

namespace otklik {

TimeWords timeWords(const Configuration &configuration)
{
    return TimeWords{QTimeZone{configuration.municipality.timeZone.toUtf8()}};
}

OperationWords operationWords(const ConfigurationPtr &configuration)
{
    return OperationWords{{.ofOperator = [configuration](OperatorId id) { return configuration->operatorName(id); },
                           .ofLevel =
                               [configuration](int level) {
                                   const Rung *rung = configuration->municipality.ladder.find(level);
                                   return rung ? rung->name : QString{};
                               }},
                          timeWords(*configuration)};
}

QString capitalized(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace otklik
