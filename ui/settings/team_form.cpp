// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/team_form.h"

#include "ui/common/file_question.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kLargestPort = 65535;
constexpr int kUsualPort = 5432;

/// "hub1, hub2:6432"; an IPv6 address stands in brackets where a port follows.
HubHost hostFrom(const QString &word, quint16 port)
{
    const qsizetype colon = word.lastIndexOf(u':');
    const bool isBare6 = word.count(u':') > 1 && !word.startsWith(u'[');
    HubHost host{word, port};
    if (colon > 0 && !isBare6 && colon > word.lastIndexOf(u']')) {
        bool isNumber = false;
        const ushort own = word.mid(colon + 1).toUShort(&isNumber);
        if (isNumber && own > 0)
            host = {word.left(colon), own};
    }
    if (host.name.startsWith(u'[') && host.name.endsWith(u']'))
        host.name = host.name.mid(1, host.name.size() - 2);
    return host;
}

} // namespace

TeamForm::TeamForm(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_hosts(addField(u"hubHosts"_s, tr("Hub"), tr("hub.region.ru, or several with commas")))
    , m_port(new QSpinBox(this))
    , m_database(nullptr)
    , m_user(nullptr)
    , m_caFile(nullptr)
    , m_password(nullptr)
    , m_keep(new QCheckBox(tr("Keep it in this computer’s keychain"), this))
{
    m_form->setContentsMargins({});
    m_port->setObjectName(u"hubPort"_s);
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(1, kLargestPort);
    m_port->setValue(kUsualPort);
    m_port->setGroupSeparatorShown(false);
    m_form->addRow(tr("Port"), m_port);
    m_database = addField(u"hubDatabase"_s, tr("Database"), {});
    m_database->setText(u"hub"_s);
    m_user = addField(u"hubUser"_s, tr("Your name at the hub"), tr("as the administrator gave it"));
    m_caFile = new QLineEdit(this);
    m_caFile->setObjectName(u"hubCaFile"_s);
    m_caFile->setAccessibleName(tr("The hub’s certificate file"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(u"chooseCaFile"_s);
    choose->setAccessibleName(tr("Choose the hub’s certificate file"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_caFile, 1);
    row->addWidget(choose);
    m_form->addRow(tr("The hub’s certificate file"), row);
    m_password = addField(u"hubPassword"_s, tr("Password"), {});
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName(u"keepPassword"_s);
    m_form->addRow(QString{}, m_keep);
    setCanKeepPassword(false);

    connect(choose, &QPushButton::clicked, this, [this, &preferences] {
        askForFile({.title = tr("The hub’s certificate file"),
                    .filters = {tr("Certificates (*.crt *.pem *.cer)"), tr("All files (*)")}},
                   preferences, this, [this](const QString &file) { m_caFile->setText(file); });
    });
    connect(m_port, &QSpinBox::valueChanged, this, &TeamForm::edited);
    connect(m_caFile, &QLineEdit::textChanged, this, &TeamForm::edited);
}

QLineEdit *TeamForm::addField(const QString &name, const QString &label, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    m_form->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &TeamForm::edited);
    return field;
}

void TeamForm::setAddress(const HubAddress &address)
{
    m_before = address;
    const quint16 port = address.hosts.empty() ? quint16{kUsualPort} : address.hosts.front().port;
    QStringList hosts;
    for (const HubHost &host : address.hosts) {
        const bool needsPort = host.port != port;
        const QString name = needsPort && host.name.contains(u':') ? u'[' + host.name + u']' : host.name;
        hosts << (needsPort ? name + u':' + QString::number(host.port) : name);
    }
    m_hosts->setText(hosts.join(u", "_s));
    m_port->setValue(port);
    m_database->setText(address.database);
    m_user->setText(address.user);
    m_caFile->setText(address.caFile);
}

Result<HubAddress> TeamForm::address() const
{
    // A whole address from the administrator's letter may be put into the first field.
    if (const QString pasted = m_hosts->text().trimmed(); pasted.contains("://"_L1)) {
        auto whole = HubAddress::parse(pasted);
        if (!whole)
            return fail(ErrorCode::Invalid, tr("The hub’s address cannot be read: %1.").arg(whole.error().subject));
        return whole;
    }
    HubAddress address = m_before;
    address.hosts.clear();
    for (const QString &word : m_hosts->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = word.trimmed(); !name.isEmpty())
            address.hosts.push_back(hostFrom(name, static_cast<quint16>(m_port->value())));
    }
    address.database = m_database->text().trimmed();
    address.user = m_user->text().trimmed();
    address.caFile = m_caFile->text().trimmed();
    if (address.hosts.empty())
        return fail(ErrorCode::Invalid, tr("Type where the hub is."));
    if (address.database.isEmpty())
        return fail(ErrorCode::Invalid, tr("Type the name of the database; usually it is “hub”."));
    if (address.user.isEmpty())
        return fail(ErrorCode::Invalid, tr("Type your name at the hub."));
    if (address.caFile.isEmpty())
        return fail(ErrorCode::Invalid,
                    tr("Choose the hub’s certificate file: without it nobody knows whose hub it is."));
    if (!QFileInfo{address.caFile}.isReadable())
        return fail(ErrorCode::Invalid, tr("The certificate file cannot be read: %1.").arg(address.caFile));
    auto checked = HubAddress::parse(address.toString()); // as it will be read at the next start
    if (!checked)
        return fail(ErrorCode::Invalid, tr("The hub’s address cannot be read: %1.").arg(checked.error().subject));
    return checked;
}

QString TeamForm::password() const
{
    return m_password->text();
}

void TeamForm::clearPassword()
{
    m_password->clear();
}

void TeamForm::setCanKeepPassword(bool canKeep)
{
    m_keep->setVisible(canKeep);
    m_keep->setChecked(canKeep);
}

bool TeamForm::isPasswordKept() const
{
    return !m_keep->isHidden() && m_keep->isChecked();
}

} // namespace otklik
