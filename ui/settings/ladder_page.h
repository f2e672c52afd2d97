// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/municipality_part.h"

#include <array>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace otklik {

/// The levels of escalation with whom they go to, and the standard reasons.
class LadderPage final : public MunicipalityPart {
    Q_OBJECT
public:
    LadderPage(const Municipality &municipality, QWidget *parent);

    QString title() const override { return tr("Escalation"); }

protected:
    Result<> apply(Municipality &municipality) const override;

private:
    void choose(int regional);

    struct Level {
        QCheckBox *used = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *addressees = nullptr;
        QCheckBox *region = nullptr; ///< one of them at most
    };
    std::array<Level, kMaxLevel + 1> m_levels;
    QPlainTextEdit *m_reasons;
};

} // namespace otklik
