// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/workload.h"

#include <QBrush>
#include <QColor>
#include <QPalette>

namespace otklik {

/// How a series is filled. Colour never speaks alone: neighbours in a bar differ in hatching too, and hold numbers.
struct Ink {
    QColor color;
    Qt::BrushStyle hatch = Qt::SolidPattern;

    friend bool operator==(const Ink &, const Ink &) = default;
};

/// From the palette of Okabe and Ito, told apart with every kind of colour blindness.
Ink inkOf(WorkloadState state);
/// From calm to alarming, lighter to darker.
Ink inkOfAge(std::size_t bucket);
Ink inkOfMedian();
Ink inkOfMean();

/// The ink as a texture: what QBarSet and a legend's swatch are filled with. Any thread.
QBrush fillOf(const Ink &ink);

/// Black or white, whichever can be read on the colour.
QColor textOn(const QColor &background);

/// What is not data: taken from the widget's palette on the screen, black on white on paper.
struct ChartLook {
    QColor background;
    QColor text;
    QColor dimText;
    QColor grid;

    static ChartLook of(const QPalette &palette);
    static ChartLook paper();

    friend bool operator==(const ChartLook &, const ChartLook &) = default;
};

} // namespace otklik
