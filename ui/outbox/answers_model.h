// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "core/service/open_answers.h"

#include <QAbstractTableModel>

namespace otklik {

/// Answers that have not reached the citizen and requests that have not reached another system, in the order given.
class AnswersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Appeal, Channel, Since, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(std::vector<OpenAnswer> answers, const ConfigurationPtr &configuration, Timestamp now);
    const OpenAnswer &answer(int row) const { return m_answers[static_cast<std::size_t>(row)]; }
    int rowOf(const OperationId &reply) const; ///< -1: it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const OpenAnswer &answer, int column) const;

    std::vector<OpenAnswer> m_answers;
    ConfigurationPtr m_configuration;
    Timestamp m_now{};
};

} // namespace otklik
