// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/trouble_dialog.h"

#include "core/domain/hub_trouble.h"
#include "ui/team/trouble_view.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace otklik {

TroubleDialog::TroubleDialog(const Error &error, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"troubleDialog"_s);
    setWindowTitle(tr("No connection with the team"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *view = new TroubleView(this);
    view->show(error);
    auto *safe = new PlainLabel(
        tr("Everything you do is kept on this computer and is sent when the connection is there again."), this);
    safe->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &name, const QString &text, void (TroubleDialog::*signal)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, signal] {
            accept();
            emit(this->*signal)();
        });
    };
    add(u"again"_s, tr("Try now"), &TroubleDialog::againWanted);
    if (is(error, HubTrouble::PasswordNeeded) || is(error, HubTrouble::WrongPassword))
        add(u"password"_s, tr("Enter the password…"), &TroubleDialog::passwordWanted);
    add(u"settings"_s, tr("Settings of the team…"), &TroubleDialog::settingsWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    column->addWidget(safe);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(560);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
}

} // namespace otklik
