// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace otklik {

/// Where the rows of a list of constant row height are, in pixels from its beginning. Everything is counted in 64 bits:
/// two thousand million rows are a hundred thousand million pixels. A scroll bar, which counts in int, moves by
/// `step()` pixels: one, unless the list is longer than an int.
struct RowGeometry {
    int rows = 0;
    int rowHeight = 1;
    int viewportHeight = 0;

    qint64 height() const { return qint64{rows} * rowHeight; }
    qint64 hidden() const { return std::max<qint64>(0, height() - viewportHeight); }
    qint64 step() const { return hidden() / kLongestScroll + 1; }
    int scrollMaximum() const { return static_cast<int>((hidden() + step() - 1) / step()); }

    qint64 offset(int scrollValue) const { return std::clamp<qint64>(scrollValue * step(), 0, hidden()); }
    int scrollValue(qint64 offset) const
    {
        const qint64 inside = std::clamp<qint64>(offset, 0, hidden());
        return static_cast<int>((inside + step() - 1) / step());
    }

    qint64 top(int row) const { return qint64{row} * rowHeight; }
    /// -1 where there is none.
    int rowAt(qint64 y) const
    {
        const qint64 row = y < 0 ? -1 : y / rowHeight;
        return row < rows ? static_cast<int>(row) : -1;
    }
    int rowsPerPage() const { return std::max(1, viewportHeight / rowHeight); }

    /// The offset nearest to `offset` at which the row is seen whole.
    qint64 offsetShowing(int row, qint64 offset) const
    {
        const qint64 lowest = top(row) + rowHeight - viewportHeight;
        return std::clamp<qint64>(std::min(std::max(offset, lowest), top(row)), 0, hidden());
    }

    static constexpr qint64 kLongestScroll = std::numeric_limits<int>::max() / 2;
};

} // namespace otklik
