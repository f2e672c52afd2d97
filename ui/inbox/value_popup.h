// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace otklik {

/// A list of values to tick, found by typing. Each tick tells the new choice at once; Esc or a click elsewhere closes
/// it.
class ValuePopup final : public QFrame {
    Q_OBJECT
public:
    struct Value {
        QString value;
        QString label; ///< plain text, one line
        qint64 count = -1; ///< negative: not shown
    };

    explicit ValuePopup(const QString &title, QWidget *parent);

    void setValues(const std::vector<Value> &values, const QStringList &chosen);
    void setMessage(const QString &message); ///< instead of values
    QStringList chosen() const;

    void popUp(QPoint globalPos); ///< kept on the screen

signals:
    void chosenChanged(const QStringList &values);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(const QModelIndex &shown);

    QLineEdit *m_find;
    QListView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_found; ///< at most some hundred values
};

} // namespace otklik
