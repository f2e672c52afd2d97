// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// What the same keys give on the other of the two layouts, ЙЦУКЕН and QWERTY: "zvs" is «ямы», «кщфв» is "road".
/// Other characters stay; in lower case.
QString onOtherLayout(const QString &typed);

} // namespace otklik
