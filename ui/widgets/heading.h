// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace otklik {

/// Of the line that names what stands below it on a page.
QFont headingFont(QFont font);

} // namespace otklik
