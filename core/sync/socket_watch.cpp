// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/socket_watch.h"

namespace otklik {

void SocketWatch::watch(int socket, For what, QObject *context, const std::function<void()> &ready)
{
    stop();
    const auto has = [what](For one) { return (static_cast<int>(what) & static_cast<int>(one)) != 0; };
    if (has(For::Reading)) {
        m_read.reset(new QSocketNotifier{socket, QSocketNotifier::Read});
        QObject::connect(m_read.get(), &QSocketNotifier::activated, context, ready);
    }
    if (has(For::Writing)) {
        m_write.reset(new QSocketNotifier{socket, QSocketNotifier::Write});
        QObject::connect(m_write.get(), &QSocketNotifier::activated, context, ready);
    }
}

void SocketWatch::setWriting(bool isOn)
{
    if (m_write)
        m_write->setEnabled(isOn);
}

void SocketWatch::stop()
{
    m_read.reset();
    m_write.reset();
}

} // namespace otklik
