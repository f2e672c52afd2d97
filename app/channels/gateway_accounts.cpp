// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/channels/gateway_accounts.h"
#include "core/channels/email/email_channel.h"
#include "core/channels/folder/folder_channel.h"
#include "core/channels/open311/open311_channel.h"
#include "core/sync/password_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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
    return Opener{[=] { return FolderChannel::open(name, folder); }};
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

Result<GatewayAccount> readAccount(const QJsonObject &json, const Secrets &secrets)
{
    const QString name = json["name"_L1].toString();
    if (name.isEmpty() || name.size() > 64 || name == "hub"_L1 || name.contains(u'/') || name.contains(u'.'))
        return fail(ErrorCode::Invalid, u"name"_s, u"a name of 1 to 64 characters, no path, not hub"_s);
    for (const QString &field : {u"password"_s, u"secret"_s, u"key"_s}) {
        if (json.contains(field))
            return fail(ErrorCode::Invalid, field, u"a secret does not belong into this file"_s);
    }
    const QString channel = json["channel"_L1].toString();
    QJsonObject settings = json;
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

Result<QJsonArray> readFile(const QString &path)
{
    QFile file{path};
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorCode::Unreadable, path);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadFile, path, problem.errorString());
    return document["accounts"_L1].toArray();
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

Result<QStringList> accountsWithSecret(const QString &path)
{
    const auto accounts = readFile(path);
    if (!accounts)
        return accounts.error();
    QStringList names;
    for (const QJsonValue each : *accounts) {
        const QString channel = each["channel"_L1].toString();
        for (const ChannelKind &kind : kChannels) {
            if (kind.hasSecret && channel == QLatin1StringView{kind.name})
                names << each["name"_L1].toString();
        }
    }
    return names;
}

Result<std::vector<GatewayAccount>> readGatewayAccounts(const QString &path, const Secrets &secrets)
{
    const auto listed = readFile(path);
    if (!listed)
        return listed.error();
    std::vector<GatewayAccount> accounts;
    QSet<QString> names;
    for (const QJsonValue each : *listed) {
        auto account = readAccount(each.toObject(), secrets);
        if (!account)
            return account.error();
        if (names.contains(account->name))
            return fail(ErrorCode::Invalid, u"name"_s, u"two accounts have one name"_s);
        names.insert(account->name);
        accounts.push_back(std::move(*account));
    }
    if (accounts.empty())
        return fail(ErrorCode::Invalid, u"accounts"_s, u"no account is named"_s);
    return accounts;
}

} // namespace otklik
