// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_label.h"

#include "core/text/plain_text.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace otklik {
namespace {

constexpr qsizetype kMostChars = 4000;
constexpr qsizetype kUnbroken = 200;

} // namespace

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel{parent}
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setOpenExternalLinks(false);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel{parent}
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    const QStringView shown = QStringView{text}.first(std::min(text.size(), kMostChars));
    QLabel::setText(m_elideMode == Qt::ElideNone ? bodyForDisplay(shown, kUnbroken).text : oneLine(shown));
    updateToolTip();
}

void PlainLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    setText(text());
    updateGeometry();
}

bool PlainLabel::isElided() const
{
    return m_elideMode != Qt::ElideNone && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    if (m_elideMode == Qt::ElideNone)
        return whole;
    const int few = fontMetrics().averageCharWidth() * 4;
    return {std::min(whole.width(), few), whole.height()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!isElided()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter{this};
    drawFrame(&painter);
    const QString shown = fontMetrics().elidedText(text(), m_elideMode, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void PlainLabel::updateToolTip()
{
    if (m_elideMode != Qt::ElideNone)
        setPlainToolTip(this, isElided() ? text() : QString{});
}

} // namespace otklik
