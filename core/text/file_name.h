// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// A name from outside as the name of a file that we write: no folder, drive or device in it, no character that a file
/// system or a reader trips over, at most 120 bytes of UTF-8, the suffix kept. Never empty. It does not make the name
/// unique or the contents harmless.
QString safeFileName(QStringView name);

} // namespace otklik
