// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_names.h"

#include "ui/words/words.h"

namespace otklik {
namespace {

struct Namer {
    void operator()(FlowTable &) const {} // has no rows
    template<typename Table>
    void operator()(Table &table) const
    {
        for (auto &row : table.rows) {
            if (table.by == WorkloadBy::Municipality)
                row.row.name = Words::municipality(row.row.key);
            if (table.by == WorkloadBy::Channel && !row.row.key.isEmpty())
                row.row.name = Words::channel(row.row.key);
        }
    }
};

} // namespace

void nameRows(ReportTable &table)
{
    std::visit(Namer(), table);
}

} // namespace otklik
