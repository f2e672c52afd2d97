// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/text_block.h"

#include "ui/widgets/plain_label.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace otklik {

GrowingView::GrowingView(QWidget *parent)
    : BodyView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GrowingView::resizeEvent(QResizeEvent *event)
{
    BodyView::resizeEvent(event);
    fit();
}

void GrowingView::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0)
        BodyView::wheelEvent(event);
    else
        event->ignore(); // the column scrolls
}

void GrowingView::fit()
{
    // QPlainTextDocumentLayout counts the height in lines.
    const int lines = static_cast<int>(std::ceil(document()->documentLayout()->documentSize().height()));
    const double margins = 2 * document()->documentMargin() + 2 * frameWidth();
    const int height = std::clamp(lines, 1, kMostLines) * fontMetrics().lineSpacing() + static_cast<int>(margins) + 1;
    if (height != maximumHeight() || height != minimumHeight())
        setFixedHeight(height);
}

TextBlock::TextBlock(QWidget *parent)
    : QWidget(parent)
    , m_view(new GrowingView(this))
    , m_more(new QPushButton(this))
    , m_partly(new PlainLabel(tr("The text is very long: only its beginning is shown."), this))
{
    m_more->setObjectName(u"wholeText"_s);
    m_partly->setWordWrap(true);
    setFocusProxy(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_view);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_partly);
    connect(m_more, &QPushButton::clicked, this, &TextBlock::showWhole);
    connect(m_view, &BodyView::linkChosen, this, &TextBlock::linkChosen);
    setText({});
}

void TextBlock::setText(const QString &text)
{
    const bool isLong = text.size() > kShownAtFirst;
    m_whole = isLong ? text : QString{};
    m_view->setAccessibleName(accessibleName());
    m_view->setBody(text.left(kShownAtFirst));
    m_view->fit();
    m_more->setText(tr("Show the whole text, %1 characters").arg(QLocale().toString(text.size())));
    m_more->setVisible(isLong);
    m_partly->hide();
}

void TextBlock::showWhole()
{
    m_more->hide();
    m_view->setBody(std::exchange(m_whole, {}));
    m_view->fit();
    m_partly->setVisible(m_view->bodyShownPartly());
}

void TextBlock::setSearch(const SearchQuery &query)
{
    m_view->setSearch(query);
}

} // namespace otklik
