// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/municipality_part.h"

class QComboBox;
class QSpinBox;
class QTableWidget;

namespace otklik {

class Preferences;

/// The deadlines' rules, what counts as urgent, and which replies need approval.
class DeadlinesPage final : public MunicipalityPart {
    Q_OBJECT
public:
    /// The preferences have to outlive it.
    DeadlinesPage(const Municipality &municipality, std::vector<DeadlineProfile> ready, Preferences &preferences,
                  QWidget *parent);

    QString title() const override { return tr("Deadlines"); }

protected:
    Result<> apply(Municipality &municipality) const override;

private:
    /// Where a row of the table belongs.
    struct Place {
        std::size_t profile = 0;
        std::size_t rule = 0;
    };

    void fillTable();
    void addRule(const Place &place);
    void removeRule();
    void addProfile(const DeadlineProfile &profile);
    void removeProfile(const QString &id);
    QComboBox *combo(int row, int column, const QString &name);

    std::vector<DeadlineProfile> m_profiles; ///< as edited
    std::vector<Place> m_places; ///< by row
    QTableWidget *m_table;
    QSpinBox *m_urgent;
    QComboBox *m_approval;
};

} // namespace otklik
