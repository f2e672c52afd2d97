// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/password_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace otklik {

PasswordDialog::PasswordDialog(const TeamPlace &place, const QString &login, const QString &why, bool canKeep,
                               QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in this computer’s keychain"), this))
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password of the team"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_password->setObjectName(u"password"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"keep"_s);
    m_keep->setHidden(!canKeep);
    m_keep->setChecked(canKeep);

    auto *words = new PlainLabel(this);
    words->setObjectName(u"why"_s);
    words->setWordWrap(true);
    words->setText(why.isEmpty()
                       ? tr("To exchange appeals with the team. Without it you work offline: nothing is lost, "
                            "and it is sent later.")
                       : why);
    auto *buttons = new QDialogButtonBox(this);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(u"connect"_s);
    m_connect->setDefault(true);
    m_connect->setEnabled(false);
    buttons->addButton(tr("Work offline (Esc)"), QDialogButtonBox::RejectRole)->setObjectName(u"offline"_s);

    auto *form = new QFormLayout(this);
    form->addRow(words);
    form->addRow(tr("Municipality"), new PlainLabel(place.name, this));
    form->addRow(tr("Name at the hub"), new PlainLabel(login, this));
    form->addRow(tr("Password"), m_password);
    if (canKeep)
        form->addRow(QString{}, m_keep);
    form->addRow(buttons);
    setMinimumWidth(460);

    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_connect->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_password->setFocus();
}

void PasswordDialog::take()
{
    const QString password = m_password->text();
    m_password->clear();
    accept();
    emit entered(password, !m_keep->isHidden() && m_keep->isChecked());
}

} // namespace otklik
