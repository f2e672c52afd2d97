// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/store_location.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace otklik {

QString defaultStoreDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/otklik"_s;
}

} // namespace otklik
