// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/sheet.h"

namespace otklik {

/// Puts words for keys where a row stands for a channel ("vk_comment" -> «ВКонтакте»); other names are left as they
/// are.
void nameRows(ReportTable &table);

} // namespace otklik
