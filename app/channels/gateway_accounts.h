// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/gateway_service.h"

#include <QJsonArray>
#include <QStringList>

namespace otklik {

/// The secret of an account, or of the hub ("hub"): NotFound where there is none. Any thread but the main one.
using Secrets = std::function<Result<QString>(const QString &name)>;

/// From the folder of systemd's credentials where there is one, else from the keychain; from no file of ours.
Secrets systemSecrets();

/// One that cannot be served as it stands.
struct WrongAccount {
    int place = 0; ///< in the file, from 0
    QString name; ///< as far as it has one
    Error error; ///< Invalid, with the field as subject: "imap.host"
};

struct GatewayAccounts {
    std::vector<GatewayAccount> good;
    std::vector<WrongAccount> wrong;
};

/// {"name": "mail", "channel": "folder", ...}. The one place that knows the channels by name. Invalid with the field
/// that is wrong.
Result<GatewayAccount> gatewayAccount(const QJsonObject &account, const Secrets &secrets);

/// Of those with the same name each is wrong.
GatewayAccounts gatewayAccounts(const QJsonArray &accounts, const Secrets &secrets);

/// All accounts of a file, or none: a service that serves a part of them would look well while citizens wait. Errors:
/// as of ChannelFile::read(); Invalid with the first field that is wrong.
Result<std::vector<GatewayAccount>> readGatewayAccounts(const QString &file, const Secrets &secrets);

/// Without what a person has put into the file by hand, and what no account may have there.
QJsonObject withoutSecret(QJsonObject account);

/// Names of the accounts whose channel asks for a secret.
QStringList accountsWithSecret(const QJsonArray &accounts);

} // namespace otklik
