// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/log.h"

#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// As Qt does it, but without what the offscreen platform says of every window: nobody can do anything about it.
void speak(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith("This plugin does not support"_L1))
        return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void setUpLog()
{
    qInstallMessageHandler(speak);
    qSetMessagePattern(u"%{time yyyy-MM-dd hh:mm:ss.zzz} %{type} %{category}: %{message}"_s);
    QLoggingCategory::setFilterRules(u"otklik.*.info=true"_s);
}

} // namespace otklik
