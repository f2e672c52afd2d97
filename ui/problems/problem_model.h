// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/problem.h"
#include "ui/words/time_words.h"

#include <QAbstractTableModel>

#include <optional>

namespace otklik {

/// Mass problems, those with the most open appeals first.
class ProblemModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Waiting, Open, Total, Districts, First, Last, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<Problem> problems, const TimeWords &time, Timestamp now);
    const Problem &problem(int row) const { return m_problems[static_cast<std::size_t>(row)]; }
    int rowOf(const QString &name) const; ///< -1: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Problem &problem, Column column) const;

    std::vector<Problem> m_problems;
    std::optional<TimeWords> m_time;
    Timestamp m_now{};
};

} // namespace otklik
