// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reply/reply_edit.h"

#include "core/domain/reply_template.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

ReplyEdit::ReplyEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, &ReplyEdit::markFacts);
}

void ReplyEdit::insertReply(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock(); // one step for Ctrl+Z
    if (toPlainText().trimmed().isEmpty())
        cursor.select(QTextCursor::Document);
    const int begin = cursor.selectionStart();
    cursor.insertText(text);
    cursor.endEditBlock();
    const int end = cursor.position();
    cursor.setPosition(begin);
    setTextCursor(cursor);
    if (!selectNextFact()) {
        cursor.setPosition(end);
        setTextCursor(cursor);
    }
}

bool ReplyEdit::selectNextFact()
{
    const std::vector<FactField> facts = unfilledFacts(toPlainText());
    if (facts.empty())
        return false;
    QTextCursor cursor = textCursor();
    const int from = cursor.hasSelection() ? cursor.selectionEnd() : cursor.position();
    auto next = std::ranges::find_if(facts, [from](const FactField &fact) { return fact.position >= from; });
    if (next == facts.end())
        next = facts.begin();
    cursor.setPosition(static_cast<int>(next->position));
    cursor.setPosition(static_cast<int>(next->position + next->length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

bool ReplyEdit::hasUnfilledFacts() const
{
    return !unfilledFacts(toPlainText()).empty();
}

// Qt asks for this at Tab before it passes the key on.
bool ReplyEdit::focusNextPrevChild(bool next)
{
    if (next && !isReadOnly() && selectNextFact())
        return true;
    return QPlainTextEdit::focusNextPrevChild(next);
}

void ReplyEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isEnter && event->modifiers().testFlag(Qt::ControlModifier))) {
        event->ignore(); // the page's: leave the field, record the answer
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ReplyEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit focusLeft();
}

void ReplyEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markFacts(); // light and dark
}

void ReplyEdit::markFacts()
{
    QTextCharFormat format;
    format.setBackground(palette().alternateBase());
    format.setFontWeight(QFont::DemiBold);
    format.setFontUnderline(true);
    QList<QTextEdit::ExtraSelection> marks;
    for (const FactField &fact : unfilledFacts(toPlainText())) {
        QTextCursor cursor{document()};
        cursor.setPosition(static_cast<int>(fact.position));
        cursor.setPosition(static_cast<int>(fact.position + fact.length), QTextCursor::KeepAnchor);
        marks.append({cursor, format});
    }
    setExtraSelections(marks);
}

} // namespace otklik
