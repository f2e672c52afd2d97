// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QRandomGenerator>

#include <atomic>
#include <memory>

namespace otklik::test {

/// A day at most, forwards or backwards.
inline std::chrono::hours jumpOf(QRandomGenerator &random)
{
    return std::chrono::hours{random.bounded(-24, 25)};
}

/// The computer's clock, until somebody sets it. Any thread.
class WrongClock {
public:
    void jump(std::chrono::seconds by) { *m_ahead += by.count(); }
    Clock clock() const
    {
        return [ahead = m_ahead] { return systemNow() + std::chrono::seconds{*ahead}; };
    }

private:
    std::shared_ptr<std::atomic<qint64>> m_ahead = std::make_shared<std::atomic<qint64>>(0);
};

} // namespace otklik::test
