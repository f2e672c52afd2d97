// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include <array>

namespace otklik::demo {

namespace {

using Curve = std::array<int, 12>;

constexpr std::array<Curve, 14> kCurves{{
    {100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100}, // AllYear
    {320, 290, 170, 20, 0, 0, 0, 0, 0, 10, 100, 290},             // Snow
    {220, 330, 280, 30, 0, 0, 0, 0, 0, 0, 40, 170},               // Icicles
    {220, 180, 130, 70, 15, 0, 0, 5, 60, 330, 200, 190},          // Heating
    {50, 40, 40, 60, 330, 360, 170, 120, 70, 60, 40, 40},         // HotWater
    {0, 0, 5, 40, 250, 370, 300, 180, 50, 5, 0, 0},               // Grass
    {20, 40, 300, 360, 120, 80, 90, 70, 40, 40, 30, 20},          // Thaw
    {50, 70, 220, 280, 180, 120, 100, 90, 90, 80, 60, 40},        // Roads
    {160, 120, 90, 60, 40, 30, 40, 80, 140, 190, 210, 190},       // Dark
    {0, 0, 0, 30, 220, 340, 260, 150, 20, 0, 0, 0},               // Insects
    {70, 70, 70, 70, 90, 50, 80, 300, 290, 120, 80, 70},          // School
    {20, 20, 40, 90, 150, 190, 190, 180, 160, 110, 50, 30},       // Building
    {150, 70, 90, 140, 150, 130, 130, 120, 100, 90, 70, 80},      // Waste
    {190, 180, 120, 90, 60, 50, 50, 60, 100, 150, 170, 190},      // Colds
}};

constexpr std::array kThemes{&kRoads,     &kSnow,   &kYards,  &kUtilities, &kHousing, &kWaste,
                             &kTransport, &kEducation, &kHealth, &kSocial,    &kSafety,  &kCity};

} // namespace

int seasonPercent(Season season, int month)
{
    return kCurves[static_cast<std::size_t>(season)][static_cast<std::size_t>(month - 1)];
}

std::span<const Theme *const> themes()
{
    return kThemes;
}

} // namespace otklik::demo
