// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/channels/gateway_accounts.h"
#include "app/channels/channel_file.h"
#include "core/channels/email/email_channel.h"
#include "core/channels/folder/folder_channel.h"
#include "core/channels/open311/open311_channel.h"
#include "core/sync/password_store.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonObject>

#include <memory>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Opener = std::function<Result<std::unique_ptr<Channel>>()>;

Result<Opener> folderOpener(const QString &name, const QJsonObject &settings, const Secrets &)
{
    const QString folder = settings["folder"_L1].toString();
    if (folder.isEmpty())
        return fail(ErrorCode::Invalid, u"folder"_s, u"the folder is not named"_s);
    return Opener{[=]() -> Result<std::unique_ptr<Channel>> {
        return std::unique_ptr<Channel>{std::make_unique<FolderChannel>(name, folder)};
    }};
}

Result<Opener> open311Opener(const QString &name, const QJsonObject &json, const Secrets &secrets)
{
    const auto settings = Open311Settings::fromJson(json);
    if (!settings)
        return settings.error();
    return Opener{[settings = *settings, name, secrets]() -> Result<std::unique_ptr<Channel>> {
        return std::unique_ptr<Channel>{
            std::make_unique<Open311Channel>(settings, [secrets, name] { return secrets(name); })};
    }};
}

QString passwordOf(const Secrets &secrets, const QString &name)
{
    const auto secret = secrets(name);
    return secret ? *secret : QString{};
}

/// One secret for both servers. Where it cannot be read, the servers refuse the login and the round says so.
Result<Opener> emailOpener(const QString &name, const QJsonObject &json, const Secrets &secrets)
{
    const auto settings = EmailSettings::fromJson(json);
    if (!settings)
        return settings.error();
    return Opener{[settings = *settings, name, secrets]() -> Result<std::unique_ptr<Channel>> {
        if (const auto secret = secrets(name); !secret)
            return secret.error();
        return std::unique_ptr<Channel>{std::make_unique<EmailChannel>(
            settings, [secrets, name](const MailServer &) { return passwordOf(secrets, name); })};
    }};
}

struct ChannelKind {
    const char *name;
    bool hasSecret;
    Result<Opener> (*opener)(const QString &name, const QJsonObject &settings, const Secrets &secrets);
};
constexpr ChannelKind kChannels[] = {
    {"folder", false, folderOpener}, {"open311", true, open311Opener}, {"email", true, emailOpener}};

QString nameOf(const QJsonValue &account)
{
    return account["name"_L1].toString();
}

// A secret in the file would be read by whoever reads the file.
constexpr QLatin1StringView kSecretFields[] = {"password"_L1, "secret"_L1, "key"_L1};

Result<> checkNoSecret(const QJsonObject &account)
{
    for (const QLatin1StringView field : kSecretFields) {
        if (account.contains(field))
            return fail(ErrorCode::Invalid, field, u"a secret does not belong into this file"_s);
    }
    return {};
}

} // namespace

Secrets systemSecrets()
{
    const auto keychain = std::make_shared<PasswordStore>(u"Otklik gateway"_s);
    return [keychain](const QString &name) -> Result<QString> {
        const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
        if (folder.isEmpty())
            return keychain->read(name).result();
        QFile file{QDir{folder}.filePath(name)};
        if (!file.open(QFile::ReadOnly))
            return fail(ErrorCode::NotFound, name, u"no credential of this name"_s);
        return QString::fromUtf8(file.readAll()).trimmed();
    };
}

Result<GatewayAccount> gatewayAccount(const QJsonObject &account, const Secrets &secrets)
{
    const QString name = nameOf(account);
    if (name.isEmpty() || name.size() > 64 || name == "hub"_L1 || name.contains(u'/') || name.contains(u'.'))
        return fail(ErrorCode::Invalid, u"name"_s, u"a name of 1 to 64 characters, no path, not hub"_s);
    if (const auto checked = checkNoSecret(account); !checked)
        return checked.error();
    const QString channel = account["channel"_L1].toString();
    QJsonObject settings = account;
    settings.remove("name"_L1);
    settings.remove("channel"_L1);
    for (const ChannelKind &kind : kChannels) {
        if (channel != QLatin1StringView{kind.name})
            continue;
        auto opener = kind.opener(name, settings, secrets);
        if (!opener)
            return opener.error();
        return GatewayAccount{name, std::move(*opener)};
    }
    return fail(ErrorCode::Invalid, u"channel"_s, u"there is no such channel"_s);
}

GatewayAccounts gatewayAccounts(const QJsonArray &accounts, const Secrets &secrets)
{
    QHash<QString, int> uses;
    for (const QJsonValue each : accounts)
        ++uses[nameOf(each)];
    GatewayAccounts read;
    for (int place = 0; place < accounts.size(); ++place) {
        const QString name = nameOf(accounts[place]);
        auto account = gatewayAccount(accounts[place].toObject(), secrets);
        if (account && uses.value(name) > 1) // each would read on and answer where the other one has
            account = fail(ErrorCode::Invalid, u"name"_s, u"several accounts have this name"_s);
        if (account)
            read.good.push_back(std::move(*account));
        else
            read.wrong.push_back({place, name, account.error()});
    }
    return read;
}

Result<std::vector<GatewayAccount>> readGatewayAccounts(const QString &path, const Secrets &secrets)
{
    const auto listed = ChannelFile::read(path);
    if (!listed)
        return listed.error();
    GatewayAccounts accounts = gatewayAccounts(listed->accounts(), secrets);
    if (!accounts.wrong.empty()) {
        const WrongAccount &first = accounts.wrong.front();
        return fail(first.error.code, first.error.subject,
                    u"account %1 “%2”: %3"_s.arg(QString::number(first.place + 1), first.name, first.error.details));
    }
    if (accounts.good.empty())
        return fail(ErrorCode::Invalid, u"accounts"_s, u"no account is named"_s);
    return std::move(accounts.good);
}

QJsonObject withoutSecret(QJsonObject account)
{
    for (const QLatin1StringView field : kSecretFields)
        account.remove(field);
    return account;
}

QStringList accountsWithSecret(const QJsonArray &accounts)
{
    QStringList names;
    for (const QJsonValue each : accounts) {
        const QString channel = each["channel"_L1].toString();
        for (const ChannelKind &kind : kChannels) {
            if (kind.hasSecret && channel == QLatin1StringView{kind.name})
                names << nameOf(each);
        }
    }
    return names;
}

} // namespace otklik
