// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/window_channels.h"

#include "core/base/when_done.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString nameOf(const QJsonObject &account)
{
    return account["name"_L1].toString();
}

} // namespace

WindowChannels::WindowChannels(Desk &desk, WindowGateway &gateway, QObject *parent)
    : ServedChannels(parent)
    , m_desk(desk)
    , m_gateway(gateway)
    , m_file(ChannelFile::none(gateway.file()))
{
    read();
    connect(&gateway, &WindowGateway::served, this, &WindowChannels::changed);
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice &notice) {
        if (notice.isConfiguration)
            emit changed();
    });
}

void WindowChannels::read()
{
    m_file = QFileInfo::exists(file()) ? ChannelFile::read(file()) : ChannelFile::none(file());
}

void WindowChannels::look()
{
    read();
    emit changed();
}

ServedChannels::Service WindowChannels::service() const
{
    if (m_desk.settings().configuration()->team)
        return Service::InTeam;
    if (m_desk.isReadOnly())
        return Service::LookedAt;
    if (!m_file)
        return m_file.error().code == ErrorCode::Unreadable ? Service::Unreadable : Service::Damaged;
    const auto &obstacle = m_gateway.obstacle();
    return obstacle && obstacle->code == ErrorCode::Busy ? Service::Elsewhere : Service::Here;
}

std::vector<ServedAccount> WindowChannels::accounts() const
{
    if (!m_file || m_desk.settings().configuration()->team)
        return {};
    std::vector<ServedAccount> served;
    for (const QJsonValue each : m_file->accounts()) {
        ServedAccount account;
        account.json = each.toObject();
        const QString name = account.name();
        account.hasSecret = m_gateway.secrets().has(name);
        if (const auto trouble = std::ranges::find(m_gateway.troubles(), name, &AccountTrouble::account);
            trouble != m_gateway.troubles().end())
            account.trouble = trouble->error;
        if (const auto state = std::ranges::find(m_gateway.states(), name, &AccountState::name);
            state != m_gateway.states().end())
            account.answered = state->received;
        served.push_back(std::move(account));
    }
    for (const WrongAccount &wrong : gatewayAccounts(m_file->accounts(), m_gateway.secrets().known()).wrong)
        served[static_cast<std::size_t>(wrong.place)].wrong = wrong.error;
    return served;
}

QJsonArray WindowChannels::with(std::optional<int> place, const QJsonObject &account) const
{
    QJsonArray accounts = m_file ? m_file->accounts() : QJsonArray{};
    if (place && *place < accounts.size())
        accounts[*place] = account;
    else
        accounts.append(account);
    return accounts;
}

Result<> WindowChannels::validate(std::optional<int> place, const QJsonObject &account) const
{
    const QJsonArray accounts = with(place, withoutSecret(account));
    const int at = place.value_or(static_cast<int>(accounts.size()) - 1);
    const auto wrong = gatewayAccounts(accounts, m_gateway.secrets().known()).wrong;
    const auto found = std::ranges::find(wrong, at, &WrongAccount::place);
    return found == wrong.end() ? Result<>{} : found->error;
}

QFuture<Result<>> WindowChannels::check(const QJsonObject &account, const QString &secret, std::stop_token stop)
{
    const Secrets secrets = secret.isEmpty() ? m_gateway.secrets().known()
                                             : Secrets{[secret](const QString &) { return Result<QString>{secret}; }};
    return QtConcurrent::run([account = withoutSecret(account), secrets, stop = std::move(stop)]() -> Result<> {
        const auto known = gatewayAccount(account, secrets);
        if (!known)
            return known.error();
        const auto channel = known->open();
        return channel ? (*channel)->check(stop) : channel.error();
    });
}

Result<> WindowChannels::save(std::optional<int> place, const QJsonObject &account, const QString &secret)
{
    if (!m_file)
        return m_file.error();
    if (const auto valid = validate(place, account); !valid)
        return valid;
    const QJsonObject clean = withoutSecret(account);
    if (const auto written = m_file->write(with(place, clean)); !written)
        return written;
    if (!secret.isEmpty())
        enter(nameOf(clean), secret);
    serveAnew();
    return {};
}

void WindowChannels::enter(const QString &name, const QString &secret)
{
    whenDone(this, m_gateway.secrets().enter(name, secret), [this](const Result<> &kept) {
        if (!kept)
            emit secretNotKept();
    });
}

Result<> WindowChannels::remove(int place)
{
    if (!m_file)
        return m_file.error();
    QJsonArray accounts = m_file->accounts();
    const QString name = nameOf(accounts[place].toObject());
    accounts.removeAt(place);
    if (const auto written = m_file->write(accounts); !written)
        return written;
    m_gateway.secrets().forget(name);
    serveAnew();
    return {};
}

Result<QString> WindowChannels::setAside()
{
    auto aside = ChannelFile::setAside(file());
    if (aside)
        serveAnew();
    return aside;
}

void WindowChannels::serveAnew()
{
    read();
    m_gateway.restart(); // tells that it is served
}

} // namespace otklik
