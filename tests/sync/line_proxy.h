// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>
#include <random>

namespace otklik::test {

/// A long, bad line to a server on this machine. Lives on the thread of the test, which has to run its event loop.
class LineProxy : public QObject {
    Q_OBJECT
public:
    explicit LineProxy(int target);

    quint16 port() const { return m_server.serverPort(); }
    void setRoundTrip(std::chrono::milliseconds whole) { m_oneWay = whole / 2; }
    /// Takes what comes and delivers nothing, as after a pulled cable.
    void setFrozen(bool isFrozen) { m_isFrozen = isFrozen; }
    /// Hangs up on everybody, also on who calls again.
    void setCut(bool isCut);
    /// Of what comes from either side, this share is lost together with its connection; the other side sees a reset.
    void setResets(double share) { m_resets = share; }
    void resetAll();

    /// How often the desk has spoken after it had heard something: each time it had to wait for the line.
    int roundTrips() const { return m_roundTrips; }
    int connections() const { return m_connections; }
    void forget() { m_roundTrips = 0; }

private:
    struct Pair {
        QTcpSocket *desk = nullptr;
        QTcpSocket *hub = nullptr;
        bool hasHeard = true;
    };
    void accept();
    void carry(const std::shared_ptr<Pair> &pair, bool isFromDesk);
    static void reset(const std::shared_ptr<Pair> &pair);

    QTcpServer m_server;
    quint16 m_target;
    std::chrono::milliseconds m_oneWay{0};
    bool m_isFrozen = false;
    bool m_isCut = false;
    double m_resets = 0;
    std::mt19937 m_random{20261122};
    int m_roundTrips = 0;
    int m_connections = 0;
    std::vector<std::weak_ptr<Pair>> m_pairs;
};

/// Says the same to everybody who calls, after the first bytes came, and then hangs up or stays.
class FakeServer : public QObject {
    Q_OBJECT
public:
    enum class Then : quint8 { Stays, HangsUp };
    FakeServer(const QByteArray &words, Then then);
    quint16 port() const { return m_server.serverPort(); }
    int calls() const { return m_calls; }

private:
    QTcpServer m_server;
    int m_calls = 0;
};

} // namespace otklik::test
