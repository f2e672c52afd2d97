// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace otklik {

/// A table whose rows are things to decide about, one at a time: whole rows, one line each, no grid, and Tab leaves it.
/// The model has to be set; column `stretched` takes what room the others leave.
void makeRowTable(QTableView &table, int stretched);

} // namespace otklik
