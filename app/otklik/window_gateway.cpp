// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/window_gateway.h"

#include "app/channels/gateway_accounts.h"
#include "core/base/logging.h"
#include "core/base/when_done.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace otklik {

WindowGateway::WindowGateway(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.gateway(), &GatewayService::roundDone, this, [this](const GatewayCounts &counts) {
        setTrouble(counts.troubles > 0
                       ? tr("a channel cannot be reached; answers wait and go by themselves when it answers")
                       : QString{});
    });
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice &notice) {
        if (!notice.isConfiguration)
            return;
        if (!m_desk.settings().configuration()->team)
            return begin();
        if (!m_isBegun)
            return;
        m_isBegun = false; // it has joined a team
        m_desk.gateway().stop();
        setTrouble({});
    });
}

WindowGateway::~WindowGateway()
{
    if (m_isBegun)
        m_desk.gateway().stop();
}

QString WindowGateway::fileIn(const QString &store)
{
    return QDir{store}.filePath(u"channels.json"_s);
}

void WindowGateway::begin()
{
    const QString file = fileIn(m_desk.directory());
    if (m_isBegun || m_desk.isReadOnly() || m_desk.settings().configuration()->team || !QFileInfo::exists(file))
        return;
    m_isBegun = true;
    const auto names = accountsWithSecret(file);
    if (!names)
        return setTrouble(tr("the file of the channels cannot be read: %1").arg(file));
    askSecrets(*names);
}

// One after the other, and before the start: the keychain needs this thread, which a gateway that is being stopped
// would keep waiting.
void WindowGateway::askSecrets(QStringList names)
{
    if (names.isEmpty())
        return start();
    const QString name = names.takeFirst();
    whenDone(this, m_keychain.read(name), [this, name, names](const Result<QString> &secret) {
        if (secret)
            m_secrets.insert(name, *secret);
        else
            qCWarning(lcUi).noquote() << "no secret for the account" << name << ":" << errorName(secret.error().code);
        askSecrets(names);
    });
}

void WindowGateway::start()
{
    if (!m_isBegun)
        return; // it has joined a team meanwhile
    const Secrets known = [secrets = m_secrets](const QString &name) -> Result<QString> {
        const auto secret = secrets.constFind(name);
        if (secret == secrets.cend())
            return fail(ErrorCode::NotFound, name, u"no secret in the keychain"_s);
        return *secret;
    };
    auto accounts = readGatewayAccounts(fileIn(m_desk.directory()), known);
    if (!accounts)
        return setTrouble(tr("the file of the channels cannot be used: “%1” is wrong").arg(accounts.error().subject));
    const auto started = m_desk.gateway().start(std::move(*accounts), {});
    if (started)
        return;
    setTrouble(started.error().code == ErrorCode::Busy
                   ? tr("the channels are served by another program on this computer")
                   : tr("the channels cannot be served: the store cannot be written to"));
}

void WindowGateway::setTrouble(const QString &words)
{
    if (words == m_trouble)
        return;
    m_trouble = words;
    emit troubleChanged();
}

} // namespace otklik
