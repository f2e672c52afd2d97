// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/municipality_part.h"

#include <array>

class QCheckBox;
class QGridLayout;
class QPlainTextEdit;
class QSpinBox;
class QTimeEdit;

namespace otklik {

/// Working hours by the day of the week, lunch, shortened days, and the region's own days off.
class WorkingTimePage final : public MunicipalityPart {
    Q_OBJECT
public:
    WorkingTimePage(const Municipality &municipality, QWidget *parent);

    QString title() const override { return tr("Working time"); }

protected:
    Result<> apply(Municipality &municipality) const override;

private:
    struct Day {
        QCheckBox *works = nullptr;
        QTimeEdit *from = nullptr;
        QTimeEdit *to = nullptr;
        QCheckBox *hasLunch = nullptr;
        QTimeEdit *lunchFrom = nullptr;
        QTimeEdit *lunchTo = nullptr;
    };

    void addDay(QGridLayout &grid, int weekday, const std::optional<DayHours> &hours);
    QTimeEdit *timeEdit(int minute, const QString &name);
    Result<std::optional<DayHours>> hoursOf(int weekday) const;
    Result<std::vector<CalendarDay>> regionalDays() const;
    void refresh();

    QCheckBox *m_roundTheClock;
    std::array<Day, 7> m_days;
    QSpinBox *m_shortened;
    QPlainTextEdit *m_regional;
};

} // namespace otklik
