// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_proxy.h"

#include <QPointer>
#include <QTimer>

namespace otklik::test {

LineProxy::LineProxy(int target)
    : m_target(static_cast<quint16>(target))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &LineProxy::accept);
}

void LineProxy::accept()
{
    while (QTcpSocket *desk = m_server.nextPendingConnection()) {
        ++m_connections;
        if (m_isCut) {
            desk->abort();
            desk->deleteLater();
            continue;
        }
        auto pair = std::make_shared<Pair>();
        pair->desk = desk;
        pair->hub = new QTcpSocket{desk};
        desk->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(desk, &QTcpSocket::readyRead, this, [this, pair] { carry(pair, true); });
        connect(pair->hub, &QTcpSocket::readyRead, this, [this, pair] { carry(pair, false); });
        connect(desk, &QTcpSocket::disconnected, pair->hub, &QTcpSocket::disconnectFromHost);
        connect(pair->hub, &QTcpSocket::errorOccurred, desk, [desk](QAbstractSocket::SocketError error) {
            if (error == QAbstractSocket::ConnectionRefusedError)
                desk->abort();
        });
        connect(pair->hub, &QTcpSocket::disconnected, desk, [this, desk = QPointer{desk}] {
            QTimer::singleShot(m_oneWay * 2, this, [desk] {
                if (desk)
                    desk->disconnectFromHost();
            });
        });
        m_pairs.push_back(pair);
        pair->hub->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void LineProxy::carry(const std::shared_ptr<Pair> &pair, bool isFromDesk)
{
    const QPointer to{isFromDesk ? pair->hub : pair->desk};
    const QByteArray bytes = (isFromDesk ? pair->desk : pair->hub)->readAll();
    if (m_isFrozen)
        return;
    if (std::uniform_real_distribution<>{}(m_random) < m_resets)
        return reset(pair);
    if (isFromDesk && std::exchange(pair->hasHeard, false))
        ++m_roundTrips;
    if (!isFromDesk)
        pair->hasHeard = true;
    const auto deliver = [to, bytes] {
        if (to && (to->state() == QAbstractSocket::ConnectedState || to->state() == QAbstractSocket::ConnectingState))
            to->write(bytes);
    };
    if (m_oneWay.count() == 0)
        deliver();
    else
        QTimer::singleShot(m_oneWay, Qt::PreciseTimer, this, deliver);
}

void LineProxy::reset(const std::shared_ptr<Pair> &pair)
{
    pair->hub->abort();
    pair->desk->abort();
}

void LineProxy::setCut(bool isCut)
{
    m_isCut = isCut;
    if (isCut)
        resetAll();
}

void LineProxy::resetAll()
{
    for (const auto &weak : std::exchange(m_pairs, {})) {
        if (const auto pair = weak.lock())
            reset(pair);
    }
}

FakeServer::FakeServer(const QByteArray &words, Then then)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this, words, then] {
        while (QTcpSocket *caller = m_server.nextPendingConnection()) {
            ++m_calls;
            connect(caller, &QTcpSocket::readyRead, caller, [caller, words, then] {
                if (!caller->readAll().isEmpty())
                    caller->write(words);
                if (then == Then::HangsUp)
                    caller->disconnectFromHost();
            });
        }
    });
}

} // namespace otklik::test
