// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/hub_address.h"
#include "core/sync/hub_timers.h"
#include "core/sync/socket_watch.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace otklik {

/// Walks over the hosts of a hub and their addresses until one takes changes. Each gets its own time: a host that
/// accepts and says nothing does not keep the others from being asked. (libpq could walk too, but its steps know no
/// time.)
class HubConnector : public QObject {
    Q_OBJECT
public:
    /// Called once for each start() or goOn(): a connection, or of all that was met the error that says most.
    using Done = std::function<void(Result<PgConnectionPtr>)>;

    HubConnector(HubTimers timers, Done done);
    ~HubConnector() override;

    void start(const HubAddress &address, const QString &password);
    /// The connection was not the right one, because of `error`: walks on behind it.
    void goOn(const Error &error);
    void stop();

private:
    void nextHost();
    void resolve(const QString &name);
    void nextIp();
    void call(const QString &ip);
    void step();
    void failed(const Error &error);
    void finish(Result<PgConnectionPtr> result);

    HubTimers m_timers;
    Done m_done;
    HubAddress m_address;
    QString m_password;
    size_t m_host = 0; ///< the one behind the present one
    QStringList m_ips; ///< of the present host, still to call
    int m_lookup = -1;
    PgConnectionPtr m_connection;
    SocketWatch m_watch;
    QTimer m_timer;
    std::optional<Error> m_worst;
};

} // namespace otklik
