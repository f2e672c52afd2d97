// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/appeal_list_view.h"

#include "ui/inbox/appeal_delegate.h"
#include "ui/inbox/appeal_list_accessible.h"
#include "ui/inbox/appeal_list_model.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace otklik {

namespace {
constexpr int kScreenCoordinate = 1 << 24; ///< far outside any screen, far inside an int

int clipped(qint64 y)
{
    return static_cast<int>(std::clamp<qint64>(y, -kScreenCoordinate, kScreenCoordinate));
}
} // namespace

AppealListView::AppealListView(AppealListModel &model, QWidget *parent)
    : QAbstractItemView{parent}
    , m_model{model}
{
    AppealListAccessible::install();
    setObjectName("appealList");
    setAccessibleName(tr("Appeals"));
    setItemDelegate(new AppealDelegate{model, this});
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAutoScroll(false); // a current row that is restored must not move the screen
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setModel(&m_model);
    updateRowHeight();

    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &AppealListView::savePlace);
    // Behind the selection model, which forgets everything on a reset.
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AppealListView::restorePlace);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &AppealListView::marksChanged);
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_minute.start(std::chrono::seconds{30});
}

void AppealListView::setSearch(const QString &typed)
{
    static_cast<AppealDelegate *>(itemDelegate())->setSearch(typed);
    viewport()->update();
}

RowGeometry AppealListView::geometry() const
{
    return {m_model.rowCount(), m_rowHeight, viewport()->height()};
}

qint64 AppealListView::offset() const
{
    return geometry().offset(verticalScrollBar()->value());
}

void AppealListView::setOffset(qint64 offset)
{
    verticalScrollBar()->setValue(geometry().scrollValue(offset));
}

int AppealListView::verticalOffset() const
{
    return static_cast<int>(std::min<qint64>(offset(), std::numeric_limits<int>::max()));
}

void AppealListView::updateRowHeight()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    m_rowHeight = std::max(1, itemDelegate()->sizeHint(option, {}).height());
    updateGeometries();
}

void AppealListView::updateGeometries()
{
    const RowGeometry rows = geometry();
    QScrollBar *bar = verticalScrollBar();
    const auto inSteps = [&rows](int pixels) { return static_cast<int>(std::max<qint64>(1, pixels / rows.step())); };
    bar->setSingleStep(inSteps(m_rowHeight));
    bar->setPageStep(inSteps(rows.viewportHeight));
    bar->setRange(0, rows.scrollMaximum());
    QAbstractItemView::updateGeometries();
}

QRect AppealListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return {};
    return {0, clipped(geometry().top(index.row()) - offset()), viewport()->width(), m_rowHeight};
}

int AppealListView::rowAt(QPoint point) const
{
    return geometry().rowAt(offset() + point.y());
}

QModelIndex AppealListView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point);
    return row < 0 ? QModelIndex{} : m_model.index(row);
}

void AppealListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const RowGeometry rows = geometry();
    const qint64 top = rows.top(index.row());
    switch (hint) {
    case EnsureVisible:
        return setOffset(rows.offsetShowing(index.row(), offset()));
    case PositionAtTop:
        return setOffset(top);
    case PositionAtBottom:
        return setOffset(top + m_rowHeight - rows.viewportHeight);
    case PositionAtCenter:
        return setOffset(top + (m_rowHeight - rows.viewportHeight) / 2);
    }
}

std::pair<int, int> AppealListView::visibleRows() const
{
    const RowGeometry rows = geometry();
    const qint64 from = offset();
    const int first = static_cast<int>(from / m_rowHeight);
    const qint64 last = (from + rows.viewportHeight - 1) / m_rowHeight;
    return {first, static_cast<int>(std::min<qint64>(last, rows.rows - 1))};
}

void AppealListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const RowGeometry rows = geometry();
    const QRect area = rect.normalized();
    const int first = rows.rowAt(std::max<qint64>(0, offset() + area.top()));
    const int last = rows.rowAt(std::min<qint64>(rows.height() - 1, offset() + area.bottom()));
    if (first < 0 || last < first)
        return selectionModel()->select(QItemSelection{}, command);
    selectRange(first, last, command);
}

void AppealListView::selectRange(int from, int to, QItemSelectionModel::SelectionFlags command)
{
    const auto [first, last] = std::minmax(from, to);
    selectionModel()->select(QItemSelection{m_model.index(first), m_model.index(last)}, command);
}

QRegion AppealListView::visualRegionForSelection(const QItemSelection &selection) const
{
    const auto [first, last] = visibleRows();
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(first, range.top());
        const int bottom = std::min(last, range.bottom());
        if (top <= bottom)
            region += visualRect(m_model.index(top)) | visualRect(m_model.index(bottom));
    }
    return region;
}

void AppealListView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
}

void AppealListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    const auto [first, last] = visibleRows();
    if (topLeft.row() <= last && bottomRight.row() >= first)
        viewport()->update();
}

void AppealListView::savePlace()
{
    std::vector<AppealId> selected;
    const bool hasMarks = m_isMarking || selectedCount() > 1;
    if (hasMarks && static_cast<std::size_t>(selectedCount()) <= ListPlace::kMostSelected) {
        for (const QItemSelectionRange &range : selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                selected.push_back(m_model.idAt(row));
        }
    }
    const int current = currentRow() >= 0 ? currentRow() : m_gap;
    m_place.save(m_model.ids(), geometry(), offset(), current, std::move(selected));
    m_hadCurrent = currentRow() >= 0;
}

void AppealListView::restorePlace()
{
    m_hover = -1;
    updateGeometries();
    if (m_model.keepsPlace()) {
        const ListPlace::Found found = m_place.find(m_model.ids(), geometry());
        setOffset(found.offset);
        m_gap = found.gap;
        m_isMarking = m_isMarking && !found.selectedRows.empty();
        if (m_hadCurrent && found.currentRow >= 0)
            setCurrentRow(found.currentRow);
        for (const int row : found.selectedRows)
            selectRange(row, row, QItemSelectionModel::Select);
        if (found.selectedRows.empty() && currentRow() >= 0)
            selectRange(currentRow(), currentRow(), QItemSelectionModel::Select);
        m_anchor = currentRow();
    } else {
        forgetPlace();
    }
    viewport()->update();
    emit marksChanged();
}

void AppealListView::forgetPlace()
{
    m_gap = 0;
    m_anchor = -1;
    m_isMarking = false;
    scrollToTop();
}

int AppealListView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void AppealListView::paintEvent(QPaintEvent *event)
{
    QPainter painter{viewport()};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State common = option.state & ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row);
        option.rect = visualRect(index);
        if (!event->region().intersects(option.rect))
            continue;
        option.state = common;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, row == m_hover);
        itemDelegate()->paint(&painter, option, index);
    }
}

void AppealListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void AppealListView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void AppealListView::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace otklik
