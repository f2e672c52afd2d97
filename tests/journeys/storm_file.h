// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace otklik::test {

/// What people call and write about on the day of a storm: made up, no two alike word by word but some.
struct StormCause {
    QString name; ///< of the problem, as an operator calls it
    QString street;
    QStringList texts; ///< how people put it
    QString answer;
};
const QStringList &everydayTexts(); ///< of people who have not noticed the storm
const QList<StormCause> &stormCauses();

/// `perCause` appeals of each cause and one of each everyday text, in the order of a day, as an export has them.
bool writeStormFile(const QString &path, int perCause);

} // namespace otklik::test
