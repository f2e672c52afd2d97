// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/stats/plain_table.h"

#include <variant>

namespace otklik {

/// Any table that a chart is drawn from.
using ReportTable = std::variant<WorkloadTable, FlowTable, AnswerTimeTable, OpenAgeTable>;

PlainTable plainTable(const ReportTable &table);

struct SheetOptions {
    QString heading; ///< whose report it is: the municipality's name; plain text
};

// Both draw without a window, black on white whatever the theme, on the GUI thread: they need a QApplication (the
// "offscreen" platform will do). The file appears whole or not at all. Errors: Unwritable, DiskFull.

/// An A4 sheet: title, period, legend, chart, table, rules of counting, page numbers. Some 28 rows fit on one page.
Result<> renderPdf(const ReportTable &table, const QString &file, const SheetOptions &options = {});
/// A picture at twice the size of a screen's: title, period, legend, chart, rules. Beyond kMostPictureRows rows (half
/// as many where a row holds two bars) the tail is folded into one.
Result<> renderPng(const ReportTable &table, const QString &file, const SheetOptions &options = {});
inline constexpr qsizetype kMostPictureRows = 300;

} // namespace otklik
