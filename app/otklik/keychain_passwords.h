// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_password.h"
#include "ui/team/hub_passwords.h"

#include <map>

namespace otklik {

/// The hubs' passwords in the system's keychain; where there is none, until the program is closed.
class KeychainPasswords final : public HubPasswords {
public:
    TeamService::Password source(const TeamPlace &place) override;
    QFuture<Result<>> enter(const TeamPlace &place, const QString &password, bool isKept) override;
    bool canKeep() const override { return true; }
    void forget(const TeamPlace &place) override;

private:
    HubPassword *of(const TeamPlace &place); ///< nullptr where the address cannot be read

    PasswordStore m_store;
    std::map<QString, HubPassword> m_byHub;
};

} // namespace otklik
