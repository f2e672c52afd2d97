// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace otklik::test {

// What a server of one test needs, whatever it serves.

/// All at once, so that no two are the same. Nobody else takes one in the moment until the server does, as good as
/// always.
QList<int> freePorts(int count);

bool writeFile(const QString &path, const QString &text);
/// Empty where it cannot be read.
QString contents(const QString &path);

} // namespace otklik::test
