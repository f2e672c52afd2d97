// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/gateway_pace.h"
#include "tests/support/outside_world.h"

namespace otklik::test {

/// A gateway's line to it.
class OutsideChannel final : public Channel {
public:
    explicit OutsideChannel(OutsideWorld &world)
        : m_world(world)
    {
    }
    Result<Arrivals> receive(const QString &cursor, std::stop_token) override { return m_world.letters(cursor, 3); }
    DeliveryReport deliver(const Dispatch &dispatch, std::stop_token stop) override
    {
        return m_world.take(dispatch, stop);
    }
    Trace lookUp(const Dispatch &dispatch, std::stop_token) override { return m_world.find(dispatch.key); }
    Result<> check(std::stop_token) override { return {}; }

private:
    OutsideWorld &m_world;
};

/// Its line to another system there, which takes requests and says nothing of them but their list.
class OtherSystemChannel final : public Channel {
public:
    explicit OtherSystemChannel(OutsideWorld &world)
        : m_world(world)
    {
    }
    Result<Arrivals> receive(const QString &cursor, std::stop_token) override { return m_world.requestsFrom(cursor); }
    DeliveryReport deliver(const Dispatch &, std::stop_token) override { return {Delivery::Refused, {}, {}}; }
    DeliveryReport forward(const Forwarded &request, const QString &key, std::stop_token stop) override
    {
        return m_world.takeRequest(request, key, stop);
    }
    Trace lookUp(const Dispatch &, std::stop_token) override { return Trace::CannotTell; }
    Result<std::vector<ForwardService>> catalog(std::stop_token) override
    {
        return std::vector{ForwardService{QStringLiteral("1"), QStringLiteral("Яма"), {}, {}, {}}};
    }
    Result<> check(std::stop_token) override { return {}; }

private:
    OutsideWorld &m_world;
};

template<typename Kind>
GatewayAccount accountIn(OutsideWorld &world, const QString &name)
{
    return {name, [&world]() -> Result<std::unique_ptr<Channel>> {
                return std::unique_ptr<Channel>{std::make_unique<Kind>(world)};
            }};
}

inline std::vector<GatewayAccount> accountsIn(OutsideWorld &world)
{
    return {accountIn<OutsideChannel>(world, QStringLiteral("mail")),
            accountIn<OtherSystemChannel>(world, QStringLiteral("система"))};
}

/// Quick, so that a test does not wait for the pace of an office.
inline GatewayPace quickGateway()
{
    using namespace std::chrono_literals;
    return {.round = 1s, .takeBack = 0s, .lease = 4s, .margin = 1s, .firstRetry = 0s, .lastRetry = 1s};
}

} // namespace otklik::test
