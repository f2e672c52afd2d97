// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/keychain_passwords.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

template<typename T>
QFuture<Result<T>> answer(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

TeamService::Password KeychainPasswords::source(const TeamPlace &place)
{
    if (const HubPassword *password = of(place))
        return password->source();
    return [] { return answer(Result<QString>{fail(HubTrouble::PasswordNeeded)}); };
}

QFuture<Result<>> KeychainPasswords::enter(const TeamPlace &place, const QString &password, bool isKept)
{
    HubPassword *known = of(place);
    if (!known)
        return answer(Result<>{fail(ErrorCode::Invalid, u"hub"_s)});
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
