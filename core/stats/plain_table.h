// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <QStringList>
#include <QVariant>

#include <vector>

namespace otklik {

/// A table of plain values, the same for the window, the printed sheet and the exported file. Numbers are numbers
/// (qint64, double: hours and percents), names are text, an empty QVariant is "not known". The last row of `rows` is
/// the total. Names are as they came: whoever writes a file neutralises formulas, whoever draws draws plain text.
struct PlainTable {
    QString title;
    QString period;
    QStringList header;
    std::vector<QVariantList> rows;
    QStringList rules; ///< how it was counted, a sentence a line

    /// What a click on the number opens, aligned with rows and columns; nullopt where nothing does.
    std::vector<std::vector<std::optional<WorkloadCell>>> cells;

    const std::optional<WorkloadCell> &cell(std::size_t row, std::size_t column) const
    {
        return cells.at(row).at(column);
    }
};

PlainTable plainTable(const WorkloadTable &table);
PlainTable plainTable(const FlowTable &table);
PlainTable plainTable(const AnswerTimeTable &table);
PlainTable plainTable(const OpenAgeTable &table);

} // namespace otklik
