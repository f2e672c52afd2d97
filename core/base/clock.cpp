// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>

namespace otklik {

Timestamp systemNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

QString toIso(Timestamp t)
{
    return QDateTime::fromSecsSinceEpoch(toSeconds(t), Qt::UTC).toString(Qt::ISODate);
}

} // namespace otklik
