// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_address.h"
#include "tests/sync/line_proxy.h"

#include <memory>

namespace otklik::test {

/// A line of its own to each host of a hub, spoilt together: somebody's only way to the network.
class HubLines {
public:
    explicit HubLines(HubAddress direct)
        : m_address(std::move(direct))
    {
        for (HubHost &host : m_address.hosts) {
            m_lines.push_back(std::make_unique<LineProxy>(host.port));
            host.port = m_lines.back()->port();
        }
    }

    const HubAddress &address() const { return m_address; } ///< by these lines
    void setFrozen(bool isFrozen)
    {
        forEach([&](LineProxy &line) { line.setFrozen(isFrozen); });
    }
    void setCut(bool isCut)
    {
        forEach([&](LineProxy &line) { line.setCut(isCut); });
    }
    void setRoundTrip(std::chrono::milliseconds whole)
    {
        forEach([&](LineProxy &line) { line.setRoundTrip(whole); });
    }
    void setResets(double share)
    {
        forEach([&](LineProxy &line) { line.setResets(share); });
    }
    void resetAll()
    {
        forEach([](LineProxy &line) { line.resetAll(); });
    }
    /// As good as new; what was lost meanwhile is lost, and its connections are gone.
    void mend()
    {
        setFrozen(false);
        setCut(false);
        setResets(0);
        setRoundTrip(std::chrono::milliseconds{0});
        resetAll();
    }

private:
    template<typename Do>
    void forEach(Do change)
    {
        for (const auto &line : m_lines)
            change(*line);
    }

    HubAddress m_address;
    std::vector<std::unique_ptr<LineProxy>> m_lines;
};

} // namespace otklik::test
