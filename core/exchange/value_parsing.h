// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intake.h"
#include "core/domain/zone.h"
#include "core/exchange/table_reader.h"

namespace otklik {

/// How the dates of one file are read.
struct DateFormat {
    Zone zone;              ///< of the municipality: for times without a zone of their own
    bool dates1904 = false; ///< serials count from 1904
    QString custom;         ///< as QDateTime has it; tried first
};

/// A serial of Excel, ISO 8601 with or without a zone, dd.MM.yyyy with or without a time, seconds since 1970.
/// nullopt where it is none of these.
std::optional<Timestamp> parseDate(const Cell &cell, const DateFormat &format);

/// With a point or a comma. nullopt where it is no finite number.
std::optional<double> parseNumber(const Cell &cell);

/// «Повышенная», "high" -> High; what is not recognised is Ordinary.
Importance parseImportance(const QString &text);

bool parseYes(const QString &text);

/// Separated by `;`, `,` or a line break; each once.
QStringList parseTags(const QString &text);

/// Whether a step of a foreign system means that the work is over: «Готово», «Завершено: ...».
bool isFinishedStep(const QString &step);

} // namespace otklik
