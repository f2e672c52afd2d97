// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/inbox/filter_kind.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace otklik {

class FilterChip;

/// What narrows the list: the search field, a chip for each other restriction, the order. It holds the filter and tells
/// when a person has changed it; it finds nothing itself.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    using FacetSource = std::function<QFuture<Result<std::vector<FacetValue>>>(Facet facet)>;

    explicit FilterBar(FacetSource facets, QWidget *parent = nullptr);

    const AppealFilter &filter() const { return m_filter; }
    Sort sort() const;
    // These announce nothing.
    void setFilter(const AppealFilter &filter);
    void setSort(Sort sort);
    void setToday(QDate today) { m_today = today; } ///< of the municipality
    void setFollowsSeveral(bool follows); ///< municipalities, so that one can choose among them
    void setOperatorNames(FilterWords::OperatorNames names);

    void focusSearch();
    void clearFilters(); ///< announces

signals:
    void changed();
    void leaveRequested(); ///< Enter or Down in the search field, Esc in an empty one: on to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeText();
    void change(const AppealFilter &filter);
    void updateChips();
    void openPopup(FilterKind kind, const QWidget *below);
    void openValues(FilterKind kind, QPoint at);
    void openImportance(QPoint at);
    void openAuthor();
    void openDates(QPoint at);

    FacetSource m_facets;
    FilterWords::OperatorNames m_names;
    AppealFilter m_filter;
    QDate m_today;
    QLineEdit *m_search;
    QComboBox *m_sort;
    QAction *m_municipality = nullptr;
    QPushButton *m_add;
    QWidget *m_chipRow;
    std::vector<FilterChip *> m_chips;
    QTimer m_typing;
};

} // namespace otklik
