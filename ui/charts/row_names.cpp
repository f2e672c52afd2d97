// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_names.h"

#include "ui/words/words.h"

namespace otklik {
namespace {

struct ChannelNamer {
    void operator()(FlowTable &) const {} // has no rows
    template<typename Table>
    void operator()(Table &table) const
    {
        if (table.by != WorkloadBy::Channel)
            return;
        for (auto &row : table.rows) {
            if (!row.row.key.isEmpty())
                row.row.name = Words::channel(row.row.key);
        }
    }
};

} // namespace

void nameRows(ReportTable &table)
{
    std::visit(ChannelNamer(), table);
}

} // namespace otklik
