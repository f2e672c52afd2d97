// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_tool_tip.h"

#include "core/text/plain_text.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {
namespace {

constexpr qsizetype kMostChars = 600;
constexpr qsizetype kUnbroken = 80;

} // namespace

QString plainToolTip(QStringView text)
{
    if (text.isEmpty())
        return {};
    const bool isCut = text.size() > kMostChars;
    const QString shown = bodyForDisplay(text.first(std::min(text.size(), kMostChars)), kUnbroken).text;
    return u"<span style='white-space:pre-wrap'>"_s + shown.toHtmlEscaped() + (isCut ? u"…"_s : QString{}) +
           u"</span>"_s;
}

void setPlainToolTip(QWidget *widget, QStringView text)
{
    widget->setToolTip(plainToolTip(text));
}

void setPlainToolTip(QAction *action, QStringView text)
{
    action->setToolTip(plainToolTip(text));
}

} // namespace otklik
