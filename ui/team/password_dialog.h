// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_place.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace otklik {

/// Asks for the password of the hub. Esc goes on without it: everything but the exchange with the team works.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    /// `why` stands above: what the hub said to the last one. Empty: it was not asked yet.
    PasswordDialog(const TeamPlace &place, const QString &login, const QString &why, bool canKeep, QWidget *parent);

signals:
    void entered(const QString &password, bool isKept);

private:
    void take();

    QLineEdit *m_password;
    QCheckBox *m_keep;
    QPushButton *m_connect;
};

} // namespace otklik
