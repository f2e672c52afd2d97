// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/stats/arrange.h"
#include "ui/workload/period.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;

namespace otklik {

/// What is to be counted: the period, what a row stands for, the order, the filters. It collects values and knows
/// nothing else.
class WorkloadBar final : public QWidget {
    Q_OBJECT
public:
    explicit WorkloadBar(QWidget *parent = nullptr);

    void setToday(QDate today);
    void setPeriod(Period period);
    Period period() const;
    WorkloadQuery query() const;
    AppealFilter filter() const;
    RowOrder order() const;
    /// The flow counts all rows together: there is nothing to choose then.
    void setRowsShown(bool isShown);

    /// Values offered by a filter, most frequent first; the one chosen stays. "" is «not stated».
    enum class Choice { Channel, Municipality, District, Group };
    void setChoices(Choice choice, const QStringList &values);

signals:
    void queryChanged();
    void orderChanged();

private:
    void setUpPeriod(QHBoxLayout *row);
    void setUpRows(QHBoxLayout *row);
    void setUpFilters(QHBoxLayout *row);
    QComboBox *addCombo(QHBoxLayout *row, const QString &label, const QString &name);
    void applyPeriod();
    QComboBox *comboOf(Choice choice) const;
    void offerMunicipalities(bool areSeveral);

    QDate m_today;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QComboBox *m_by = nullptr;
    QComboBox *m_order = nullptr;
    QComboBox *m_channel = nullptr;
    QLabel *m_municipalityCaption = nullptr;
    QComboBox *m_municipality = nullptr;
    QComboBox *m_district = nullptr;
    QComboBox *m_group = nullptr;
    QComboBox *m_importance = nullptr;
};

} // namespace otklik
