// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/gateway_service.h"

#include <QStringList>

namespace otklik {

/// The secret of an account, or of the hub ("hub"): NotFound where there is none. Any thread but the main one.
using Secrets = std::function<Result<QString>(const QString &name)>;

/// From the folder of systemd's credentials where there is one, else from the keychain; from no file of ours.
Secrets systemSecrets();

/// Names of the accounts whose channel asks for a secret. Errors: as below.
Result<QStringList> accountsWithSecret(const QString &file);

/// {"accounts": [{"name": "mail", "channel": "folder", ...}]}. The one place that knows the channels by name.
/// Errors: Unreadable, BadFile, Invalid with the field that is wrong.
Result<std::vector<GatewayAccount>> readGatewayAccounts(const QString &file, const Secrets &secrets);

} // namespace otklik
