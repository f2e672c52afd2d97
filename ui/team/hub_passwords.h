// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/team_service.h"

#include <memory>

namespace otklik {

/// Where the password for the hub comes from and where it goes; never into a file.
class HubPasswords {
public:
    HubPasswords() = default;
    virtual ~HubPasswords() = default;
    Q_DISABLE_COPY_MOVE(HubPasswords)

    /// For TeamService::start(): answers PasswordNeeded where there is none.
    virtual TeamService::Password source(const TeamPlace &place) = 0;
    /// Good for source() at once. `isKept`: for the next start too, in the system's keychain; the error is about that
    /// only.
    virtual QFuture<Result<>> enter(const TeamPlace &place, const QString &password, bool isKept) = 0;
    virtual bool canKeep() const = 0; ///< there is a place for the next start
    virtual void forget(const TeamPlace &place) = 0;
};

/// Until the program is closed.
std::unique_ptr<HubPasswords> passwordsInMemory();

} // namespace otklik
