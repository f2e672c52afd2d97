// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik::test {

/// A table of made-up appeals that wait for an answer, with the headers of an incident system's export.
/// False where it cannot be written.
bool writeMadeUpFile(const QString &path, int appeals);

/// The export of a real incident system, where the shared data is at hand; else empty.
QString realFile();

} // namespace otklik::test
