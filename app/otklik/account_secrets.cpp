// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/account_secrets.h"

#include "core/base/logging.h"
#include "core/base/when_done.h"

using namespace Qt::StringLiterals;

namespace otklik {

void AccountSecrets::fetch(QStringList names, const std::function<void()> &done)
{
    while (!names.isEmpty() && has(names.first()))
        names.removeFirst();
    if (names.isEmpty())
        return done();
    const QString name = names.takeFirst();
    whenDone(this, m_keychain.read(name), [this, name, names, done](const Result<QString> &secret) {
        if (!secret)
            qCWarning(lcUi).noquote() << "no secret for the account" << name << ":" << errorName(secret.error().code);
        else if (!has(name)) // entered meanwhile
            m_known.insert(name, *secret);
        fetch(names, done);
    });
}

Secrets AccountSecrets::known() const
{
    return [secrets = m_known](const QString &name) -> Result<QString> {
        const auto secret = secrets.constFind(name);
        if (secret == secrets.cend())
            return fail(ErrorCode::NoKeychain, name, u"its secret is not known"_s);
        return *secret;
    };
}

QFuture<Result<>> AccountSecrets::enter(const QString &name, const QString &secret)
{
    m_known.insert(name, secret);
    return m_keychain.write(name, secret);
}

void AccountSecrets::forget(const QString &name)
{
    m_known.remove(name);
    (void)m_keychain.remove(name);
}

} // namespace otklik
