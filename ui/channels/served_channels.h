// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include <optional>
#include <stop_token>
#include <vector>

namespace otklik {

/// An account of the file of channels, and how it stands.
struct ServedAccount {
    QJsonObject json; ///< as the file has it: {"name": "mail", "channel": "email", ...}
    bool hasSecret = false; ///< it is known, and not told
    std::optional<Error> wrong; ///< why it is not served; the subject is the field: "imap.host"
    std::optional<Error> trouble; ///< of the last time that it was asked
    std::optional<Timestamp> answered; ///< when it last did

    QString name() const { return json[QLatin1StringView{"name"}].toString(); }
    QString kind() const { return json[QLatin1StringView{"channel"}].toString(); }
};

/// The channels that a desk serves while its window is open. Accounts are told apart by their place in the file.
class ServedChannels : public QObject {
    Q_OBJECT
public:
    enum class Service : quint8 {
        Here,
        InTeam, ///< by the team's gateway
        LookedAt, ///< the store cannot be written to
        Elsewhere, ///< by another program on this computer
        Damaged, ///< the file is no file of channels: see setAside()
        Unreadable, ///< the file
    };
    using QObject::QObject;

    /// Reads the file again, which a person may have changed by hand.
    virtual void look() = 0;
    virtual Service service() const = 0;
    virtual QString file() const = 0;
    virtual std::vector<ServedAccount> accounts() const = 0;

    /// Invalid with the field as subject.
    virtual Result<> validate(std::optional<int> place, const QJsonObject &account) const = 0;
    /// Connects and logs in, on another thread; nothing is received, sent, created or deleted. With the secret that is
    /// known where `secret` is empty.
    virtual QFuture<Result<>> check(const QJsonObject &account, const QString &secret, std::stop_token stop) = 0;
    /// In place of the one at `place`, or as a new one; served at once. The secret never gets into the file; an empty
    /// one stays as it is. Errors: Invalid; Busy where the file was changed since the last look(); Unwritable.
    virtual Result<> save(std::optional<int> place, const QJsonObject &account, const QString &secret) = 0;
    /// And forgets its secret.
    virtual Result<> remove(int place) = 0;
    /// Renames the damaged file to make room for a new one; its new path.
    virtual Result<QString> setAside() = 0;

signals:
    void changed();
    void secretNotKept(); ///< there is no keychain: it is good until the program is closed
};

} // namespace otklik
