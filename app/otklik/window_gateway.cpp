// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/window_gateway.h"

#include "app/channels/channel_file.h"
#include "core/base/when_done.h"
#include "ui/actions/desk_words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto kLookAgain = std::chrono::seconds{30};

} // namespace

WindowGateway::WindowGateway(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kLookAgain);
    connect(&m_again, &QTimer::timeout, this, &WindowGateway::restart);
    connect(&desk.gateway(), &GatewayService::roundDone, this, &WindowGateway::takeRound);
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice &notice) {
        if (!notice.isConfiguration)
            return;
        if (m_desk.settings().configuration()->team)
            end(); // it has joined a team
        else
            begin();
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
    if (m_isBegun || m_desk.isReadOnly() || m_desk.settings().configuration()->team || !QFileInfo::exists(file()))
        return;
    m_isBegun = true;
    const auto listed = ChannelFile::read(file());
    if (listed)
        return m_secrets.fetch(accountsWithSecret(listed->accounts()),
                               [this, begun = ++m_start, accounts = listed->accounts()] {
                                   if (begun == m_start)
                                       start(accounts);
                               });
    setTrouble(listed.error().code == ErrorCode::Invalid
                   ? tr("the file of the channels cannot be used: “%1” is wrong").arg(listed.error().subject)
                   : tr("the file of the channels cannot be read: %1").arg(file()));
}

void WindowGateway::restart()
{
    end();
    begin();
    emit served();
}

void WindowGateway::end()
{
    ++m_start;
    if (!std::exchange(m_isBegun, false))
        return;
    m_again.stop();
    m_desk.gateway().stop();
    m_wrong.clear();
    m_troubles.clear();
    m_obstacle.reset();
    setTrouble({});
}

void WindowGateway::start(const QJsonArray &listed)
{
    GatewayAccounts accounts = gatewayAccounts(listed, m_secrets.known());
    m_wrong = std::move(accounts.wrong);
    showTrouble();
    if (accounts.good.empty()) {
        (void)m_desk.gateway().offerNothing();
        return;
    }
    const auto started = m_desk.gateway().start(std::move(accounts.good), {});
    if (started)
        return;
    m_obstacle = started.error();
    if (m_obstacle->code == ErrorCode::Busy)
        m_again.start();
    setTrouble(m_obstacle->code == ErrorCode::Busy
                   ? tr("the channels are served by another program on this computer")
                   : tr("the channels cannot be served: the store cannot be written to"));
    emit served();
}

void WindowGateway::takeRound(const GatewayReport &report)
{
    whenDone(this, m_desk.gateway().accounts(),
             [this, report, begun = m_start](const Result<std::vector<AccountState>> &states) {
                 if (begun != m_start || !m_desk.gateway().isRunning())
                     return; // it has joined a team meanwhile
                 m_troubles = report.troubles;
                 if (states)
                     m_states = *states;
                 showTrouble();
                 emit served();
             });
}

void WindowGateway::showTrouble()
{
    QStringList away;
    for (const AccountTrouble &trouble : m_troubles)
        away << awayWords(trouble);
    QStringList words;
    if (!away.isEmpty())
        words << tr("cannot be reached: %1; answers wait and go by themselves").arg(away.join(u", "_s));
    if (const QString wrong = wrongWords(); !wrong.isEmpty())
        words << wrong;
    setTrouble(words.join(u"; "_s));
}

QString WindowGateway::awayWords(const AccountTrouble &trouble) const
{
    const QString &name = trouble.account;
    if (trouble.error.code == ErrorCode::Forbidden)
        return tr("the channel “%1”, which does not accept the password").arg(name);
    if (trouble.error.code == ErrorCode::NoKeychain)
        return tr("the channel “%1”, whose password has to be typed in the settings").arg(name);
    const auto state = std::ranges::find(m_states, name, &AccountState::name);
    if (state == m_states.end() || !state->received)
        return tr("the channel “%1”, which has not answered yet").arg(name);
    const TimeWords time = timeWords(*m_desk.settings().configuration());
    return tr("the channel “%1” since %2").arg(name, time.when(*state->received, m_desk.clock()()));
}

QString WindowGateway::wrongWords() const
{
    QStringList wrong;
    for (const WrongAccount &account : m_wrong)
        wrong << tr("“%1” in the channel “%2”")
                     .arg(account.error.subject,
                          account.name.isEmpty() ? u"№ "_s + QString::number(account.place + 1) : account.name);
    return wrong.isEmpty() ? QString{} : tr("not served until it is mended: %1").arg(wrong.join(u", "_s));
}

void WindowGateway::setTrouble(const QString &words)
{
    if (words == m_trouble)
        return;
    m_trouble = words;
    emit troubleChanged();
}

} // namespace otklik
