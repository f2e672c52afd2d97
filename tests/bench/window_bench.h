// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

namespace otklik::bench {

/// From the start of a program to the first painted list, against a program that opens SQLite, reads those rows and
/// shows an empty window. Each run is a process: `program` is this one.
void benchOpening(const QString &program, const QString &directory, qint64 appeals);
int openOurs(const QString &directory); ///< does not return
int openBare(const QString &directory); ///< does not return

/// Resident memory of a process that shows the whole list; prints the kilobytes. For a process of its own.
int showAndMeasureMemory(const QString &directory);

/// How late the event loop is while a file of `rows` rows is imported beside the window.
void benchEventLoop(const QString &directory, Desk &desk, qint64 appeals, qint64 rows);

} // namespace otklik::bench
