// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace otklik {

/// The zones of Russia by their cities, with the offset now; another IANA id stays choosable once it is set.
QComboBox *timeZoneBox(QWidget *parent);
void chooseTimeZone(QComboBox &box, const QString &ianaId);
QString chosenTimeZone(const QComboBox &box);

} // namespace otklik
