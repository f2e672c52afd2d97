// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/channels/open311_server.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kPatience = 30'000; // ms
constexpr qsizetype kFlood = 100 * 1024 * 1024;

class Door : public QTcpServer {
public:
    explicit Door(const std::optional<TestCertificates> &certificates)
    {
        if (!certificates)
            return;
        QFile key{certificates->keyFile};
        key.open(QIODevice::ReadOnly);
        m_tls.setLocalCertificateChain(QSslCertificate::fromPath(certificates->certificateFile));
        m_tls.setPrivateKey(QSslKey{&key, QSsl::Ec});
        m_isTls = true;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = m_isTls ? new QSslSocket{this} : new QTcpSocket{this};
        socket->setSocketDescriptor(descriptor);
        if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
            tls->setSslConfiguration(m_tls);
            tls->startServerEncryption();
        }
        addPendingConnection(socket);
    }

private:
    QSslConfiguration m_tls;
    bool m_isTls = false;
};

Open311World::Form formOf(const QByteArray &text)
{
    Open311World::Form form;
    for (const QByteArray &pair : text.split('&')) {
        const qsizetype at = pair.indexOf('=');
        if (at > 0)
            form.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(pair.first(at))),
                        QString::fromUtf8(QByteArray::fromPercentEncoding(pair.sliced(at + 1))));
    }
    return form;
}

QByteArray gzipOfZeros()
{
    QByteArray packed(kFlood / 500, Qt::Uninitialized);
    const QByteArray zeros(1024 * 1024, ' ');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    for (int i = 0; i < 100; ++i) {
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(zeros.data()));
        stream.avail_in = static_cast<uInt>(zeros.size());
        deflate(&stream, i == 99 ? Z_FINISH : Z_NO_FLUSH);
    }
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

bool isOpen(const QTcpSocket &socket)
{
    return socket.state() == QAbstractSocket::ConnectedState;
}

void push(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    while (isOpen(socket) && socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kPatience)) {
    }
}

} // namespace

Open311Server::Open311Server(std::optional<TestCertificates> certificates)
    : m_certificates{std::move(certificates)}
{
    start();
    while (m_port == 0)
        msleep(1);
}

Open311Server::~Open311Server()
{
    requestInterruption();
    wait();
}

QUrl Open311Server::endpoint() const
{
    const QString scheme = m_certificates ? u"https"_s : u"http"_s;
    return QUrl{u"%1://localhost:%2/open311/v2"_s.arg(scheme, QString::number(m_port))};
}

void Open311Server::go(Mishap mishap)
{
    const QMutexLocker lock{&m_mutex};
    m_mishap = mishap;
}

void Open311Server::sayInstead(std::optional<Open311World::Answer> answer)
{
    const QMutexLocker lock{&m_mutex};
    m_instead = std::move(answer);
}

QList<Open311Server::Call> Open311Server::calls()
{
    const QMutexLocker lock{&m_mutex};
    return m_calls;
}

void Open311Server::run()
{
    Door door{m_certificates};
    // With TLS on all addresses of this machine: the certificate is for 127.0.0.1 only.
    if (!door.listen(m_certificates ? QHostAddress::AnyIPv4 : QHostAddress::LocalHost))
        qFatal("no port to listen on");
    m_port = door.serverPort();
    while (!isInterruptionRequested()) {
        if (!door.waitForNewConnection(20))
            continue;
        const std::unique_ptr<QTcpSocket> socket{door.nextPendingConnection()};
        auto *tls = qobject_cast<QSslSocket *>(socket.get());
        if (!tls || tls->waitForEncrypted(kPatience))
            serve(*socket);
    }
}

void Open311Server::serve(QTcpSocket &socket)
{
    Mishap mishap;
    {
        const QMutexLocker lock{&m_mutex};
        mishap = m_mishap;
    }
    if (mishap == Mishap::HangsUpAtOnce)
        return socket.abort();
    const auto call = readCall(socket);
    if (!call)
        return;
    Open311World::Answer answer;
    {
        const QMutexLocker lock{&m_mutex};
        m_calls.append(*call);
        if (mishap != Mishap::HangsUpUnheard && mishap != Mishap::SaysNothing)
            answer = m_instead ? *m_instead : m_world.answer(call->method, call->path, call->form);
    }
    send(socket, answer, mishap);
    if (!isOpen(socket))
        return;
    socket.disconnectFromHost();
    if (isOpen(socket) || socket.state() == QAbstractSocket::ClosingState)
        socket.waitForDisconnected(kPatience);
}

std::optional<Open311Server::Call> Open311Server::readCall(QTcpSocket &socket) const
{
    QByteArray got;
    while (!got.contains("\r\n\r\n")) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(kPatience))
            return {};
        got += socket.readAll();
    }
    const qsizetype headEnd = got.indexOf("\r\n\r\n");
    qsizetype length = 0;
    const QList<QByteArray> head = got.first(headEnd).split('\n');
    for (const QByteArray &line : head) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    QByteArray body = got.sliced(headEnd + 4);
    while (body.size() < length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(kPatience))
            return {};
        body += socket.readAll();
    }
    const QList<QByteArray> words = head.first().trimmed().split(' ');
    const QUrl url = QUrl::fromEncoded(words.value(1));
    const QByteArray query = url.query(QUrl::FullyEncoded).toUtf8();
    return Call{words.value(0), url.path(), formOf(words.value(0) == "POST" ? body : query), query};
}

void Open311Server::send(QTcpSocket &socket, const Open311World::Answer &answer, Mishap mishap) const
{
    const auto head = [&](qsizetype length, const QByteArray &more) {
        return "HTTP/1.1 " + QByteArray::number(answer.status) +
               " Said\r\nContent-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n" + answer.headers +
               more + "\r\n";
    };
    switch (mishap) {
    case Mishap::HangsUpAtOnce:
    case Mishap::HangsUpUnheard:
    case Mishap::HangsUpAfterActing:
        return socket.abort();
    case Mishap::SaysNothing:
        while (isOpen(socket) && !isInterruptionRequested())
            socket.waitForReadyRead(20);
        return;
    case Mishap::HangsUpAfterHeaders:
        push(socket, head(answer.body.size(), {}));
        return socket.close();
    case Mishap::HangsUpInAnswer:
        push(socket, head(answer.body.size(), {}) + answer.body.first(answer.body.size() / 2));
        return socket.close();
    case Mishap::Drips:
        push(socket, head(100'000, {}));
        while (isOpen(socket) && !isInterruptionRequested()) {
            push(socket, " ");
            socket.waitForReadyRead(20);
        }
        return;
    case Mishap::Floods:
        push(socket, head(kFlood, {}));
        return flood(socket);
    case Mishap::FloodsHeaders:
        push(socket, "HTTP/1.1 200 Said\r\n");
        while (isOpen(socket) && !isInterruptionRequested())
            push(socket, "X-More: " + QByteArray(8000, 'x') + "\r\n");
        return;
    case Mishap::GzipBomb: {
        const QByteArray bomb = gzipOfZeros();
        return push(socket, head(bomb.size(), "Content-Encoding: gzip\r\n") + bomb);
    }
    case Mishap::None:
        break;
    }
    push(socket, head(answer.body.size(), {}) + answer.body);
}

void Open311Server::flood(QTcpSocket &socket) const
{
    const QByteArray piece(1024 * 1024, ' ');
    for (qsizetype sent = 0; sent < kFlood && isOpen(socket); sent += piece.size())
        push(socket, piece);
}

} // namespace otklik::test
