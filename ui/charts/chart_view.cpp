// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/widgets/plain_tool_tip.h"

#include <QCursor>
#include <QEvent>
#include <QGraphicsScene>
#include <QResizeEvent>
#include <QToolTip>

namespace otklik {

ChartView::ChartView(QWidget *parent)
    : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex); // the items of a chart move all together
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change the width it depends on
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing, false); // edges of bars fall between pixels otherwise
    setRenderHint(QPainter::TextAntialiasing);
    viewport()->setBackgroundRole(QPalette::Base);
}

void ChartView::showTip(const QString &text)
{
    if (text.isEmpty())
        return QToolTip::hideText();
    QToolTip::showText(QCursor::pos(), plainToolTip(text), viewport());
}

void ChartView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        arrangeScene();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width() || verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        arrangeScene();
}

QSize ChartView::sizeHint() const
{
    return {640, 320};
}

} // namespace otklik
