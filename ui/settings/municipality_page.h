// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/municipality_part.h"

class QComboBox;
class QLineEdit;

namespace otklik {

/// Name, region, time zone.
class MunicipalityPage final : public MunicipalityPart {
    Q_OBJECT
public:
    MunicipalityPage(const Municipality &municipality, QWidget *parent);

    QString title() const override { return tr("Municipality"); }

protected:
    Result<> apply(Municipality &municipality) const override;

private:
    QLineEdit *m_name;
    QLineEdit *m_region;
    QComboBox *m_zone;
};

} // namespace otklik
