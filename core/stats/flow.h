// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

namespace otklik {

/// The grain that keeps a chart of the days between readable: days up to two months, weeks up to a year and a half,
/// months up to twenty years, then years.
TimeGrain grainFor(QDate first, QDate last);
/// Of what the table spans: its period where bounded, its events where not.
TimeGrain grainFor(const FlowTable &daily);

QDate bucketStart(QDate day, TimeGrain grain);
/// The last day of the bucket that starts on `start`.
QDate bucketEnd(QDate start, TimeGrain grain);

/// A table by day summed up by `grain`. Stretches without events become zeros between the first and the last day of
/// the period (of the events where it is not bounded), but no more than kMostPoints in all: a mistyped year in a file
/// must not make a million of them.
FlowTable grouped(const FlowTable &daily, TimeGrain grain);
inline constexpr qsizetype kMostPoints = 400;

/// Days of one point, cut to the period that was asked for.
DayRange pointDays(const FlowTable &table, const FlowPoint &point);

} // namespace otklik
