// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/window_gateway.h"

#include "app/channels/gateway_accounts.h"
#include "core/base/logging.h"
#include "core/base/when_done.h"
#include "ui/actions/desk_words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace otklik {

WindowGateway::WindowGateway(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.gateway(), &GatewayService::roundDone, this, &WindowGateway::takeRound);
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
    m_names.clear();
    for (const GatewayAccount &account : *accounts)
        m_names << account.name;
    m_lastRound = m_desk.clock()() - std::chrono::seconds{1};
    const auto started = m_desk.gateway().start(std::move(*accounts), {});
    if (started)
        return;
    setTrouble(started.error().code == ErrorCode::Busy
                   ? tr("the channels are served by another program on this computer")
                   : tr("the channels cannot be served: the store cannot be written to"));
}

// Whose channel has not answered since the round before is the one in trouble. Times are whole seconds, and a round
// ends in the second in which its channels may have answered; the next begins later.
void WindowGateway::takeRound(const GatewayCounts &counts)
{
    const Timestamp before = std::exchange(m_lastRound, m_desk.clock()());
    if (counts.troubles == 0)
        return setTrouble({});
    whenDone(this, m_desk.gateway().accounts(), [this, before](const Result<std::vector<AccountState>> &states) {
        if (!m_desk.gateway().isRunning())
            return; // it has joined a team meanwhile
        const QString silent = states ? silentWords(*states, before) : QString{};
        setTrouble(silent.isEmpty()
                       ? tr("a channel cannot be reached; answers wait and go by themselves when it answers")
                       : tr("cannot be reached: %1; answers wait and go by themselves").arg(silent));
    });
}

QString WindowGateway::silentWords(const std::vector<AccountState> &states, Timestamp before) const
{
    const TimeWords time = timeWords(*m_desk.settings().configuration());
    QStringList silent;
    for (const QString &name : m_names) {
        const auto state = std::ranges::find(states, name, &AccountState::name);
        const auto received = state == states.end() ? std::optional<Timestamp>{} : state->received;
        if (!received)
            silent << tr("the channel “%1”, which has not answered yet").arg(name);
        else if (*received <= before)
            silent << tr("the channel “%1” since %2").arg(name, time.when(*received, m_desk.clock()()));
    }
    return silent.join(u", "_s);
}

void WindowGateway::setTrouble(const QString &words)
{
    if (words == m_trouble)
        return;
    m_trouble = words;
    emit troubleChanged();
}

} // namespace otklik
