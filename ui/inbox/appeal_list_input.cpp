// SPDX-License-Identifier: GPL-3.0-or-later
// How keys and the mouse move through the list and select in it.
#include "ui/inbox/appeal_list_model.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/widgets/key_place.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace otklik {

using Selection = QItemSelectionModel;

void AppealListView::setCurrentRow(int row)
{
    m_gap = row;
    selectionModel()->setCurrentIndex(m_model.index(row), Selection::NoUpdate);
}

void AppealListView::goTo(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    setCurrentRow(row);
    m_anchor = row;
    if (!m_isMarking)
        selectRange(row, row, Selection::ClearAndSelect);
    scrollTo(currentIndex());
}

int AppealListView::rowBy(int rows) const
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return -1;
    const int current = currentRow();
    const qint64 from = current >= 0 ? current : qint64{m_gap} - (rows > 0 ? 1 : 0);
    return static_cast<int>(std::clamp<qint64>(from + rows, 0, last));
}

void AppealListView::goBy(int rows)
{
    goTo(rowBy(rows));
}

void AppealListView::extendTo(int row)
{
    if (row < 0)
        return;
    if (m_anchor < 0 || m_anchor >= m_model.rowCount())
        m_anchor = row;
    setCurrentRow(row);
    selectRange(m_anchor, row, m_isMarking ? Selection::Select : Selection::ClearAndSelect);
    scrollTo(currentIndex());
}

void AppealListView::extendBy(int rows)
{
    extendTo(rowBy(rows));
}

void AppealListView::toggleRow(int row)
{
    const bool isFirst = !std::exchange(m_isMarking, true);
    const bool isMarked = selectionModel()->isSelected(m_model.index(row));
    if (isFirst && row == currentRow()) // it was selected only as the current one
        selectRange(row, row, Selection::Select);
    else
        selectRange(row, row, isMarked ? Selection::Deselect : Selection::Select);
    setCurrentRow(row);
    m_anchor = row;
    if (selectionModel()->selection().isEmpty())
        clearMarks();
    emit marksChanged();
}

void AppealListView::toggleMark()
{
    if (currentRow() >= 0)
        toggleRow(currentRow());
}

void AppealListView::markAll()
{
    if (m_model.rowCount() == 0)
        return;
    selectRange(0, m_model.rowCount() - 1, Selection::ClearAndSelect);
    emit marksChanged();
}

void AppealListView::clearMarks()
{
    m_isMarking = false;
    if (currentRow() >= 0)
        selectRange(currentRow(), currentRow(), Selection::ClearAndSelect);
    else
        selectionModel()->clearSelection();
    m_anchor = currentRow();
    emit marksChanged();
}

QModelIndex AppealListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int page = std::max(1, geometry().rowsPerPage() - 1);
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return m_model.index(rowBy(-1));
    case MoveDown:
    case MoveNext:
        return m_model.index(rowBy(1));
    case MovePageUp:
        return m_model.index(rowBy(-page));
    case MovePageDown:
        return m_model.index(rowBy(page));
    case MoveHome:
        return m_model.index(0);
    case MoveEnd:
        return m_model.index(m_model.rowCount() - 1);
    case MoveLeft:
    case MoveRight:
        break;
    }
    return currentIndex();
}

void AppealListView::moveTo(int row, Qt::KeyboardModifiers modifiers)
{
    if (row < 0)
        return;
    if (modifiers.testFlag(Qt::ShiftModifier))
        return extendTo(row);
    if (modifiers.testFlag(Qt::ControlModifier))
        m_isMarking = true; // as elsewhere: Ctrl moves without losing the selection
    goTo(row);
}

bool AppealListView::handleMove(QKeyEvent *event)
{
    static constexpr std::pair<int, CursorAction> kMoves[] = {
        {Qt::Key_Up, MoveUp},         {Qt::Key_Down, MoveDown},
        {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown},
        {Qt::Key_Home, MoveHome},     {Qt::Key_End, MoveEnd},
    };
    const auto *move = std::ranges::find(kMoves, event->key(), &std::pair<int, CursorAction>::first);
    if (move == std::end(kMoves))
        return false;
    moveTo(moveCursor(move->second, event->modifiers()).row(), event->modifiers());
    return true;
}

bool AppealListView::handleLetter(QKeyEvent *event)
{
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (!shift && event->modifiers() != Qt::NoModifier)
        return false;
    const Qt::Key key = placeKey(event);
    if (key == Qt::Key_J || key == Qt::Key_K) {
        const int step = key == Qt::Key_J ? 1 : -1;
        shift ? extendBy(step) : goBy(step);
    } else if (key == Qt::Key_X && !shift) {
        toggleMark();
    } else if (key == Qt::Key_U && !shift) {
        emit nextMostUrgentRequested();
    } else {
        return false;
    }
    return true;
}

bool AppealListView::handleKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        emit markAllRequested();
        return true;
    }
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentRow() >= 0)
            emit openRequested(currentRow());
        return true;
    }
    if (isPlain && event->key() == Qt::Key_Escape && (m_isMarking || selectedCount() > 1)) {
        clearMarks();
        return true;
    }
    return handleMove(event) || handleLetter(event);
}

void AppealListView::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(handleKey(event)); // the page and the window know more keys
}

void AppealListView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row < 0)
        return;
    if (event->button() == Qt::RightButton) {
        if (!selectionModel()->isSelected(m_model.index(row)))
            goTo(row);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return toggleRow(row);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        return extendTo(row);
    m_isMarking = false;
    goTo(row);
}

void AppealListView::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->buttons() == Qt::NoButton)
        return setHover(row);
    const bool isDrag = event->buttons() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (isDrag && row >= 0 && m_anchor >= 0 && row != currentRow())
        extendTo(row);
}

void AppealListView::mouseReleaseEvent(QMouseEvent *) {}

void AppealListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row >= 0 && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        emit openRequested(row);
}

void AppealListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    if (byMouse ? rowAt(event->pos()) < 0 : currentRow() < 0)
        return;
    emit menuRequested(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void AppealListView::setHover(int row)
{
    if (std::exchange(m_hover, row) != row)
        viewport()->update();
}

bool AppealListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHover(-1);
    return QAbstractItemView::viewportEvent(event);
}

// Without QAbstractItemView's own: that one makes a row current as soon as the list gets the focus.
void AppealListView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void AppealListView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace otklik
