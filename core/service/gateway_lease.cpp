// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/gateway_lease.h"

#include <QDeadlineTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace otklik {

namespace {

constexpr auto kFarewell = 2s;
constexpr auto kLook = 20ms;

} // namespace

GatewayLease::GatewayLease(const TeamPlace &place, HubAddress address, HubClient::Password password, GatewayPace pace,
                           Clock clock, const std::stop_token &stop)
    : m_municipality(place.municipality)
    , m_pace(pace)
    , m_clock(std::move(clock))
    , m_hub(std::move(address), std::move(password), pace.line, place.timelines)
    , m_hangUp(stop, [this] { m_hub.hangUp(); })
{
}

/// The next gateway need not wait for the end of it; but nobody here waits long for a hub that is away.
GatewayLease::~GatewayLease()
{
    if (!m_token)
        return;
    const auto dropped = m_hub.dropLease(m_municipality, resource(), *m_token);
    for (const QDeadlineTimer limit{kFarewell}; !dropped.isFinished() && !limit.hasExpired();)
        std::this_thread::sleep_for(kLook);
}

QString GatewayLease::resource()
{
    return u"gateway"_s;
}

Result<bool> GatewayLease::keep()
{
    const Moment asked = std::chrono::steady_clock::now();
    if (m_token && m_until - asked > m_pace.lease * 2 / 3)
        return true;
    const auto answer = m_hub.takeLease(m_municipality, resource(), m_pace.lease).result();
    if (!answer)
        return asked < m_until ? Result<bool>{true} : answer.error(); // it still runs: the line may come back in time
    m_token = answer->token;
    if (!m_token) {
        m_until = {};
        return false;
    }
    m_until = asked + m_pace.lease;
    m_ahead = answer->until - m_pace.lease - m_clock();
    return true;
}

Result<std::vector<PushVerdict>> GatewayLease::push(std::vector<OutgoingOperation> operations)
{
    auto answer = m_hub.push(m_municipality, std::move(operations)).result();
    if (!answer)
        return answer.error();
    return std::move(answer->verdicts);
}

Result<bool> GatewayLease::offer(const ForwardCatalog &catalog)
{
    return m_hub.offer(m_municipality, catalog).result();
}

Result<HubCatalogs> GatewayLease::catalogs()
{
    return m_hub.catalogs(m_municipality, {}).result();
}

} // namespace otklik
