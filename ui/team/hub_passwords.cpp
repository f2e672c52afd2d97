// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/hub_passwords.h"

#include "core/domain/hub_trouble.h"

#include <QMutex>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

/// Asked for on the line's thread, entered on the desk's.
struct Shared {
    QMutex mutex;
    QHash<QString, QString> byHub;
};

QString keyOf(const TeamPlace &place)
{
    return place.hub;
}

class InMemory final : public HubPasswords {
public:
    TeamService::Password source(const TeamPlace &place) override
    {
        return [shared = m_shared, key = keyOf(place)] {
            const QMutexLocker lock{&shared->mutex};
            const auto known = shared->byHub.constFind(key);
            if (known == shared->byHub.cend())
                return QtFuture::makeReadyFuture(Result<QString>{fail(HubTrouble::PasswordNeeded)});
            return QtFuture::makeReadyFuture(Result<QString>{*known});
        };
    }
    QFuture<Result<>> enter(const TeamPlace &place, const QString &password, bool /*isKept*/) override
    {
        const QMutexLocker lock{&m_shared->mutex};
        m_shared->byHub.insert(keyOf(place), password);
        return QtFuture::makeReadyFuture(Result<>{});
    }
    bool canKeep() const override { return false; }
    void forget(const TeamPlace &place) override
    {
        const QMutexLocker lock{&m_shared->mutex};
        m_shared->byHub.remove(keyOf(place));
    }

private:
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace

std::unique_ptr<HubPasswords> passwordsInMemory()
{
    return std::make_unique<InMemory>();
}

} // namespace otklik
