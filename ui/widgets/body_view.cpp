// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/body_view.h"

#include "core/text/link_check.h"
#include "core/text/plain_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace otklik {
namespace {

constexpr std::size_t kMostMarks = 500; // each costs a little at every repaint
constexpr qsizetype kMarkedChars = 32 * 1024;

} // namespace

BodyView::BodyView(QWidget *parent)
    : QPlainTextEdit{parent}
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
}

void BodyView::setBody(const QString &text)
{
    const ShownBody body = bodyForDisplay(text);
    m_shownPartly = body.shownPartly;
    m_shown = body.text;
    m_links = findLinks(m_shown);
    setExtraSelections({});
    setPlainText(m_shown);
    updateMarks();
}

void BodyView::setSearch(const SearchQuery &query)
{
    m_highlighter = SearchHighlighter{query};
    updateMarks();
}

void BodyView::updateMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](const TextRange &range, const QTextCharFormat &format) {
        QTextCursor cursor{document()};
        cursor.setPosition(static_cast<int>(range.position));
        cursor.setPosition(static_cast<int>(range.position + range.length), QTextCursor::KeepAnchor);
        marks.append({cursor, format});
    };
    QTextCharFormat link;
    link.setForeground(palette().link());
    link.setFontUnderline(true);
    for (const TextRange &range : m_links)
        mark(range, link);

    QTextCharFormat hit;
    hit.setBackground(palette().highlight());
    hit.setForeground(palette().highlightedText());
    const auto hits = m_highlighter.ranges(QStringView{m_shown}.first(std::min(m_shown.size(), kMarkedChars)));
    for (std::size_t i = 0; i < std::min(hits.size(), kMostMarks); ++i)
        mark(hits[i], hit);
    setExtraSelections(marks);
}

QString BodyView::linkAt(qsizetype position) const
{
    const auto link = std::ranges::find_if(m_links, [&](const TextRange &range) {
        return position >= range.position && position < range.position + range.length;
    });
    return link == m_links.end() ? QString{} : m_shown.sliced(link->position, link->length);
}

QString BodyView::linkUnder(QPoint point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    const QRect line = cursorRect(cursor);
    const bool isOnLine = point.y() >= line.top() && point.y() <= line.bottom();
    return isOnLine ? linkAt(cursor.position()) : QString{};
}

void BodyView::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const bool onLink = event->buttons() == Qt::NoButton && !linkUnder(event->position().toPoint()).isEmpty();
    viewport()->setCursor(onLink ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void BodyView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QPlainTextEdit::mousePressEvent(event);
}

void BodyView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const bool isClick = (point - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || !isClick || textCursor().hasSelection())
        return;
    if (const QString link = linkUnder(point); !link.isEmpty())
        emit linkChosen(link);
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString link = isEnter ? linkAt(textCursor().position()) : QString{};
    if (link.isEmpty())
        QPlainTextEdit::keyPressEvent(event);
    else
        emit linkChosen(link);
}

void BodyView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateMarks(); // light and dark
}

} // namespace otklik
