// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// What a filter chip offers values of.
enum class Facet : quint8 { Channel, District, Group, Topic, Tag, Department, Type, Outcome, Municipality, Problem };

/// A value that appeals have, with how many have it.
struct FacetValue {
    QString value; ///< empty: not stated
    qint64 count = 0;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

} // namespace otklik
