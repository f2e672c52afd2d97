// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_service.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace otklik {

class Preferences;

/// Where the hub is and who calls it, field by field. The password is never written anywhere from here.
class TeamForm final : public QWidget {
    Q_OBJECT
public:
    TeamForm(Preferences &preferences, QWidget *parent);

    void setAddress(const HubAddress &address);
    /// Invalid with the words for the person as its subject. What the fields do not show stays as it was set.
    Result<HubAddress> address() const;
    QString password() const;
    void clearPassword();
    void setCanKeepPassword(bool canKeep);
    bool isPasswordKept() const;

signals:
    void edited();

private:
    QLineEdit *addField(const QString &name, const QString &label, const QString &hint);

    QFormLayout *m_form;
    QLineEdit *m_hosts;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_caFile;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    HubAddress m_before; ///< with what has no field: a client certificate, how far the hub's is checked
};

} // namespace otklik
