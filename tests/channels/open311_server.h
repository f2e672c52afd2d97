// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/channels/open311_world.h"
#include "tests/support/test_certificates.h"

#include <QMutex>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <optional>

namespace otklik::test {

/// How a server goes wrong.
enum class Mishap {
    None,
    HangsUpAtOnce, ///< before it reads
    HangsUpUnheard, ///< after the request, without having acted on it
    HangsUpAfterActing,
    HangsUpAfterHeaders, ///< has acted
    HangsUpInAnswer, ///< has acted
    SaysNothing,
    Drips, ///< a byte now and then
    Floods, ///< 100 MB
    FloodsHeaders,
    GzipBomb, ///< 100 MB in 100 KB
};

/// An Open311World behind HTTP on this machine, with or without TLS, in a thread of its own; one caller at a time.
class Open311Server : public QThread {
    Q_OBJECT
public:
    struct Call {
        QByteArray method;
        QString path;
        Open311World::Form form; ///< of the query or of the body
        QByteArray query; ///< as it was written
    };

    explicit Open311Server(std::optional<TestCertificates> certificates = {});
    ~Open311Server() override;
    Q_DISABLE_COPY_MOVE(Open311Server)

    QUrl endpoint() const;

    /// Reads or changes the world between calls.
    template<typename F>
    auto with(F f)
    {
        const QMutexLocker lock{&m_mutex};
        return f(m_world);
    }
    void go(Mishap mishap);
    /// Instead of what the world says, until it is cleared.
    void sayInstead(std::optional<Open311World::Answer> answer);
    QList<Call> calls();

protected:
    void run() override;

private:
    void serve(QTcpSocket &socket);
    std::optional<Call> readCall(QTcpSocket &socket) const;
    void send(QTcpSocket &socket, const Open311World::Answer &answer, Mishap mishap) const;
    void flood(QTcpSocket &socket) const;

    std::optional<TestCertificates> m_certificates;
    std::atomic<quint16> m_port{0};
    QMutex m_mutex;
    Open311World m_world;
    std::optional<Open311World::Answer> m_instead;
    Mishap m_mishap = Mishap::None;
    QList<Call> m_calls;
};

} // namespace otklik::test
