// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/value_button.h"

#include "core/text/plain_text.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace otklik {

namespace {

constexpr int kLines = 12;
constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
constexpr qsizetype kShown = 200;

} // namespace

ValueButton::ValueButton(QWidget *parent)
    : QPushButton(parent)
{
    setFlat(true);
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

void ValueButton::setValue(const QString &value, bool isStated)
{
    m_value = oneLine(value, kShown);
    m_isStated = isStated;
    setPlainToolTip(this, value);
    setAccessibleDescription(m_value);
    updateGeometry();
    update();
}

QSize ValueButton::sizeHint() const
{
    const int width = std::min(fontMetrics().horizontalAdvance(m_value) + 2 * kPadding, 200);
    return {width, heightForWidth(width)};
}

QSize ValueButton::minimumSizeHint() const
{
    return {40, fontMetrics().lineSpacing() + 2 * kPadding};
}

int ValueButton::heightForWidth(int width) const
{
    const QRect room{0, 0, std::max(width - 2 * kPadding, 1), fontMetrics().lineSpacing() * kLines};
    const int height = fontMetrics().boundingRect(room, kFlags, m_value).height();
    return std::clamp(height, fontMetrics().lineSpacing(), room.height()) + 2 * kPadding;
}

void ValueButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    if (underMouse() || hasFocus())
        option.features &= ~QStyleOptionButton::Flat;
    QPainter painter{this};
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const QPalette::ColorRole role = m_isStated ? QPalette::ButtonText : QPalette::PlaceholderText;
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, role));
    painter.setClipRect(rect());
    painter.drawText(rect().adjusted(kPadding, 0, -kPadding, 0), kFlags, m_value);
}

void ValueButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace otklik
