// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/urgency_mark.h"

#include <QPainter>
#include <QPalette>

namespace otklik {

namespace {

QColor onBase(const QPalette &palette, QRgb light, QRgb dark)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return QColor::fromRgb(isDark ? dark : light);
}

void paintTriangle(QPainter *painter, const QRectF &square, const QColor &inner)
{
    const QPointF corners[] = {{square.center().x(), square.top()}, square.bottomRight(), square.bottomLeft()};
    painter->drawPolygon(corners, 3);
    painter->setPen(QPen{inner, square.width() / 7.0, Qt::SolidLine, Qt::RoundCap});
    const qreal x = square.center().x();
    const qreal h = square.height();
    painter->drawLine(QPointF{x, square.top() + 0.40 * h}, QPointF{x, square.top() + 0.63 * h});
    painter->drawPoint(QPointF{x, square.top() + 0.82 * h});
}

} // namespace

QColor urgencyColor(Urgency urgency, const QPalette &palette)
{
    switch (urgency) {
    case Urgency::Overdue:
        return onBase(palette, 0xb3261e, 0xff8a80);
    case Urgency::Soon:
        return onBase(palette, 0x9a5200, 0xffb74d);
    case Urgency::Today:
        return onBase(palette, 0x1f5fa8, 0x8ab4f8);
    case Urgency::Done:
        return onBase(palette, 0x2e7032, 0x81c784);
    case Urgency::Later:
    case Urgency::None:
        break;
    }
    return onBase(palette, 0x5f6368, 0xa8adb3);
}

QColor toneColor(Badge::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Badge::Tone::Alarm:
        return onBase(palette, 0xb3261e, 0xff8a80);
    case Badge::Tone::Attention:
        return onBase(palette, 0x9a5200, 0xffb74d);
    case Badge::Tone::Calm:
        break;
    }
    return onBase(palette, 0x5f6368, 0xa8adb3);
}

QColor foundColor(const QPalette &palette)
{
    return onBase(palette, 0xffe58a, 0x6b5500);
}

void paintUrgencyMark(QPainter *painter, const QRectF &square, Urgency urgency, const QColor &color,
                      const QColor &inner)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QPointF middle = square.center();
    switch (urgency) {
    case Urgency::Overdue:
        paintTriangle(painter, square, inner);
        break;
    case Urgency::Soon: {
        const QPointF corners[] = {{middle.x(), square.top()},
                                   {square.right(), middle.y()},
                                   {middle.x(), square.bottom()},
                                   {square.left(), middle.y()}};
        painter->drawPolygon(corners, 4);
        break;
    }
    case Urgency::Today:
        painter->setPen(QPen{color, square.width() / 6.0});
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(square.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    case Urgency::Done: {
        painter->setPen(QPen{color, square.width() / 6.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter->setBrush(Qt::NoBrush);
        const QPointF tick[] = {{square.left() + 1, middle.y()},
                                {middle.x() - 1, square.bottom() - 2},
                                {square.right() - 1, square.top() + 2}};
        painter->drawPolyline(tick, 3);
        break;
    }
    case Urgency::Later:
    case Urgency::None:
        break;
    }
    painter->restore();
}

} // namespace otklik
