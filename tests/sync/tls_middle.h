// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_certificates.h"

#include <QSslSocket>
#include <QTcpServer>

namespace otklik::test {

/// Somebody on the line who opens the encryption with a certificate that the desk trusts, and encrypts anew for the
/// hub.
class TlsMiddle : public QTcpServer {
    Q_OBJECT
public:
    TlsMiddle(const TestCertificates &certificates, int hubPort);

protected:
    void incomingConnection(qintptr socket) override;

private:
    void callHub(QSslSocket *desk);

    TestCertificates m_certificates;
    quint16 m_hubPort;
};

} // namespace otklik::test
