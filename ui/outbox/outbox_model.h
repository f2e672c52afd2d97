// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "core/service/team_service.h"

#include <QAbstractTableModel>

namespace otklik {

/// What is on its way to the hub: what needs a person first, then oldest first.
class OutboxModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Appeal, Since, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(std::vector<OutboxItem> items, const ConfigurationPtr &configuration, Timestamp now);
    const OutboxItem &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    int rowOf(const OperationId &operation) const; ///< -1: it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const OutboxItem &item, int column) const;

    std::vector<OutboxItem> m_items;
    ConfigurationPtr m_configuration;
    Timestamp m_now{};
};

} // namespace otklik
