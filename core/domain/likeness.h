// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace otklik {

/// What speaks for one cause behind two appeals.
struct Likeness {
    float score = 0; ///< 0 to 1, of all below
    float text = 0;  ///< 0 to 1, by their words
    bool isSamePlace = false; ///< the same house, or some steps away
    bool isSameTopic = false;

    friend bool operator==(const Likeness &, const Likeness &) = default;
};

/// From here on two appeals may be one matter, and from there on they are taken for one until somebody says otherwise.
/// What that finds in labelled pairs of real texts tst_near_quality prints.
inline constexpr float kAlike = 0.5F;
inline constexpr float kSurelyAlike = 0.6F;

} // namespace otklik
