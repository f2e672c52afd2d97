// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/domain/filter.h"

class QDateEdit;
class QGridLayout;

namespace otklik {

/// Days from ... to ..., or a period that is often wanted.
class DatesPopup final : public QFrame {
    Q_OBJECT
public:
    /// `today` is the municipality's.
    DatesPopup(QDate today, std::optional<QDate> from, std::optional<QDate> to, QWidget *parent);

signals:
    /// Both inclusive; invalid: not restricted.
    void chosen(QDate from, QDate to);

private:
    void addPeriod(QGridLayout *grid, const QString &title, QDate from, QDate to);

    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace otklik
