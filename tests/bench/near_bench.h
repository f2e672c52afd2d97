// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik::bench {

/// What is like an appeal among the newest 100,000: against SQLite's FTS5, asked for the same words.
void benchNear(const QString &directory, qint64 appeals);

} // namespace otklik::bench
