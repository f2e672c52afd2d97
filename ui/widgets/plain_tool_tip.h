// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace otklik {

/// A text as a tool tip that shows it letter by letter, at most 600 characters. For Qt::ToolTipRole: a plain string
/// there would be taken for HTML as soon as it looks like it, and escaping alone shows «&amp;» where it does not.
QString plainToolTip(QStringView text);

/// The only way to give a widget or an action a tool tip.
void setPlainToolTip(QWidget *widget, QStringView text);
void setPlainToolTip(QAction *action, QStringView text);

} // namespace otklik
