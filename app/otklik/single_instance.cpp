// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklik/single_instance.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kAnswerMs = 1000;
constexpr int kLockMs = 5000;
constexpr QByteArrayView kRaise{"raise\n"};

/// The same for every spelling of the path; links are followed as far as the directories exist.
QString nameOf(const QString &store)
{
    const QFileInfo info{store};
    const QString path = info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"otklik-"_s + QString::fromLatin1(hash.first(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &store, QObject *parent)
    : QObject(parent)
    , m_name(nameOf(store))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::isAnotherThere()
{
    QLockFile lock{QDir{QDir::tempPath()}.filePath(m_name + u".lock"_s)}; // two starts at the same moment
    if (!lock.tryLock(kLockMs))
        qCWarning(lcUi) << "the lock of the single window cannot be had:" << lock.error();
    if (askTheOther())
        return true;
    QLocalServer::removeServer(m_name); // of a program that was killed
    if (!m_server.listen(m_name))
        qCWarning(lcUi) << "a second start will not find this window:" << m_server.serverError();
    return false;
}

bool SingleInstance::askTheOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    socket.write(kRaise.data(), kRaise.size());
    socket.waitForBytesWritten(kAnswerMs);
    // Busy or not, somebody listens there: two windows on one store would be worse than one that is slow to come.
    socket.waitForReadyRead(kAnswerMs);
    return true;
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->readAll().startsWith(kRaise)) {
                socket->write("ok\n");
                socket->flush();
                emit raiseRequested();
            }
            socket->disconnectFromServer();
        });
    }
}

} // namespace otklik
