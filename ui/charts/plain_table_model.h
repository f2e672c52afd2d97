// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/plain_table.h"

#include <QAbstractTableModel>

namespace otklik {

/// The numbers of a chart for a table view. Numbers that open a list are underlined; names are plain text.
class PlainTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PlainTableModel(QObject *parent = nullptr);

    void setTable(const PlainTable &table);
    /// What the number at the index opens.
    std::optional<WorkloadCell> cellAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isTotal(const QModelIndex &index) const;
    QVariant fontAt(const QModelIndex &index) const;
    QString spokenAt(const QModelIndex &index) const;

    PlainTable m_table;
};

/// A value of a PlainTable in the program's language.
QString shownValue(const QVariant &value);

} // namespace otklik
