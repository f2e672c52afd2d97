// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QTableWidget;

namespace otklik {

/// Who works here, in which role, and who has left. Nobody is deleted: the history names them.
class OperatorsPage final : public SettingsPage {
    Q_OBJECT
public:
    OperatorsPage(const Configuration &configuration, OperatorId me, QWidget *parent);

    QString title() const override { return tr("Operators"); }
    QFuture<Result<>> save(SettingsService &settings) override;
    void saved(const Configuration &configuration) override;

private:
    void fill(const Configuration &configuration);
    void addRow(const Operator &person);
    Operator at(int row) const;
    Result<> check() const;

    std::vector<Operator> m_before;
    OperatorId m_me;
    QTableWidget *m_table;
};

} // namespace otklik
