// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls_middle.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

const QByteArray kSslRequest = QByteArray::fromHex("0000000804d2162f");

/// Passes on what comes, as soon as the other side can take it.
void carry(QSslSocket *from, QSslSocket *to)
{
    const auto pass = [from, to = QPointer{to}] {
        if (to && from->isEncrypted() && to->isEncrypted())
            to->write(from->readAll());
    };
    QObject::connect(from, &QSslSocket::readyRead, from, pass);
    QObject::connect(to, &QSslSocket::encrypted, from, pass);
    QObject::connect(from, &QSslSocket::disconnected, to, &QSslSocket::disconnectFromHost);
}

} // namespace

TlsMiddle::TlsMiddle(const TestCertificates &certificates, int hubPort)
    : m_certificates(certificates)
    , m_hubPort(static_cast<quint16>(hubPort))
{
    listen(QHostAddress::LocalHost);
}

void TlsMiddle::incomingConnection(qintptr socket)
{
    auto *desk = new QSslSocket{this};
    desk->setSocketDescriptor(socket);
    desk->setLocalCertificate(m_certificates.certificateFile);
    desk->setPrivateKey(m_certificates.keyFile, QSsl::Ec);
    connect(desk, &QSslSocket::readyRead, desk, [this, desk] {
        if (desk->mode() != QSslSocket::UnencryptedMode || desk->bytesAvailable() < kSslRequest.size())
            return;
        desk->readAll();
        desk->write("S");
        desk->flush();
        desk->startServerEncryption();
        callHub(desk);
    });
}

void TlsMiddle::callHub(QSslSocket *desk)
{
    auto *hub = new QSslSocket{desk};
    hub->setPeerVerifyMode(QSslSocket::VerifyNone);
    connect(hub, &QSslSocket::connected, hub, [hub] { hub->write(kSslRequest); });
    connect(hub, &QSslSocket::readyRead, hub, [hub] {
        if (hub->mode() == QSslSocket::UnencryptedMode && hub->read(1) == "S")
            hub->startClientEncryption();
    });
    carry(desk, hub);
    carry(hub, desk);
    hub->connectToHost(u"localhost"_s, m_hubPort);
}

} // namespace otklik::test
