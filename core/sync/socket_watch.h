// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace otklik {

/// Tells when libpq's socket can be read from or written to. While it connects, libpq may close the socket and open
/// another one, of the same number even: watch() anew after every step.
class SocketWatch {
public:
    enum class For : quint8 { Reading = 1, Writing = 2, Both = 3 };

    void watch(int socket, For what, QObject *context, const std::function<void()> &ready);
    void setWriting(bool isOn); ///< of a socket that is watched for both
    void stop();

private:
    // Deleted later: a notifier may be the one whose signal runs just now.
    struct Later {
        void operator()(QSocketNotifier *notifier) const
        {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    };
    std::unique_ptr<QSocketNotifier, Later> m_read;
    std::unique_ptr<QSocketNotifier, Later> m_write;
};

} // namespace otklik
