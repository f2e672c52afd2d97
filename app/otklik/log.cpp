// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/log.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace otklik {

void setUpLog()
{
    qSetMessagePattern(u"%{time yyyy-MM-dd hh:mm:ss.zzz} %{type} %{category}: %{message}"_s);
    // The offscreen and minimal platforms complain of every window; nobody can do anything about it.
    QLoggingCategory::setFilterRules(u"otklik.*.info=true\nqt.qpa.*.warning=false\nqt.qpa.*.info=false"_s);
}

} // namespace otklik
