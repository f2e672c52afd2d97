// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "ui/inbox/row_words.h"

class QPainter;
class QPalette;
class QRectF;

namespace otklik {

/// Readable on the palette's base (contrast at least 4.5), in a light and in a dark theme.
QColor urgencyColor(Urgency urgency, const QPalette &palette);
QColor toneColor(Badge::Tone tone, const QPalette &palette);
/// Behind the words that a search found.
QColor foundColor(const QPalette &palette);

/// A shape for each degree, so that colour is not needed: a triangle with «!», a full diamond, a ring, nothing, a tick.
void paintUrgencyMark(QPainter *painter, const QRectF &square, Urgency urgency, const QColor &color,
                      const QColor &inner);

} // namespace otklik
