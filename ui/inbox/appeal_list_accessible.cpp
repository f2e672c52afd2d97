// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/appeal_list_accessible.h"

#include "ui/inbox/appeal_list_view.h"

namespace otklik {

namespace {

constexpr std::size_t kMostChildren = 1000; ///< kept at a time

class RowAccessible final : public QAccessibleInterface {
public:
    RowAccessible(const AppealListAccessible &list, int row)
        : m_list{list}
        , m_row{row}
    {
    }

    int row() const { return m_row; }

    bool isValid() const override { return m_list.isValid() && m_row < m_list.childCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_list.view()); }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? index().data(Qt::AccessibleTextRole).toString() : QString{};
    }

    QRect rect() const override
    {
        const QRect inView = m_list.view()->visualRect(index());
        return {m_list.view()->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    QAccessible::State state() const override
    {
        const AppealListView *view = m_list.view();
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = view->selectionModel()->isSelected(index());
        state.focused = view->hasFocus() && view->currentRow() == m_row;
        const auto [first, last] = view->visibleRows();
        state.offscreen = m_row < first || m_row > last;
        return state;
    }

private:
    QModelIndex index() const { return m_list.view()->model()->index(m_row, 0); }

    const AppealListAccessible &m_list;
    int m_row;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *view = className == QLatin1StringView{AppealListView::staticMetaObject.className()}
                     ? qobject_cast<AppealListView *>(object)
                     : nullptr;
    return view ? new AppealListAccessible{view} : nullptr; // QAccessible owns it
}

} // namespace

AppealListAccessible::AppealListAccessible(AppealListView *view)
    : QAccessibleWidget{view, QAccessible::List}
{
}

AppealListAccessible::~AppealListAccessible()
{
    forgetChildren();
}

void AppealListAccessible::install()
{
    QAccessible::installFactory(makeAccessible);
}

AppealListView *AppealListAccessible::view() const
{
    return static_cast<AppealListView *>(widget());
}

int AppealListAccessible::childCount() const
{
    return view()->model()->rowCount();
}

QAccessibleInterface *AppealListAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_children.find(index); known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    if (m_children.size() >= kMostChildren)
        forgetChildren();
    auto *row = new RowAccessible{*this, index};
    m_children.emplace(index, QAccessible::registerAccessibleInterface(row));
    return row;
}

QAccessibleInterface *AppealListAccessible::childAt(int x, int y) const
{
    return child(view()->indexAt(view()->viewport()->mapFromGlobal(QPoint{x, y})).row());
}

QAccessibleInterface *AppealListAccessible::focusChild() const
{
    return child(view()->currentRow());
}

int AppealListAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const RowAccessible *>(child);
    return row ? row->row() : -1;
}

void AppealListAccessible::forgetChildren() const
{
    for (const auto &[row, id] : std::exchange(m_children, {}))
        QAccessible::deleteAccessibleInterface(id);
}

} // namespace otklik
