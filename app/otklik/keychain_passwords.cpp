// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/keychain_passwords.h"

#include <QFuture>

using namespace Qt::StringLiterals;

namespace otklik {

TeamService::Password KeychainPasswords::source(const TeamPlace &place)
{
    if (const HubPassword *password = of(place))
        return password->source();
    return [] { return QtFuture::makeReadyFuture(Result<QString>{fail(HubTrouble::PasswordNeeded)}); };
}

QFuture<Result<>> KeychainPasswords::enter(const TeamPlace &place, const QString &password, bool isKept)
{
    HubPassword *known = of(place);
    if (!known)
        return QtFuture::makeReadyFuture(Result<>{fail(ErrorCode::Invalid, u"hub"_s)});
    return known->enter(password, isKept ? HubPassword::Keep::InKeychain : HubPassword::Keep::UntilClosed);
}

void KeychainPasswords::forget(const TeamPlace &place)
{
    if (HubPassword *known = of(place))
        (void)known->forget();
}

HubPassword *KeychainPasswords::of(const TeamPlace &place)
{
    const auto found = m_byHub.find(place.hub);
    if (found != m_byHub.end())
        return &found->second;
    const auto address = HubAddress::parse(place.hub);
    return address ? &m_byHub.try_emplace(place.hub, m_store, *address).first->second : nullptr;
}

} // namespace otklik
