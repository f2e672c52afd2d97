// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/appeal_actions.h"

#include <QDialog>

namespace otklik {

/// Of an action on many appeals: which were refused, and why.
class RefusalList final : public QDialog {
    Q_OBJECT
public:
    RefusalList(const QString &summary, const std::vector<RefusedAppeal> &refused, CatalogService &catalog,
                QWidget *parent);

signals:
    void appealChosen(otklik::AppealId appeal);
};

} // namespace otklik
