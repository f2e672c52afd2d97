// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"

#include <array>
#include <span>

namespace otklik {

/// A set of the values of a small enum.
template<typename Enum, int N>
class SetOf {
public:
    constexpr SetOf(std::initializer_list<Enum> values = {})
    {
        for (const Enum value : values)
            m_bits |= 1U << static_cast<unsigned>(value);
    }
    static constexpr SetOf all()
    {
        SetOf set;
        set.m_bits = (1U << static_cast<unsigned>(N)) - 1;
        return set;
    }
    constexpr bool contains(Enum value) const { return (m_bits >> static_cast<unsigned>(value) & 1U) != 0; }
    constexpr SetOf without(Enum value) const
    {
        SetOf set = *this;
        set.m_bits &= ~(1U << static_cast<unsigned>(value));
        return set;
    }
    constexpr bool isAll() const { return m_bits == all().m_bits; }

private:
    unsigned m_bits = 0;
};
using Steps = SetOf<Step, kStepCount>;
using Tracks = SetOf<Track, kTrackCount>;

/// What a person may do with an appeal, by its step and its track. The one table: mayDo() refuses by it, the help
/// draws it.
struct Transition {
    const char *kind; ///< of the change, as in operation_json
    Steps from;
    Steps to; ///< what the step may be afterwards, beside what it was
    Tracks tracks = Tracks::all();
};

/// In the order in which an appeal goes through them.
std::span<const Transition> transitions();
/// nullptr for what is no person's to do: what an import, the gateway or the hub brings.
const Transition *transitionOf(const QString &kind);

} // namespace otklik
