// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>

namespace otklik {

/// Why the desk is not connected, with the ways out that there are.
class TroubleDialog final : public QDialog {
    Q_OBJECT
public:
    TroubleDialog(const Error &error, QWidget *parent);

signals:
    void againWanted();
    void settingsWanted();
    void passwordWanted();
};

} // namespace otklik
