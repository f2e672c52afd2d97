// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace otklik {

/// A row number that cannot be mixed up with another kind of row number. Zero is "none".
template<typename Tag>
struct Id {
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
};

using AppealId = Id<struct AppealTag>;     ///< this desk's row; other desks know the appeal by its AppealUid
using OperatorId = Id<struct OperatorTag>;

} // namespace otklik

template<typename Tag>
struct std::hash<otklik::Id<Tag>> {
    std::size_t operator()(const otklik::Id<Tag> &id) const noexcept { return std::hash<qint64>{}(id.value); }
};
