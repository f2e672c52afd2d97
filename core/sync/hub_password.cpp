// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_password.h"

#include <QMutex>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace otklik {

struct HubPassword::Entered {
    QMutex mutex;
    QString password;
};

namespace {

template<typename Value>
QFuture<Result<Value>> answered(const Result<Value> &result)
{
    QPromise<Result<Value>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

/// Of a keychain that has nothing, or of none: a person is asked either way.
Result<QString> fromKeychain(const Result<QString> &read)
{
    if (read || (read.error().code != ErrorCode::NotFound && read.error().code != ErrorCode::NoKeychain))
        return read;
    return fail(HubTrouble::PasswordNeeded, read.error().details);
}

} // namespace

HubPassword::HubPassword(PasswordStore &store, const HubAddress &address)
    : m_store(store)
    , m_key(keyOf(address))
    , m_entered(std::make_shared<Entered>())
{
}

QString HubPassword::keyOf(const HubAddress &address)
{
    const QString host = address.hosts.empty() ? QString{} : address.hosts.front().name;
    return u"%1@%2/%3"_s.arg(address.user, host, address.database);
}

HubClient::Password HubPassword::source() const
{
    return [entered = m_entered, store = &m_store, key = m_key]() -> QFuture<Result<QString>> {
        {
            const QMutexLocker lock{&entered->mutex};
            if (!entered->password.isEmpty())
                return answered<QString>(entered->password);
        }
        return store->read(key).then(QtFuture::Launch::Sync,
                                     [](const Result<QString> &read) { return fromKeychain(read); });
    };
}

QFuture<Result<>> HubPassword::enter(const QString &password, Keep keep)
{
    {
        const QMutexLocker lock{&m_entered->mutex};
        m_entered->password = password;
    }
    return keep == Keep::InKeychain ? m_store.write(m_key, password) : answered(Result<>{});
}

QFuture<Result<>> HubPassword::forget()
{
    {
        const QMutexLocker lock{&m_entered->mutex};
        m_entered->password.clear();
    }
    return m_store.remove(m_key);
}

} // namespace otklik
