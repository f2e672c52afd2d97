// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/channels/gateway_accounts.h"
#include "core/sync/password_store.h"

#include <QHash>

namespace otklik {

/// The secrets of the accounts: in the system's keychain, or until the program is closed where there is none. Never in
/// a file.
class AccountSecrets final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks the keychain for those that are not known yet, one after the other, then calls `done` on this thread. The
    /// keychain needs this thread, which a gateway that is being stopped would keep waiting: hence before its start.
    void fetch(QStringList names, const std::function<void()> &done);
    bool has(const QString &name) const { return m_known.contains(name); }
    /// Those that are known now; any thread.
    Secrets known() const;
    /// Good at once. The error is about the next start only.
    QFuture<Result<>> enter(const QString &name, const QString &secret);
    void forget(const QString &name);

private:
    PasswordStore m_keychain{QStringLiteral("Otklik gateway")};
    QHash<QString, QString> m_known;
};

} // namespace otklik
