// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <unordered_map>

namespace otklik {

class AppealListView;

/// The list for a screen reader: as many children as rows, each made when somebody asks for it. Qt's own table
/// interface knows its own views only.
class AppealListAccessible final : public QAccessibleWidget {
public:
    explicit AppealListAccessible(AppealListView *view);
    ~AppealListAccessible() override;

    static void install(); ///< from now on a screen reader finds it; once is enough, more do no harm

    AppealListView *view() const;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    void forgetChildren() const;

    mutable std::unordered_map<int, QAccessible::Id> m_children;
};

} // namespace otklik
