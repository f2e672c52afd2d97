// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "core/base/id.h"

#include <span>
#include <unordered_set>
#include <vector>

namespace otklik {

/// A set of appeals as a bitmap: their ids are row numbers, so a million of them take 125 KB and a millisecond, where a
/// hash would stall the screen.
class IdSet {
public:
    IdSet() = default;
    explicit IdSet(std::span<const AppealId> ids);

    void insert(AppealId id);
    bool contains(AppealId id) const;

private:
    static constexpr qint64 kBitmapLimit = qint64{1} << 26; // 8 MB

    std::vector<bool> m_bits;
    std::unordered_set<AppealId> m_others; ///< of a store that was numbered in another way
};

/// How many of `now` are not among `before`.
int countAdded(std::span<const AppealId> before, std::span<const AppealId> now);

} // namespace otklik
