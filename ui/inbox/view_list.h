// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/service/catalog_service.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace otklik {

/// The sidebar: the views with their counts, the views that people saved, and the window's other pages.
class ViewList final : public QWidget {
    Q_OBJECT
public:
    explicit ViewList(QWidget *parent = nullptr);

    void setCounts(const ViewCounts &counts);
    void setSavedNames(const QStringList &names);
    /// A page of the window that is not a list of appeals; shown below, in the order of adding.
    void addPage(const QString &pageKey, const QString &title);
    void setPageCount(const QString &pageKey, qint64 count);

    // These mark what is shown, and announce nothing.
    void showView(View view);
    void showSaved(int index);
    void showPage(const QString &pageKey);
    void showNothing(); ///< a list that is none of these: it came from a chart

    QSize sizeHint() const override;

signals:
    void viewChosen(otklik::View view);
    void savedViewChosen(int index);
    void pageChosen(const QString &pageKey);
    void saveRequested(); ///< what is shown now, under a name
    void renameRequested(int index, const QString &name);
    void deleteRequested(int index);

private:
    enum class Kind { View, Saved, Page, Heading };

    QTreeWidgetItem *addItem(Kind kind, const QString &title, const QVariant &value);
    QTreeWidgetItem *itemOf(Kind kind, const QVariant &value) const;
    void setCount(QTreeWidgetItem *item, qint64 count);
    void mark(QTreeWidgetItem *item);
    void choose(const QTreeWidgetItem *item);
    void nameChanged(QTreeWidgetItem *item);
    void openMenu(QPoint pos);
    void askToDelete(const QTreeWidgetItem *item);

    QTreeWidget *m_tree;
    QPushButton *m_save;
    QTreeWidgetItem *m_savedHeading = nullptr;
    QTreeWidgetItem *m_pagesHeading = nullptr;
};

} // namespace otklik
