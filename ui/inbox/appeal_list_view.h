// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QTimer>

#include "ui/inbox/list_place.h"
#include "ui/inbox/row_geometry.h"

namespace otklik {

class AppealListModel;

/// The list on the screen: rows of constant height and nothing kept per row, so that a million of them cost what a
/// screenful costs. The scroll bar is exact. Selecting everything is one range.
///
/// Keys go by their place (J, K, X, U, …). «Marking» with X or Ctrl keeps what is selected while the current row moves
/// on; Esc ends it.
class AppealListView final : public QAbstractItemView {
    Q_OBJECT
public:
    explicit AppealListView(AppealListModel &model, QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &) override {} // letters are commands

    /// What the operator looks for is marked in the rows.
    void setSearch(const QString &typed);

    int currentRow() const { return currentIndex().row(); }
    /// Makes the row current, and the only one selected unless rows are being marked.
    void goTo(int row);
    void goBy(int rows); ///< from the current row, or from where it was when it left the list
    void extendBy(int rows); ///< the selection from its beginning to there
    void toggleMark();
    void markAll();
    void clearMarks();
    bool isMarking() const { return m_isMarking; }
    /// How many rows are selected; without expanding the ranges.
    int selectedCount() const;

    /// A key of the list, pressed wherever it has no other meaning (the card); false if it is none of ours.
    bool handleKey(QKeyEvent *event);

    /// The rows that can be seen, whole or in part; first > last if there are none.
    std::pair<int, int> visibleRows() const;

signals:
    void openRequested(int row); ///< Enter or a double click
    void nextMostUrgentRequested();
    void markAllRequested(); ///< Ctrl+A: the list may not be loaded to its end yet
    void marksChanged();
    void menuRequested(const QPoint &globalPos);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    RowGeometry geometry() const;
    qint64 offset() const;
    void setOffset(qint64 offset);
    void setHover(int row);
    void updateRowHeight();
    void savePlace();
    void restorePlace();
    void forgetPlace();
    void selectRange(int from, int to, QItemSelectionModel::SelectionFlags command);
    void setCurrentRow(int row);
    void moveTo(int row, Qt::KeyboardModifiers modifiers);
    void extendTo(int row);
    void toggleRow(int row);
    int rowBy(int rows) const;
    bool handleMove(QKeyEvent *event);
    bool handleLetter(QKeyEvent *event);
    int rowAt(QPoint point) const;

    AppealListModel &m_model;
    ListPlace m_place;
    int m_rowHeight = 1;
    int m_anchor = -1; ///< where Shift began
    int m_gap = 0; ///< where the current row was when it left the list; J goes to what is there now
    int m_hover = -1;
    bool m_isMarking = false;
    bool m_hadCurrent = false; ///< before the reset
    QTimer m_minute; ///< «2 h 10 min left» grows old
};

} // namespace otklik
