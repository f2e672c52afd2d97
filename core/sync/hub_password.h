// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_address.h"
#include "core/sync/hub_client.h"
#include "core/sync/password_store.h"

#include <memory>

namespace otklik {

/// The password of one operator at one hub: as the person has entered it, else from the keychain. Any thread.
///
///     HubClient client{address, password.source()};
///     // an answer with PasswordNeeded or WrongPassword: ask the person, then
///     password.enter(text, HubPassword::Keep::InKeychain);   // and ask the hub again
class HubPassword {
public:
    enum class Keep : quint8 { UntilClosed, InKeychain };

    /// The store has to outlive the last answer of source().
    HubPassword(PasswordStore &store, const HubAddress &address);

    /// PasswordNeeded where neither the person nor the keychain has given one; without a keychain too.
    HubClient::Password source() const;

    /// Good for source() at once. The answer is of the keychain: NoKeychain says that the password is kept until the
    /// program is closed, and asked for after that.
    QFuture<Result<>> enter(const QString &password, Keep keep);
    /// Here and in the keychain: of somebody who leaves the desk.
    QFuture<Result<>> forget();

    /// The entry's name in the keychain: "op_x7k2@hub.example.org/hub".
    static QString keyOf(const HubAddress &address);

private:
    struct Entered; // shared with source(), which runs on the thread of the line

    PasswordStore &m_store;
    QString m_key;
    std::shared_ptr<Entered> m_entered;
};

} // namespace otklik
