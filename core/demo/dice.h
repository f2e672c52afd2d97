// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <boost/random/mersenne_twister.hpp>

#include <algorithm>
#include <iterator>
#include <span>

namespace otklik::demo {

/// Scatters the bits of a number (the finaliser of SplitMix64): a person or a key that depends on a number only.
constexpr quint64 scatter(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// Random numbers that are the same on every machine: the engine is defined bit by bit by the standard, and there is no
/// floating point and no std distribution here.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 .. n-1; n is positive and below 2^32.
    int below(int n) { return static_cast<int>((next32() * static_cast<quint64>(n)) >> 32); }
    int between(int first, int last) { return first + below(last - first + 1); }
    /// 0 .. n-1 for any n.
    quint64 below64(quint64 n) { return m_engine() % n; }
    bool percent(int chance) { return below(100) < chance; }
    bool permille(int chance) { return below(1000) < chance; }

    template<typename T>
    const T &pick(std::span<const T> values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

    /// The index that a sum of weights leads to: `cumulative` ascends, its last value is the sum.
    int weighted(std::span<const int> cumulative)
    {
        const auto found = std::ranges::upper_bound(cumulative, below(cumulative.back()));
        return static_cast<int>(std::distance(cumulative.begin(), found));
    }

private:
    quint64 next32() { return m_engine() >> 32; }

    boost::random::mt19937_64 m_engine;
};

} // namespace otklik::demo
