// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heading.h"

namespace otklik {

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    return font;
}

} // namespace otklik
